package org.espbench.modem.at;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What stands in front of counted payload: {@code +IPD} and {@code +CIPRECVDATA} in all their forms (reference 1.7, 1.8). Once one was read, this
 * holds what it says.
 */
final class Header {

    /** The bytes may become a header. */
    static final int INCOMPLETE = 0;
    /** The bytes can't be a header, whatever follows. */
    static final int NONE = -1;

    private static final String IPD = "+IPD,";
    private static final String READ = "+CIPRECVDATA";
    private static final Word RECEIVED = Word.of(IPD);
    private static final Word ANSWER = Word.of(READ);
    /** Longer than any: {@code +CIPRECVDATA} with a length, a quoted IPv6 address and a port. */
    private static final int LONGEST = 96;
    private static final int LAST_LINK = 4;
    private static final int MAX_DIGITS = 9;
    /** A number may still begin. */
    private static final int UNDECIDED = -2;

    int remaining;
    /** How much of the CR LF behind the header of 2.0 is still to come. */
    int lineEnd;
    boolean requested;
    private int link;
    private @Nullable String host;
    private int remotePort;
    /** Kept, because many headers in a row name the same. */
    private String latestHost = "";

    private byte[] bytes = new byte[0];
    private int at;
    private int end;

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

    /** Reads the header at {@code from}, which is a {@code +}; returns where its payload begins, or {@link #INCOMPLETE} or {@link #NONE}. */
    int read(byte[] buffer, int from, int until, AtContext context) {
        boolean asked = ANSWER.begins(buffer, from, until);
        if (!asked && !RECEIVED.begins(buffer, from, until)) {
            return until - from < READ.length() && possible(buffer, from, until - from) ? INCOMPLETE : NONE;
        }
        bytes = buffer;
        end = Math.min(until, from + LONGEST);
        at = from + (asked ? READ.length() : IPD.length());
        int behind = at == end ? INCOMPLETE : asked ? readAnswer(context) : readReceived(context);
        return behind == INCOMPLETE && end == from + LONGEST ? NONE : behind;
    }

    void clear() {
        remaining = 0;
        lineEnd = 0;
    }

    Frame data(byte[] buffer, int offset, int size) {
        return new Frame.Data(link, buffer, offset, size, remaining, host, remotePort, requested);
    }

    // <len>: | <id>,<len>: | <len>,<address>,<port>: | <id>,<len>,<address>,<port>:
    private int readReceived(AtContext context) {
        int first = number();
        if (first < 0 || at == end) {
            return first == NONE ? NONE : INCOMPLETE;
        }
        if (bytes[at] == ':') {
            return accept(context.mux() ? Frame.NO_LINK : Frame.SINGLE, first, null, 0, false);
        }
        if (bytes[at] != ',') {
            return NONE;
        }
        int field = ++at;
        int second = number();
        if (at == end) {
            return INCOMPLETE;
        }
        if (second >= 0 && bytes[at] == ':') {
            return first > LAST_LINK ? NONE : accept(first, second, null, 0, false);
        }
        if (second >= 0 && bytes[at] == ',') {
            at++;
            return first > LAST_LINK ? NONE : readAddress(first, second, ':', false);
        }
        if (second >= 0 && bytes[at] != '.') {
            return NONE;
        }
        at = field;
        return readAddress(Frame.SINGLE, first, ':', false);
    }

    // ,<len>: (1.7) | ,<id>,<len>:CRLF (2.0) | :<len>, (2.1 and later) | :<len>,<address>,<port>, (the same with CIPDINFO)
    private int readAnswer(AtContext context) {
        byte separator = bytes[at++];
        int unnamed = context.mux() ? Frame.NO_LINK : Frame.SINGLE;
        int first = separator == ',' || separator == ':' ? number() : NONE;
        if (first < 0 || at == end) {
            return first == NONE ? NONE : INCOMPLETE;
        }
        byte next = bytes[at];
        if (separator == ',' && next == ':') {
            return accept(unnamed, first, null, 0, true);
        }
        if (next != ',') {
            return NONE;
        }
        if (separator == ':') {
            return readBehindLength(unnamed, first, context);
        }
        at++;
        int second = number();
        if (second < 0 || at == end) {
            return second == NONE ? NONE : INCOMPLETE;
        }
        if (bytes[at] != ':' || first > LAST_LINK) {
            return NONE;
        }
        int behind = accept(first, second, null, 0, true);
        lineEnd = behind > 0 ? 2 : 0;
        return behind;
    }

    // The address stands in quotes; without CIPDINFO, quotes are payload.
    private int readBehindLength(int unnamed, int size, AtContext context) {
        if (!context.addressInIpd()) {
            return accept(unnamed, size, null, 0, true);
        }
        if (at + 1 == end) {
            return INCOMPLETE;
        }
        if (bytes[at + 1] != '"') {
            return accept(unnamed, size, null, 0, true);
        }
        at++;
        return readAddress(unnamed, size, ',', true);
    }

    // "<address>",<port> or <IPv4 address>,<port>
    private int readAddress(int linkId, int size, char last, boolean asked) {
        if (at == end) {
            return INCOMPLETE;
        }
        boolean quoted = bytes[at] == '"';
        int from = quoted ? at + 1 : at;
        int until = quoted ? endOfQuoted(from) : endOfDotted(from);
        int comma = quoted ? until + 1 : until;
        if (comma >= end) {
            return INCOMPLETE;
        }
        if (bytes[comma] != ',' || quoted && bytes[until] != '"' || until == from) {
            return NONE;
        }
        at = comma + 1;
        int port = number();
        if (port < 0 || at == end) {
            return port == NONE ? NONE : INCOMPLETE;
        }
        return bytes[at] == last ? accept(linkId, size, address(from, until), port, asked) : NONE;
    }

    /** The number at hand, of which more may follow at the end; {@link #NONE} or {@link #UNDECIDED} when there is none. */
    private int number() {
        int from = at;
        int behind = from;
        int value = 0;
        while (behind < end && bytes[behind] >= '0' && bytes[behind] <= '9') {
            value = value * 10 + bytes[behind++] - '0';
        }
        at = behind;
        if (behind == from) {
            return behind == end ? UNDECIDED : NONE;
        }
        return behind - from > MAX_DIGITS ? NONE : value;
    }

    private int endOfQuoted(int from) {
        int i = from;
        while (i < end && bytes[i] != '"' && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    private int endOfDotted(int from) {
        int i = from;
        while (i < end && (bytes[i] >= '0' && bytes[i] <= '9' || bytes[i] == '.')) {
            i++;
        }
        return i;
    }

    private String address(int from, int to) {
        if (!Ascii.is(bytes, from, to, latestHost)) {
            latestHost = Ascii.text(bytes, from, to);
        }
        return latestHost;
    }

    private int accept(int linkId, int size, @Nullable String from, int port, boolean asked) {
        if (size > AtDecoder.MAX_PAYLOAD) {
            return NONE;
        }
        link = linkId;
        remaining = size;
        lineEnd = 0;
        host = from;
        remotePort = port;
        requested = asked;
        return at + 1;
    }
}
