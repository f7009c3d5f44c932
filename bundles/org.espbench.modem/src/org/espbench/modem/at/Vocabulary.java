package org.espbench.modem.at;

import static org.espbench.modem.at.Ascii.starts;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.at.Frame.Result;
import org.espbench.modem.at.Frame.Result.Kind;

/** The fixed texts of all generations (reference 1.4, 1.6, 1.10), recognised by their bytes. */
final class Vocabulary {

    static final Frame OK = new Result(Kind.OK);

    private static final Word OK_WORD = Word.of("OK");
    private static final Word ERROR_WORD = Word.of("ERROR");
    private static final Word EARLY_ERROR_WORD = Word.of("Error");
    private static final Word FAIL_WORD = Word.of("FAIL");
    private static final Word SEND_WORD = Word.of("SEND ");
    private static final Word CANCELED_WORD = Word.of("Cancel");
    private static final Word NO_CHANGE_WORD = Word.of("no change");
    private static final Word BUSY_SENDING_WORD = Word.of("busy s");
    private static final Word BUSY_WORD = Word.of("busy p");
    private static final Word BUSY_NOW_WORD = Word.of("busy now");
    private static final Word TAKEN_WORD = Word.of("Recv ");
    private static final Word BYTES_WORD = Word.of(" bytes");
    private static final Word STATION_WORD = Word.of("WIFI ");
    private static final Word CONNECTED_WORD = Word.of("CONNECTED");
    private static final Word LOST_WORD = Word.of("DISCONNECT");
    private static final Word GOT_ADDRESS_WORD = Word.of("GOT IP");
    private static final Word GOT_IPV6_WORD = Word.of("GOT IPv6 ");
    private static final Word GOT_GLOBAL_IPV6_WORD = Word.of("GOT IPv6 GL");
    private static final Word DHCP_TIMED_OUT_WORD = Word.of("DHCP TIMEOUT");
    private static final Word READY_WORD = Word.of("ready");

    private static final Frame ERROR = new Result(Kind.ERROR);
    private static final Frame FAIL = new Result(Kind.FAIL);
    private static final Frame SEND_OK = new Result(Kind.SEND_OK);
    private static final Frame SEND_FAIL = new Result(Kind.SEND_FAIL);
    private static final Frame SEND_CANCELED = new Result(Kind.SEND_CANCELED);
    private static final Frame NO_CHANGE = new Result(Kind.NO_CHANGE);
    private static final Frame BUSY = new Frame.Busy(false);
    private static final Frame BUSY_SENDING = new Frame.Busy(true);
    private static final Frame CONNECTED = new Frame.StationConnected();
    private static final Frame GOT_ADDRESS = new Frame.StationGotAddress();
    private static final Frame LOST = new Frame.StationLost();
    private static final Frame DHCP_TIMED_OUT = new Frame.DhcpTimedOut();
    private static final Frame RESTARTING = new Frame.Restarting();
    private static final Frame READY = new Frame.Ready();

    private Vocabulary() {
    }

    /** What a whole line means, or null when it is no fixed text. */
    static @Nullable Frame recognise(byte[] line, int from, int to, AtContext context) {
        return switch (line[from]) {
        case 'O' -> OK_WORD.is(line, from, to) ? OK : null;
        case 'E' -> ERROR_WORD.is(line, from, to) || EARLY_ERROR_WORD.is(line, from, to) ? ERROR : BootWords.recognise(line, from, to);
        case 'F' -> FAIL_WORD.is(line, from, to) ? FAIL : BootWords.recognise(line, from, to);
        case 'S' -> ofS(line, from, to);
        case 'n' -> context.generation() == Generation.EARLY && NO_CHANGE_WORD.is(line, from, to) ? NO_CHANGE : null;
        case 'b' -> busy(line, from, to);
        case 'R' -> taken(line, from, to);
        case 'W' -> station(line, from, to);
        case 'D' -> DHCP_TIMED_OUT_WORD.is(line, from, to) ? DHCP_TIMED_OUT : null;
        case 'C', 'L', 'U' -> LinkWords.recogniseUnnamed(line, from, to, context);
        case '0', '1', '3', '4', '5', '6', '7', '8', '9' -> LinkWords.recogniseNamed(line, from, to, context);
        case '2' -> starts(line, from, to, "2nd boot") ? BootWords.recognise(line, from, to) : LinkWords.recogniseNamed(line, from, to, context);
        case '<' -> LinkWords.recogniseBracketed(line, from, to);
        case 'H' -> LinkWords.serverFull(line, from, to);
        case 'r' -> READY_WORD.is(line, from, to) ? READY : BootWords.recognise(line, from, to);
        case '+' -> PlusLine.recognise(line, from, to, context);
        default -> BootWords.recognise(line, from, to);
        };
    }

    /**
     * What the end of a line means when its beginning is an echo that it cut (reference 1.3); only what comes unasked, and in the form of the
     * context, because a number in front of it may belong to either part.
     */
    static @Nullable Frame recogniseGlued(byte[] line, int from, int to, AtContext context) {
        byte first = line[from];
        if (first == '+') {
            Frame frame = PlusLine.recognise(line, from, to, context);
            return frame instanceof Frame.Info ? null : frame;
        }
        if (first == 'W' || first == 'D' || first == 'r') {
            return recognise(line, from, to, context);
        }
        if (first >= '0' && first <= '9') {
            return LinkWords.recogniseNamed(line, from, to, context);
        }
        return context.mux() || first != 'C' ? null : LinkWords.recogniseUnnamed(line, from, to, context);
    }

    private static @Nullable Frame ofS(byte[] line, int from, int to) {
        if (!SEND_WORD.begins(line, from, to)) {
            return BootWords.recognise(line, from, to);
        }
        int word = from + 5;
        if (OK_WORD.is(line, word, to)) {
            return SEND_OK;
        }
        if (FAIL_WORD.is(line, word, to)) {
            return SEND_FAIL;
        }
        return CANCELED_WORD.begins(line, word, to) ? SEND_CANCELED : null;
    }

    private static @Nullable Frame busy(byte[] line, int from, int to) {
        if (BUSY_SENDING_WORD.begins(line, from, to)) {
            return BUSY_SENDING;
        }
        return BUSY_WORD.begins(line, from, to) || BUSY_NOW_WORD.begins(line, from, to) ? BUSY : null;
    }

    private static @Nullable Frame taken(byte[] line, int from, int to) {
        int end = to - BYTES_WORD.length();
        if (TAKEN_WORD.begins(line, from, to) && end > from && BYTES_WORD.is(line, end, to)) {
            int count = Ascii.number(line, from + 5, end);
            return count < 0 ? null : new Frame.Taken(count);
        }
        return null;
    }

    private static @Nullable Frame station(byte[] line, int from, int to) {
        if (!STATION_WORD.begins(line, from, to) || to - from == 5) {
            return starts(line, from, to, "Will force to restart") ? RESTARTING : null;
        }
        int word = from + 5;
        return switch (line[word]) {
        case 'C' -> CONNECTED_WORD.is(line, word, to) ? CONNECTED : null;
        // Some clones put a reason in brackets behind it.
        case 'D' -> LOST_WORD.begins(line, word, to) ? LOST : null;
        case 'G' -> {
            if (GOT_ADDRESS_WORD.is(line, word, to)) {
                yield GOT_ADDRESS;
            }
            yield GOT_IPV6_WORD.begins(line, word, to) ? new Frame.StationGotIpv6Address(GOT_GLOBAL_IPV6_WORD.begins(line, word, to)) : null;
        }
        default -> null;
        };
    }
}
