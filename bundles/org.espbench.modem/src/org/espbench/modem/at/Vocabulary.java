package org.espbench.modem.at;

import static org.espbench.modem.at.Ascii.is;
import static org.espbench.modem.at.Ascii.starts;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.at.Frame.Result;
import org.espbench.modem.at.Frame.Result.Kind;

/** The fixed texts of all generations (reference 1.4, 1.6, 1.10), recognised by their bytes. */
final class Vocabulary {

    static final Frame OK = new Result(Kind.OK);

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
        case 'O' -> is(line, from, to, "OK") ? OK : null;
        case 'E' -> is(line, from, to, "ERROR") || is(line, from, to, "Error") ? ERROR : BootWords.recognise(line, from, to);
        case 'F' -> is(line, from, to, "FAIL") ? FAIL : BootWords.recognise(line, from, to);
        case 'S' -> ofS(line, from, to);
        case 'n' -> context.generation() == Generation.EARLY && is(line, from, to, "no change") ? NO_CHANGE : null;
        case 'b' -> busy(line, from, to);
        case 'R' -> taken(line, from, to);
        case 'W' -> station(line, from, to);
        case 'D' -> is(line, from, to, "DHCP TIMEOUT") ? DHCP_TIMED_OUT : null;
        case 'C', 'L', 'U' -> LinkWords.recogniseUnnamed(line, from, to, context);
        case '0', '1', '3', '4', '5', '6', '7', '8', '9' -> LinkWords.recogniseNamed(line, from, to, context);
        case '2' -> starts(line, from, to, "2nd boot") ? BootWords.recognise(line, from, to) : LinkWords.recogniseNamed(line, from, to, context);
        case '<' -> LinkWords.recogniseBracketed(line, from, to);
        case 'H' -> LinkWords.serverFull(line, from, to);
        case 'r' -> is(line, from, to, "ready") ? READY : BootWords.recognise(line, from, to);
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
        if (!starts(line, from, to, "SEND ")) {
            return BootWords.recognise(line, from, to);
        }
        int word = from + 5;
        if (is(line, word, to, "OK")) {
            return SEND_OK;
        }
        if (is(line, word, to, "FAIL")) {
            return SEND_FAIL;
        }
        return starts(line, word, to, "Cancel") ? SEND_CANCELED : null;
    }

    private static @Nullable Frame busy(byte[] line, int from, int to) {
        if (starts(line, from, to, "busy s")) {
            return BUSY_SENDING;
        }
        return starts(line, from, to, "busy p") || starts(line, from, to, "busy now") ? BUSY : null;
    }

    private static @Nullable Frame taken(byte[] line, int from, int to) {
        int end = to - " bytes".length();
        if (starts(line, from, to, "Recv ") && end > from && is(line, end, to, " bytes")) {
            int count = Ascii.number(line, from + 5, end);
            return count < 0 ? null : new Frame.Taken(count);
        }
        return null;
    }

    private static @Nullable Frame station(byte[] line, int from, int to) {
        if (is(line, from, to, "WIFI CONNECTED")) {
            return CONNECTED;
        }
        if (is(line, from, to, "WIFI GOT IP")) {
            return GOT_ADDRESS;
        }
        if (starts(line, from, to, "WIFI GOT IPv6 ")) {
            return new Frame.StationGotIpv6Address(starts(line, from, to, "WIFI GOT IPv6 GL"));
        }
        // Some clones put a reason in brackets behind it.
        if (starts(line, from, to, "WIFI DISCONNECT")) {
            return LOST;
        }
        return starts(line, from, to, "Will force to restart") ? RESTARTING : null;
    }
}
