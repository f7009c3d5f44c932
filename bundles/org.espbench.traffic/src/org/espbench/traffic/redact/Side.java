package org.espbench.traffic.redact;

import java.util.Arrays;

/** What the scanner has to see again of one direction: the end that it couldn't judge, as it came, whether passed on masked or still held. */
final class Side {

    private static final byte[] NOTHING = new byte[0];

    byte[] tail = NOTHING;
    /** Whether the line that the next bytes belong to is masked whole. */
    boolean blind;

    /** Masks up to the end of the line, if it is there; returns how many bytes belong to the line. */
    int maskLine(byte[] bytes, int offset, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[offset + i] == '\n') {
                blind = false;
                return i + 1;
            }
            if (bytes[offset + i] != '\r') {
                bytes[offset + i] = '*';
            }
        }
        return length;
    }

    byte[] withTail(byte[] bytes, int offset, int length) {
        byte[] together = Arrays.copyOf(tail, tail.length + length);
        System.arraycopy(bytes, offset, together, tail.length, length);
        return together;
    }

    /** The scanner masks only what it has judged, so the undecided end still is what came. */
    void remember(byte[] bytes, int end, int undecided) {
        tail = undecided == 0 ? NOTHING : Arrays.copyOfRange(bytes, end - undecided, end);
    }
}
