package org.espbench.modem.at;

import static org.espbench.modem.at.Ascii.is;
import static org.espbench.modem.at.Ascii.starts;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;

/** The texts about links, with and without the link's id (reference 1.6). */
final class LinkWords {

    private static final int LAST_LINK = 4;
    private static final Word CONNECT = Word.of("CONNECT");
    private static final Word CONNECT_FAIL = Word.of("CONNECT FAIL");
    private static final Word CLOSE = Word.of("CLOSED");
    private static final Word SEND_OK = Word.of("SEND OK");
    private static final Word SEND_FAIL = Word.of("SEND FAIL");
    private static final Frame[] OPENED = ofEachLink(Frame.Opened::new);
    private static final Frame[] CLOSED = ofEachLink(Frame.Closed::new);

    private LinkWords() {
    }

    /** {@code CONNECT}, {@code CLOSED}, {@code CONNECT FAIL}, and the {@code Linked}, {@code Link}, {@code Unlink} of 0.9.x. */
    static @Nullable Frame recogniseUnnamed(byte[] line, int from, int to, AtContext context) {
        int link = context.mux() ? Frame.NO_LINK : Frame.SINGLE;
        if (is(line, from, to, "Linked") || is(line, from, to, "Link")) {
            return OPENED[link - Frame.NO_LINK];
        }
        return is(line, from, to, "Unlink") ? CLOSED[link - Frame.NO_LINK] : state(line, from, to, link);
    }

    /** {@code <id>,CONNECT} and its like, and the outcome of a segment: {@code [<id>,]<segment>,SEND OK}. */
    static @Nullable Frame recogniseNamed(byte[] line, int from, int to, AtContext context) {
        int comma = Ascii.find(line, from, to, ',');
        int first = Ascii.number(line, from, comma);
        if (comma == to || first < 0 || comma + 1 == to) {
            return null;
        }
        int word = comma + 1;
        if (line[word] == 'S') {
            return segment(line, word, to, context.mux() ? Frame.NO_LINK : Frame.SINGLE, first);
        }
        if (first > LAST_LINK) {
            return null;
        }
        if (line[word] != 'C') {
            int second = Ascii.find(line, word, to, ',');
            int number = Ascii.number(line, word, second);
            return second == to || number < 0 ? null : segment(line, second + 1, to, first, number);
        }
        return comma == from + 1 ? state(line, word, to, first) : null;
    }

    /** {@code <id>,CONNECT} and its like with the angle brackets of the manual, as an emulator says it. */
    static @Nullable Frame recogniseBracketed(byte[] line, int from, int to) {
        boolean bracketed = to - from > 5 && line[from + 2] == '>' && line[from + 3] == ',';
        int link = bracketed ? Ascii.number(line, from + 1, from + 2) : -1;
        return link < 0 || link > LAST_LINK ? null : state(line, from + 4, to, link);
    }

    /** {@code Have n Connections}. */
    static @Nullable Frame serverFull(byte[] line, int from, int to) {
        int end = to - " Connections".length();
        if (!starts(line, from, to, "Have ") || end <= from || !is(line, end, to, " Connections")) {
            return null;
        }
        int count = Ascii.number(line, from + 5, end);
        return count < 0 ? null : new Frame.ServerFull(count);
    }

    private static Frame[] ofEachLink(IntFunction<Frame> frame) {
        return IntStream.rangeClosed(Frame.NO_LINK, LAST_LINK).mapToObj(frame).toArray(Frame[]::new);
    }

    private static @Nullable Frame state(byte[] line, int from, int to, int link) {
        if (CONNECT.is(line, from, to)) {
            return OPENED[link - Frame.NO_LINK];
        }
        if (CLOSE.is(line, from, to)) {
            return CLOSED[link - Frame.NO_LINK];
        }
        return CONNECT_FAIL.is(line, from, to) ? new Frame.ConnectFailed(link) : null;
    }

    private static @Nullable Frame segment(byte[] line, int from, int to, int link, int segment) {
        boolean ok = SEND_OK.is(line, from, to);
        return ok || SEND_FAIL.is(line, from, to) ? new Frame.SegmentSent(link, segment, ok) : null;
    }
}
