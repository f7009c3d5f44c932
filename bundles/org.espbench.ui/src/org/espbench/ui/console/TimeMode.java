package org.espbench.ui.console;

/** How the time column counts. */
enum TimeMode {
    /** The clock's time. */
    ABSOLUTE,
    /** Seconds since the capture's first row. */
    RELATIVE,
    /** Seconds since the row before. */
    DELTA
}
