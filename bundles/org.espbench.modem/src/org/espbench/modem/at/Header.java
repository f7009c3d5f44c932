package org.espbench.modem.at;

import org.eclipse.jdt.annotation.Nullable;

/** What stands in front of counted payload: {@code +IPD} and {@code +CIPRECVDATA} in all their forms (reference 1.7, 1.8). */
final class Header {

    private static final String IPD = "+IPD,";
    private static final String READ = "+CIPRECVDATA";
    /** Longer than any: {@code +CIPRECVDATA} with a length, a quoted IPv6 address and a port. */
    private static final int LONGEST = 96;
    private static final int LAST_LINK = 4;

    int remaining;
    int skip;
    boolean requested;
    private int link;
    private @Nullable String host;
    private int remotePort;

    private int at;

    /** Looks for a header at {@code from}; returns where its payload begins, or -1 when there is no whole header. */
    int find(byte[] bytes, int from, int end, AtContext context) {
        if (end - from < IPD.length() || !possible(bytes, from, Math.min(end - from, LONGEST))) {
            return -1;
        }
        int stop = Math.min(end, from + LONGEST);
        for (int i = from + IPD.length(); i < stop; i++) {
            byte b = bytes[i];
            if (b == '\n') {
                return -1;
            }
            if ((b == ':' || b == ',') && parse(bytes, from, i + 1, context)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whether a line that begins with these bytes may still become a header. */
    static boolean possible(byte[] line, int from, int length) {
        String word = length > 1 && line[from + 1] == 'C' ? READ : IPD;
        int known = Math.min(length, word.length());
        for (int i = 0; i < known; i++) {
            if (line[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return length <= LONGEST;
    }

    /** Whether the bytes, which end in {@code :} or {@code ,}, are a whole header; if so, this header holds what it says. */
    boolean parse(byte[] bytes, int from, int to, AtContext context) {
        if (to - from > LONGEST) {
            return false;
        }
        if (bytes[to - 1] == ':' && Ascii.starts(bytes, from, to, IPD)) {
            return parseReceived(bytes, from + IPD.length(), to - 1, context);
        }
        return bytes[from + 1] == 'C' && Ascii.starts(bytes, from, to, READ) && parseRead(bytes, from + READ.length(), to, context);
    }

    Frame data(byte[] buffer, int offset, int size) {
        return new Frame.Data(link, buffer, offset, size, remaining, host, remotePort, requested);
    }

    // <len> | <id>,<len> | <len>,<address>,<port> | <id>,<len>,<address>,<port>
    private boolean parseReceived(byte[] bytes, int from, int to, AtContext context) {
        at = from;
        int first = number(bytes, to);
        if (at >= to) {
            return accept(context.mux() ? Frame.NO_LINK : Frame.SINGLE, first, null, 0, false);
        }
        int field = at;
        int second = number(bytes, to);
        if (second < 0) {
            at = field;
            return parseAddressed(bytes, to, Frame.SINGLE, first, false);
        }
        if (first > LAST_LINK) {
            return false;
        }
        return at >= to ? accept(first, second, null, 0, false) : parseAddressed(bytes, to, first, second, false);
    }

    // ,<len>: (1.7) | ,<id>,<len>:CRLF (2.0) | :<len>, (2.1 and later) | :<len>,<address>,<port>, (the same with CIPDINFO)
    private boolean parseRead(byte[] bytes, int from, int to, AtContext context) {
        byte separator = bytes[from];
        byte last = bytes[to - 1];
        int body = to - 1;
        if (body <= from || separator != ',' && separator != ':' || separator == last) {
            return false;
        }
        int unnamed = context.mux() ? Frame.NO_LINK : Frame.SINGLE;
        at = from + 1;
        int first = number(bytes, body);
        if (separator == ':' && context.addressInIpd()) {
            return at < body && parseAddressed(bytes, body, unnamed, first, true);
        }
        if (at >= body) {
            return accept(unnamed, first, null, 0, true);
        }
        int second = number(bytes, body);
        if (separator == ':' || at < body || first > LAST_LINK || !accept(first, second, null, 0, true)) {
            return false;
        }
        skip = 2;
        return true;
    }

    private boolean parseAddressed(byte[] bytes, int to, int linkId, int size, boolean asked) {
        int comma = Ascii.find(bytes, at, to, ',');
        int port = Ascii.number(bytes, Math.min(comma + 1, to), to);
        boolean quoted = bytes[at] == '"';
        int from = quoted ? at + 1 : at;
        int until = quoted ? comma - 1 : comma;
        if (comma == to || port < 0 || until <= from || quoted && bytes[until] != '"') {
            return false;
        }
        return accept(linkId, size, Ascii.text(bytes, from, until), port, asked);
    }

    /** The number that the next field is, or -1; goes behind the comma that follows it. */
    private int number(byte[] bytes, int to) {
        int comma = Ascii.find(bytes, at, to, ',');
        int value = Ascii.number(bytes, at, comma);
        at = comma + 1;
        return value;
    }

    private boolean accept(int linkId, int size, @Nullable String from, int port, boolean asked) {
        if (size < 0 || linkId > LAST_LINK || linkId < Frame.NO_LINK || size > AtDecoder.MAX_PAYLOAD) {
            return false;
        }
        link = linkId;
        remaining = size;
        skip = 0;
        host = from;
        remotePort = port;
        requested = asked;
        return true;
    }
}
