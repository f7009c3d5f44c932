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
 */
record Outstanding(long row, long nanos, int link, boolean send, boolean prompted) {

    static Outstanding of(String text, long row, long nanos) {
        String upper = text.toUpperCase(Locale.ROOT);
        return new Outstanding(row, nanos, linkIn(upper), upper.startsWith("AT+CIPSEND"), false);
    }

    Outstanding asked() {
        return new Outstanding(row, nanos, link, send, true);
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
}
