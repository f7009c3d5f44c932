package org.espbench.modem.at;

import java.util.function.Consumer;

/**
 * Turns the module's bytes into frames. A pure function of context and bytes: any split of the same bytes gives the same frames (of
 * {@link Frame.Raw}, the same bytes), each as soon as its last byte is there. Payload is counted, never searched. Memory is bounded, whatever the
 * bytes say. The sink may change the context while it is called; that holds for the bytes behind the frame. Confined to one thread at a time.
 *
 * <p>When bytes of a counted payload got lost on the line, as many bytes of what follows are taken for it; that is bounded by the loss, and reading
 * finds the next line by itself. Who waits for an answer can't wait for that: it asks {@link #counted()} when the line has fallen silent, and calls
 * {@link #abandonPayload}.
 */
public final class AtDecoder {

    /** The longest line that is looked at as a whole, in bytes; longer ones come as {@link Frame.Overlong}. */
    public static final int MAX_LINE = 1024;
    /** The longest piece of payload that comes in one {@link Frame.Data}, in bytes. */
    public static final int PIECE = 2048;
    /** The longest payload that is believed, in bytes; a header that announces more is text. No firmware sends half of it (reference 1.7, 3.2). */
    public static final int MAX_PAYLOAD = 16_384;

    private static final Frame PROMPT = new Frame.Prompt();
    private static final Frame OK_BEHIND_DATA = new Frame.Text("OK");

    private final Header header = new Header();
    private final Payload payload = new Payload(header);
    private final byte[] line = new byte[MAX_LINE];
    private int length;
    private boolean continued;
    private boolean blankMayFollow;
    private boolean okMayFollow;
    private AtContext context;
    /** How many bytes were taken in all, less the place of the read at hand: place and this make a position. */
    private long origin;
    private long position;

    /** Reads from the start of a line in this context. */
    public AtDecoder(AtContext initial) {
        context = initial;
    }

    /** Sets the context for the bytes to come. */
    public void context(AtContext value) {
        context = value;
    }

    /** The context for the bytes to come. */
    public AtContext context() {
        return context;
    }

    /**
     * Where the frame ends that the sink is called with, as the number of bytes taken since the beginning; outside of that, the number of all bytes
     * taken. A frame begins where the one before it ended: empty lines and the blank of a prompt belong to the frame behind them. Of what
     * {@link #abandonPayload} gives, the position is not known better than that of all bytes taken.
     */
    public long position() {
        return position;
    }

    /** How many bytes of a payload, or of what stands in front of it, are still to come before anything else is believed; 0 at most times. */
    public int counted() {
        return payload.missing();
    }

    /**
     * Reads {@code count} bytes and gives each frame that they complete to the sink, on this thread. The array is the caller's again when this returns:
     * payload is a part of it where it is whole there, and what is to be completed by a later call is copied.
     */
    public void accept(byte[] bytes, int offset, int count, Consumer<? super Frame> sink) {
        int at = offset;
        int end = offset + count;
        origin = position - offset;
        while (at < end) {
            if (payload.missing() > 0) {
                at = takePayload(bytes, at, end, sink);
            } else if (context.passThrough()) {
                give(new Frame.Raw(bytes, at, end - at), end, sink);
                at = end;
            } else {
                at = takeLine(bytes, at, end, sink);
            }
        }
        position = origin + end;
    }

    /**
     * Gives up a payload that isn't complete, because bytes were lost on the line: what is there of it comes as a last piece, and reading goes on
     * at the start of a line.
     */
    public void abandonPayload(Consumer<? super Frame> sink) {
        Frame rest = payload.abandon();
        if (rest != null) {
            sink.accept(rest);
        }
    }

    /** How many of the bytes to come are certainly not text. */
    int opaque() {
        int missing = payload.missing();
        return missing == 0 && context.passThrough() ? Integer.MAX_VALUE : missing;
    }

    private void give(Frame frame, int end, Consumer<? super Frame> sink) {
        position = origin + end;
        sink.accept(frame);
    }

    private int takePayload(byte[] bytes, int at, int end, Consumer<? super Frame> sink) {
        int behind = payload.take(bytes, at, end);
        Frame piece = payload.piece();
        if (piece != null) {
            okMayFollow = !header.requested;
            give(piece, behind, sink);
        }
        return behind;
    }

    private int takeLine(byte[] bytes, int at, int end, Consumer<? super Frame> sink) {
        if (continued) {
            return takeSpan(bytes, at, end, sink);
        }
        if (length > 0) {
            return takeMore(bytes, at, end, sink);
        }
        if (blankMayFollow) {
            blankMayFollow = false;
            if (bytes[at] == ' ') {
                return at + 1;
            }
        }
        return takeFirst(bytes, at, end, sink);
    }

    private int takeMore(byte[] bytes, int at, int end, Consumer<? super Frame> sink) {
        byte next = bytes[at];
        if (line[0] == '+' && Header.possible(line, 0, length)) {
            return takeHeaderByte(bytes, at, sink);
        }
        if (line[0] == '>' && next == '+' && (length == 1 || length == 2 && line[1] == ' ')) {
            // A prompt that the context didn't expect must not hide a header behind it.
            length = 0;
            give(new Frame.Text(">"), at, sink);
            return at;
        }
        if (line[0] == '>' && length == 1 && next == ' ') {
            append(next);
            return at + 1;
        }
        return takeSpan(bytes, at, end, sink);
    }

    private int takeFirst(byte[] bytes, int from, int end, Consumer<? super Frame> sink) {
        int at = behindLineEnds(bytes, from, end);
        if (at == end) {
            return end;
        }
        switch (bytes[at]) {
        case '>':
            if (context.sending() == Sending.PROMPT) {
                give(PROMPT, at + 1, sink);
                blankMayFollow = !context.passThrough();
            } else {
                append(bytes[at]);
            }
            return at + 1;
        case '+':
            Frame.Data whole = context.echo() ? null : WholePayload.at(bytes, at, end);
            if (whole != null) {
                return takeWhole(whole, sink);
            }
            int behind = header.read(bytes, at, end, context);
            if (behind > 0) {
                if (beginPayload(bytes, at, behind, behind, sink)) {
                    return behind;
                }
            } else if (behind == Header.INCOMPLETE) {
                append(bytes[at]);
                return at + 1;
            }
            return takeSpan(bytes, at, end, sink);
        default:
            return takeSpan(bytes, at, end, sink);
        }
    }

    private int takeWhole(Frame.Data whole, Consumer<? super Frame> sink) {
        int behind = whole.offset() + whole.length();
        okMayFollow = true;
        give(whole, behind, sink);
        return behind;
    }

    private static int behindLineEnds(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && (bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
        return at;
    }

    private int takeHeaderByte(byte[] bytes, int at, Consumer<? super Frame> sink) {
        byte next = bytes[at];
        append(next);
        int behind = header.read(line, 0, length, context);
        if (behind > 0) {
            // The last byte may only have shown that there is no address in front of the payload.
            int over = length - behind;
            length = 0;
            if (beginPayload(line, 0, behind, at + 1 - over, sink)) {
                return at + 1 - over;
            }
            length = behind + over;
        }
        // Only now: behind a length, where an address may stand, a line feed is payload.
        if (next == '\n') {
            finishLine(line, 0, length - 1, at + 1, sink);
        }
        return at + 1;
    }

    private int takeSpan(byte[] bytes, int at, int end, Consumer<? super Frame> sink) {
        int stop = Math.min(end, at + MAX_LINE - length);
        int to = Ascii.find(bytes, at, stop, '\n');
        if (to < stop && length == 0) {
            finishLine(bytes, at, to, to + 1, sink);
            return to + 1;
        }
        System.arraycopy(bytes, at, line, length, to - at);
        length += to - at;
        if (to < stop) {
            finishLine(line, 0, length, to + 1, sink);
            return to + 1;
        }
        if (length == MAX_LINE) {
            cut(to, sink);
        }
        return to;
    }

    /** Never fills the line: only prompts and possible headers come this way. */
    private void append(byte next) {
        line[length++] = next;
    }

    private void cut(int end, Consumer<? super Frame> sink) {
        length = 0;
        String text = Ascii.text(line, 0, MAX_LINE);
        // 0.x repeats payload, in which there needn't be a line end.
        if (!continued && context.echo() && context.echoing().startsWith(text)) {
            give(new Frame.Echo(text), end, sink);
        } else {
            continued = true;
            give(new Frame.Overlong(text), end, sink);
        }
    }

    /** False when it is the echo of something that looks like a header. */
    private boolean beginPayload(byte[] bytes, int from, int behind, int end, Consumer<? super Frame> sink) {
        if (context.echo() && EchoedPart.expects(bytes, from, behind, context)) {
            header.clear();
            return false;
        }
        okMayFollow = false;
        Frame nothing = payload.begin();
        if (nothing != null) {
            give(nothing, end, sink);
        }
        return true;
    }

    /** A line ends in front of {@code end}, which is in the read at hand. */
    private void finishLine(byte[] bytes, int from, int until, int end, Consumer<? super Frame> sink) {
        int to = until;
        while (to > from && bytes[to - 1] == '\r') {
            to--;
        }
        boolean rest = continued;
        boolean behindData = okMayFollow;
        length = 0;
        continued = false;
        okMayFollow = false;
        if (to == from) {
            return;
        }
        if (rest) {
            give(new Frame.Overlong(Ascii.text(bytes, from, to)), end, sink);
            return;
        }
        boolean echo = context.echo() && EchoedPart.is(bytes, from, to, context);
        Frame known = echo ? new Frame.Echo(Ascii.text(bytes, from, to)) : Vocabulary.recognise(bytes, from, to, context);
        if (known == null) {
            finishMixed(bytes, from, to, end - until, end, sink);
        } else {
            give(known == Vocabulary.OK && behindData && context.okAfterData() ? OK_BEHIND_DATA : known, end, sink);
        }
    }

    /** @param shift from a place in the line to one in the read at hand */
    private void finishMixed(byte[] bytes, int from, int to, int shift, int end, Consumer<? super Frame> sink) {
        if (!context.echo() && MixedLine.plain(bytes, from, to)) {
            give(new Frame.Text(Ascii.text(bytes, from, to)), end, sink);
            return;
        }
        MixedLine mixed = MixedLine.of(bytes, from, to, context);
        int last = mixed.parts() - 1;
        for (int i = 0; i < last; i++) {
            give(mixed.frame(i), mixed.end(i) + shift - 1, sink);
        }
        give(mixed.frame(last), end, sink);
    }
}
