package org.espbench.modem.at;

import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Turns the module's bytes into frames. A pure function of context and bytes: any split of the same bytes gives the same frames (of
 * {@link Frame.Raw}, the same bytes), each as soon as its last byte is there. Payload is counted, never searched. Memory is bounded, whatever the
 * bytes say. The sink may change the context while it is called; that holds for the bytes behind the frame. Confined to one thread at a time.
 */
public final class AtDecoder {

    /** The longest line that is looked at as a whole, in bytes; longer ones come as {@link Frame.Overlong}. */
    public static final int MAX_LINE = 1024;
    /** The longest piece of payload that comes in one {@link Frame.Data}, in bytes. */
    public static final int PIECE = 2048;
    /** The longest payload that is believed, in bytes; a header that announces more is text. No firmware sends half of it (reference 1.7, 3.2). */
    public static final int MAX_PAYLOAD = 16_384;

    private static final Frame PROMPT = new Frame.Prompt();

    private final Header header = new Header();
    private final byte[] line = new byte[MAX_LINE];
    private int length;
    private boolean continued;
    private boolean blankMayFollow;
    private boolean okMayFollow;
    private byte @Nullable [] piece;
    private int filled;
    private AtContext context;

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

    /** Reads {@code length} bytes and gives each frame that they complete to the sink. */
    public void accept(byte[] bytes, int offset, int count, Consumer<? super Frame> sink) {
        int at = offset;
        int end = offset + count;
        while (at < end) {
            if (header.skip > 0) {
                header.skip--;
                at++;
            } else if (header.remaining > 0) {
                at = takePayload(bytes, at, end, sink);
            } else if (context.passThrough()) {
                sink.accept(new Frame.Raw(bytes, at, end - at));
                return;
            } else {
                at = takeLine(bytes, at, end, sink);
            }
        }
    }

    /**
     * Gives up a payload that isn't complete, because bytes were lost on the line: what is there of it comes as a last piece, and reading goes on
     * at the start of a line.
     */
    public void abandonPayload(Consumer<? super Frame> sink) {
        if (filled > 0) {
            header.remaining = filled;
            finishPiece(filled, sink);
        }
        header.remaining = 0;
        header.skip = 0;
    }

    /** How many of the bytes to come are certainly not text. */
    int opaque() {
        int counted = header.skip + header.remaining - filled;
        return counted == 0 && context.passThrough() ? Integer.MAX_VALUE : counted;
    }

    private int takePayload(byte[] bytes, int at, int end, Consumer<? super Frame> sink) {
        int size = Math.min(PIECE, header.remaining);
        if (filled == 0 && end - at >= size) {
            header.remaining -= size;
            okMayFollow = !header.requested;
            sink.accept(header.data(bytes, at, size));
            return at + size;
        }
        byte[] collected = piece;
        if (collected == null) {
            collected = new byte[PIECE];
            piece = collected;
        }
        int taken = Math.min(size - filled, end - at);
        System.arraycopy(bytes, at, collected, filled, taken);
        filled += taken;
        if (filled == size) {
            finishPiece(size, sink);
        }
        return at + taken;
    }

    private void finishPiece(int size, Consumer<? super Frame> sink) {
        byte[] collected = piece;
        filled = 0;
        header.remaining -= size;
        okMayFollow = !header.requested;
        if (collected != null) {
            sink.accept(header.data(collected, 0, size));
        }
    }

    private int takeLine(byte[] bytes, int at, int end, Consumer<? super Frame> sink) {
        byte next = bytes[at];
        if (blankMayFollow) {
            blankMayFollow = false;
            if (next == ' ') {
                return at + 1;
            }
        }
        if (continued) {
            return takeSpan(bytes, at, end, sink);
        }
        if (length == 0) {
            return takeFirst(bytes, at, end, sink);
        }
        if (line[0] == '+' && Header.possible(line, 0, length)) {
            takeHeaderByte(next, sink);
            return at + 1;
        }
        if (line[0] == '>' && next == '+' && (length == 1 || length == 2 && line[1] == ' ')) {
            // A prompt that the context didn't expect must not hide a header behind it.
            length = 0;
            sink.accept(new Frame.Text(">"));
            return at;
        }
        if (line[0] == '>' && length == 1 && next == ' ') {
            append(next, sink);
            return at + 1;
        }
        return takeSpan(bytes, at, end, sink);
    }

    private int takeFirst(byte[] bytes, int at, int end, Consumer<? super Frame> sink) {
        switch (bytes[at]) {
        case '\r', '\n':
            return at + 1;
        case '>':
            if (context.sending() == Sending.PROMPT) {
                sink.accept(PROMPT);
                blankMayFollow = !context.passThrough();
            } else {
                append(bytes[at], sink);
            }
            return at + 1;
        case '+':
            int behind = header.find(bytes, at, end, context);
            if (behind >= 0) {
                beginPayload(sink);
                return behind;
            }
            append(bytes[at], sink);
            return at + 1;
        default:
            return takeSpan(bytes, at, end, sink);
        }
    }

    private void takeHeaderByte(byte next, Consumer<? super Frame> sink) {
        if (next == '\n') {
            finishLine(sink);
            return;
        }
        append(next, sink);
        if ((next == ':' || next == ',') && !continued && header.parse(line, 0, length, context)) {
            length = 0;
            beginPayload(sink);
        }
    }

    private int takeSpan(byte[] bytes, int at, int end, Consumer<? super Frame> sink) {
        int stop = Math.min(end, at + MAX_LINE - length);
        int to = at;
        while (to < stop && bytes[to] != '\n') {
            to++;
        }
        System.arraycopy(bytes, at, line, length, to - at);
        length += to - at;
        if (to < stop) {
            finishLine(sink);
            return to + 1;
        }
        cutWhenFull(sink);
        return to;
    }

    private void append(byte next, Consumer<? super Frame> sink) {
        line[length++] = next;
        cutWhenFull(sink);
    }

    private void cutWhenFull(Consumer<? super Frame> sink) {
        if (length == MAX_LINE) {
            length = 0;
            continued = true;
            sink.accept(new Frame.Overlong(Ascii.text(line, 0, MAX_LINE)));
        }
    }

    private void beginPayload(Consumer<? super Frame> sink) {
        if (header.remaining == 0) {
            sink.accept(header.data(line, 0, 0));
        }
    }

    private void finishLine(Consumer<? super Frame> sink) {
        int to = length;
        while (to > 0 && line[to - 1] == '\r') {
            to--;
        }
        boolean rest = continued;
        boolean behindData = okMayFollow;
        length = 0;
        continued = false;
        okMayFollow = false;
        if (to == 0) {
            return;
        }
        if (rest) {
            sink.accept(new Frame.Overlong(Ascii.text(line, 0, to)));
            return;
        }
        Frame known = Vocabulary.recognise(line, 0, to, context);
        if (known == Vocabulary.OK && behindData && context.okAfterData()) {
            sink.accept(new Frame.Text("OK"));
        } else if (known != null) {
            sink.accept(known);
        } else {
            finishUnknown(to, sink);
        }
    }

    private void finishUnknown(int to, Consumer<? super Frame> sink) {
        int echoed = context.echo() ? EchoedPart.of(line, 0, to, context) : 0;
        if (echoed == 0) {
            sink.accept(new Frame.Text(Ascii.text(line, 0, to)));
            return;
        }
        Frame behind = echoed < to ? Vocabulary.recogniseGlued(line, echoed, to, context) : null;
        sink.accept(new Frame.Echo(Ascii.text(line, 0, echoed)));
        if (behind != null) {
            sink.accept(behind);
        }
    }
}
