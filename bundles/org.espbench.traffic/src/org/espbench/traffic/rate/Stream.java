package org.espbench.traffic.rate;

/**
 * Bytes that go one way for one purpose.
 *
 * @param out whether to the module
 * @param link the link whose payload they are, 0 to 4; {@link #LINE} for all else: commands, answers, events, raw bytes
 */
public record Stream(boolean out, int link) {

    /** What belongs to no link. */
    public static final int LINE = -1;

    /** One more than the highest link, and one for the line. */
    private static final int LINKS = 6;
    static final int COUNT = 2 * LINKS;

    static Stream of(int index) {
        return new Stream(index >= LINKS, index % LINKS - 1);
    }

    static int index(boolean out, int link) {
        return (out ? LINKS : 0) + Math.clamp(link, LINE, LINKS - 2) + 1;
    }

    int index() {
        return index(out, link);
    }
}
