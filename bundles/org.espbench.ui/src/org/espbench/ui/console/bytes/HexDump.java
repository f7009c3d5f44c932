package org.espbench.ui.console.bytes;

/**
 * Bytes as lines of offset, hex and text. Whatever is not printable ASCII is a middle dot in the text, so that nothing in traffic can act on a screen or
 * on what it is pasted into. Confined to one thread.
 */
final class HexDump {

    /** Bytes in a line. */
    static final int WIDTH = 16;

    private static final String DIGITS = "0123456789abcdef"; //$NON-NLS-1$
    private static final char OTHER = '\u00b7';

    private final StringBuilder text = new StringBuilder();

    /** A line of its own. */
    void heading(String words) {
        text.append(words).append('\n');
    }

    /** These bytes, beginning a new line at offset 0. */
    void bytes(byte[] bytes) {
        for (int from = 0; from < bytes.length; from += WIDTH) {
            line(bytes, from, Math.min(bytes.length, from + WIDTH));
        }
    }

    private void line(byte[] bytes, int from, int to) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(DIGITS.charAt(from >> shift & 0xF));
        }
        for (int i = 0; i < WIDTH; i++) {
            text.append(i % 8 == 0 ? "  " : " "); //$NON-NLS-1$ //$NON-NLS-2$
            if (from + i < to) {
                byte b = bytes[from + i];
                text.append(DIGITS.charAt(b >> 4 & 0xF)).append(DIGITS.charAt(b & 0xF));
            } else {
                text.append("  "); //$NON-NLS-1$
            }
        }
        text.append("  "); //$NON-NLS-1$
        for (int i = from; i < to; i++) {
            text.append(bytes[i] >= ' ' && bytes[i] <= '~' ? (char) bytes[i] : OTHER);
        }
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
