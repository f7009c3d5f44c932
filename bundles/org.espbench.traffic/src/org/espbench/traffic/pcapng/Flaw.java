package org.espbench.traffic.pcapng;

/**
 * The first block of a file that isn't intact.
 *
 * @param offset where it begins
 */
public record Flaw(long offset, Kind kind) {

    /** What is wrong with it. */
    public enum Kind {
        /** The file ends inside it. */
        TRUNCATED,
        /** Its lengths contradict each other or the format. */
        MALFORMED,
        /** The file isn't pcapng at all. */
        FOREIGN
    }
}
