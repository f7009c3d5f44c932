package org.espbench.simulator.firmware;

/** The four forms of a command (reference 1.2). */
public enum Form {
    TEST, QUERY, SET, EXECUTE
}
