package org.espbench.modem.at;

import static org.espbench.modem.at.Ascii.is;
import static org.espbench.modem.at.Ascii.starts;

import org.eclipse.jdt.annotation.Nullable;

/** Lines that begin with {@code +}: answers, and some of what comes unasked (reference 1.6, 1.7). */
final class PlusLine {

    private static final int LINK_FIELDS = 7;

    private PlusLine() {
    }

    static @Nullable Frame recognise(byte[] line, int from, int to, AtContext context) {
        if (starts(line, from, to, "+IPD,")) {
            return waiting(line, from + 5, to, context);
        }
        if (is(line, from, to, "+QUITT")) {
            return new Frame.PassThroughLeft();
        }
        int colon = from + 1;
        while (colon < to && isName(line[colon])) {
            colon++;
        }
        if (colon == to || line[colon] != ':' || colon == from + 1) {
            return null;
        }
        String value = Ascii.text(line, colon + 1, to);
        if (is(line, from, colon, "+LINK_CONN")) {
            Frame reported = reported(value);
            if (reported != null) {
                return reported;
            }
        }
        if (is(line, from, colon, "+STA_CONNECTED")) {
            return new Frame.ClientJoined(Ascii.unquoted(value));
        }
        if (is(line, from, colon, "+STA_DISCONNECTED")) {
            return new Frame.ClientLeft(Ascii.unquoted(value));
        }
        int comma = value.indexOf(',');
        if (comma >= 0 && is(line, from, colon, "+DIST_STA_IP")) {
            return new Frame.ClientAddressed(Ascii.unquoted(value.substring(0, comma)), Ascii.unquoted(value.substring(comma + 1)));
        }
        return new Frame.Info(Ascii.text(line, from + 1, colon), value);
    }

    private static @Nullable Frame waiting(byte[] line, int from, int to, AtContext context) {
        int comma = Ascii.find(line, from, to, ',');
        if (comma == to) {
            int count = Ascii.number(line, from, to);
            return count < 0 ? null : new Frame.Waiting(context.mux() ? Frame.NO_LINK : Frame.SINGLE, count);
        }
        int link = Ascii.number(line, from, comma);
        // 1.7 and 2.x put no address here (reference Q31); who does puts it behind.
        int behind = Ascii.find(line, comma + 1, to, ',');
        int count = Ascii.number(line, comma + 1, behind);
        return link < 0 || link > 4 || count < 0 || behind < to && !address(line, behind + 1, to) ? null : new Frame.Waiting(link, count);
    }

    private static boolean address(byte[] line, int from, int to) {
        int comma = to;
        while (comma > from && line[comma - 1] != ',') {
            comma--;
        }
        boolean quoted = comma - from > 3 && line[from] == '"' && line[comma - 2] == '"';
        return quoted && Ascii.number(line, comma, to) >= 0;
    }

    // <0 ok, 1 failed>,<id>,"<type>",<0 client, 1 server>,"<ip>",<remote port>,<local port>
    private static @Nullable Frame reported(String value) {
        String[] fields = value.split(",", -1);
        if (fields.length != LINK_FIELDS) {
            return null;
        }
        int link = number(fields[1]);
        if (link < 0 || link > 4) {
            return null;
        }
        return new Frame.LinkReported(link, !fields[0].equals("0"), Ascii.unquoted(fields[2]), fields[3].equals("1"), Ascii.unquoted(fields[4]),
                Math.max(0, number(fields[5])), Math.max(0, number(fields[6])));
    }

    private static int number(String text) {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        return Ascii.number(bytes, 0, bytes.length);
    }

    private static boolean isName(byte b) {
        return b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_';
    }
}
