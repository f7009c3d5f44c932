package org.espbench.modem.at;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The usual case of received data, recognised in one go: {@code +IPD,<id>,<length>:} with all of its payload in the read at hand (reference 1.7).
 * Everything else is {@link Header}'s, which would say the same here, only later: what is copied next is known only when the length is.
 */
final class WholePayload {

    private static final Word HEAD = Word.of("+IPD,");
    private static final int LAST_LINK = 4;
    /** From the {@code +} to the length. */
    private static final int LENGTH_AT = 7;
    private static final int MAX_DIGITS = 5;

    private WholePayload() {
    }

    /** The frame of a payload that begins at the {@code +} and ends in front of {@code end}; null when it isn't whole, or of another form. */
    static Frame.@Nullable Data at(byte[] bytes, int from, int end) {
        int digits = from + LENGTH_AT;
        if (end - digits < Long.BYTES || !HEAD.begins(bytes, from, end) || bytes[digits - 1] != ',') {
            return null;
        }
        int link = bytes[digits - 2] - '0';
        long text = Ascii.eight(bytes, digits);
        int count = Ascii.count(text, ':');
        if (link < 0 || link > LAST_LINK || count == 0 || count > MAX_DIGITS) {
            return null;
        }
        int size = Ascii.number(text, count);
        int payload = digits + count + 1;
        boolean whole = size > 0 && size <= AtDecoder.PIECE && size <= end - payload;
        return whole ? new Frame.Data(link, bytes, payload, size, 0, null, 0, false) : null;
    }
}
