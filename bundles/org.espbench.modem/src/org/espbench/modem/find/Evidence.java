package org.espbench.modem.find;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Bytes that were heard.
 *
 * @param baud the rate they were heard at
 * @param count how many there were
 * @param raw the first of them, at most {@link #KEPT}, one char per byte; secrets in it are masked
 */
public record Evidence(int baud, long count, String raw) {

    /** How many bytes are kept. */
    public static final int KEPT = 4096;

    private static final int SHOWN = 200;
    private static final int FIRST_PLAIN = 0x20;
    private static final int LAST_PLAIN = 0x7e;

    /** Nothing was heard at this rate. */
    public static Evidence silence(int baud) {
        return new Evidence(baud, 0, "");
    }

    /** Short, on one line, and without control characters. */
    @Override
    public String toString() {
        String shown = text().replace('\r', ' ').replace('\n', ' ').replace('\t', ' ');
        return "Evidence[" + count + " bytes at " + baud + (shown.isEmpty() ? "" : ": " + shown.substring(0, Math.min(SHOWN, shown.length()))) + "]";
    }

    /** The bytes kept, in hexadecimal with blanks between. */
    public String hex() {
        return HexFormat.ofDelimiter(" ").formatHex(raw.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The bytes kept as text to be shown: line ends stay, what is no ASCII character is a middle dot. */
    public String text() {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean end = c == '\n' || c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
            text.append(end || c == '\t' || c >= FIRST_PLAIN && c <= LAST_PLAIN ? c : '\u00b7');
        }
        return text.toString();
    }
}
