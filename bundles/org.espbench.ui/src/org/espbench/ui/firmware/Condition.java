package org.espbench.ui.firmware;

/** What is there where a generated file belongs. */
enum Condition {
    /** Nothing. */
    ABSENT,
    /** The very text that would be written. */
    SAME,
    /** What was generated earlier, untouched. */
    UNTOUCHED,
    /** Something that somebody has written, or changed. */
    EDITED
}
