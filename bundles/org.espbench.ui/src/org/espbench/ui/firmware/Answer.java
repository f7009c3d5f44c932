package org.espbench.ui.firmware;

/** What is to become of a file that somebody has edited. */
enum Answer {
    REGENERATE, KEEP
}
