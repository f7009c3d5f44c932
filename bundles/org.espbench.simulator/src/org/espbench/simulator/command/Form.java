package org.espbench.simulator.command;

/** The four forms of a command (reference 1.2). */
enum Form {
    TEST, QUERY, SET, EXECUTE
}
