package org.espbench.modem.at;

import org.eclipse.jdt.annotation.Nullable;

/** Lines that begin with {@code +}: answers, and some of what comes unasked (reference 1.6, 1.7). */
final class PlusLine {

    private static final int LAST_LINK = 4;
    private static final Word WAITING = Word.of("+IPD,");
    private static final Word LINK = Word.of("+LINK_CONN:");
    private static final Word JOINED = Word.of("+STA_CONNECTED:");
    private static final String DISCONNECTED = "+STA_DISCONNECTED:";
    private static final Word ADDRESSED = Word.of("+DIST_STA_IP:");
    private static final Word LEFT = Word.of("+QUITT");
    private static final Word TCP = Word.of("\"TCP\"");
    private static final Word UDP = Word.of("\"UDP\"");
    private static final Word ZERO = Word.of("0");
    private static final Word ONE = Word.of("1");
    private static final Frame PASS_THROUGH_LEFT = new Frame.PassThroughLeft();

    private PlusLine() {
    }

    static @Nullable Frame recognise(byte[] line, int from, int to, AtContext context) {
        Frame event = to - from < 2 ? null : switch (line[from + 1]) {
        case 'I' -> WAITING.begins(line, from, to) ? waiting(line, from + WAITING.length(), to, context) : null;
        case 'L' -> LINK.begins(line, from, to) ? reported(line, from + LINK.length(), to) : null;
        case 'S' -> client(line, from, to);
        case 'D' -> ADDRESSED.begins(line, from, to) ? addressed(line, from + ADDRESSED.length(), to) : null;
        case 'Q' -> LEFT.is(line, from, to) ? PASS_THROUGH_LEFT : null;
        default -> null;
        };
        return event == null ? info(line, from, to) : event;
    }

    private static @Nullable Frame info(byte[] line, int from, int to) {
        int colon = Ascii.find(line, from, to, ':');
        String name = colon == to ? "" : Name.of(line, from + 1, colon);
        return name.isEmpty() ? null : new Frame.Info(name, Ascii.text(line, colon + 1, to));
    }

    private static @Nullable Frame client(byte[] line, int from, int to) {
        if (JOINED.begins(line, from, to)) {
            return new Frame.ClientJoined(unquoted(line, from + JOINED.length(), to));
        }
        return Ascii.starts(line, from, to, DISCONNECTED) ? new Frame.ClientLeft(unquoted(line, from + DISCONNECTED.length(), to)) : null;
    }

    private static @Nullable Frame waiting(byte[] line, int from, int to, AtContext context) {
        int comma = behind(line, from, to) - 1;
        if (comma == to) {
            int count = Ascii.number(line, from, to);
            return count < 0 ? null : new Frame.Waiting(context.mux() ? Frame.NO_LINK : Frame.SINGLE, count);
        }
        int link = Ascii.number(line, from, comma);
        int last = Ascii.number(line, comma + 1, to);
        if (last >= 0 && link >= 0 && link <= LAST_LINK) {
            return new Frame.Waiting(link, last);
        }
        // 1.7 and 2.x put no address here (reference Q31); who does puts it behind.
        int behind = Ascii.find(line, comma + 1, to, ',');
        int count = Ascii.number(line, comma + 1, behind);
        return link < 0 || link > LAST_LINK || count < 0 || behind < to && !address(line, behind + 1, to) ? null : new Frame.Waiting(link, count);
    }

    private static boolean address(byte[] line, int from, int to) {
        int comma = to;
        while (comma > from && line[comma - 1] != ',') {
            comma--;
        }
        boolean quoted = comma - from > 3 && line[from] == '"' && line[comma - 2] == '"';
        return quoted && Ascii.number(line, comma, to) >= 0;
    }

    private static @Nullable Frame addressed(byte[] line, int from, int to) {
        int comma = Ascii.find(line, from, to, ',');
        return comma == to ? null : new Frame.ClientAddressed(unquoted(line, from, comma), unquoted(line, comma + 1, to));
    }

    // <0 ok, 1 failed>,<id>,"<type>",<0 client, 1 server>,"<ip>",<remote port>,<local port>
    private static @Nullable Frame reported(byte[] line, int from, int to) {
        int link = behind(line, from, to);
        int type = behind(line, link, to);
        int side = behind(line, type, to);
        int host = behind(line, side, to);
        int remotePort = behind(line, host, to);
        int localPort = behind(line, remotePort, to);
        int local = localPort > to ? -1 : Ascii.number(line, localPort, to);
        if (localPort > to || local < 0 && Ascii.find(line, localPort, to, ',') < to) {
            return null;
        }
        int id = Ascii.number(line, link, type - 1);
        if (id < 0 || id > LAST_LINK) {
            return null;
        }
        return new Frame.LinkReported(id, !ZERO.is(line, from, link - 1), type(line, type, side - 1), ONE.is(line, side, host - 1),
                unquoted(line, host, remotePort - 1), Math.max(0, Ascii.number(line, remotePort, localPort - 1)),
                Math.max(0, local));
    }

    /** The place behind the next comma, which is often the one behind a digit; behind {@code to} when there is none. */
    private static int behind(byte[] line, int from, int to) {
        boolean next = from + 1 < to && line[from + 1] == ',' && line[from] != ',';
        return next ? from + 2 : Ascii.find(line, Math.min(from, to), to, ',') + 1;
    }

    private static String type(byte[] line, int from, int to) {
        return TCP.is(line, from, to) ? "TCP" : UDP.is(line, from, to) ? "UDP" : unquoted(line, from, to);
    }

    /** The bytes as text, without quotes around it. */
    private static String unquoted(byte[] line, int from, int to) {
        boolean quoted = to - from >= 2 && line[from] == '"' && line[to - 1] == '"';
        return quoted ? Ascii.text(line, from + 1, to - 1) : Ascii.text(line, from, to);
    }
}
