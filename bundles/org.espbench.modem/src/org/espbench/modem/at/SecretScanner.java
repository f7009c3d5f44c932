package org.espbench.modem.at;

/**
 * Finds the secrets in both directions of one line and overwrites them with {@code *}, byte for byte. Fed with everything in the order in which it
 * crossed the line, in any split. Payload is counted, not searched, so it is never touched.
 *
 * <p>Each call masks what is decided, in place, and returns how many bytes at the end of the range are undecided. Those must be held back and
 * presented again, in front of that direction's next bytes, in the next call for that direction.
 */
public final class SecretScanner {

    /** A line just powered up. */
    public SecretScanner() {
        this(AtContext.POWER_UP);
    }

    /** A line in a known state. */
    public SecretScanner(AtContext initial) {
    }

    /** Masks what the host wrote. */
    public int transmitted(byte[] bytes, int offset, int length) {
        return 0;
    }

    /** Masks what the module wrote. */
    public int received(byte[] bytes, int offset, int length) {
        return 0;
    }

    /** One line with its secrets masked. */
    public static String masked(String line) {
        return line;
    }
}
