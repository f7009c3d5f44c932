package org.espbench.traffic.decode;

import java.util.Locale;

/**
 * A command without a result so far.
 *
 * @param row its number
 * @param nanos when it was sent, since the epoch
 * @param link the link that its first parameter names, or -1
 * @param send whether it asks for payload, so that its OK isn't its end
 * @param prompted whether the module asked for that payload
 * @param size how many bytes of payload it announced, 0 when it didn't say
 */
record Outstanding(long row, long nanos, int link, boolean send, boolean prompted, int size) {

    static Outstanding of(String text, long row, long nanos) {
        String upper = text.toUpperCase(Locale.ROOT);
        return new Outstanding(row, nanos, linkIn(upper), upper.startsWith("AT+CIPSEND"), false, size(upper));
    }

    Outstanding asked() {
        return new Outstanding(row, nanos, link, send, true, size);
    }

    /** Where the first parameter of a command is a link, it is a single digit with another parameter behind it. */
    static int linkIn(String text) {
        int equals = text.indexOf('=');
        if (equals < 0 || !text.startsWith("AT+CIP") || !text.startsWith(",", equals + 2)) {
            return -1;
        }
        char first = text.charAt(equals + 1);
        return first >= '0' && first <= '4' ? first - '0' : -1;
    }

    /** The last operand that is a number of {@code AT+CIPSEND=[link,]size[,host,port]}. */
    private static int size(String upper) {
        if (!upper.startsWith("AT+CIPSEND=")) {
            return 0;
        }
        String[] operands = upper.substring("AT+CIPSEND=".length()).strip().split(",");
        String size = operands.length == 1 || operands[1].startsWith("\"") ? operands[0] : operands[1];
        return size.matches("\\d{1,5}") ? Integer.parseInt(size) : 0;
    }
}
