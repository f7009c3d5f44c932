package org.espbench.modem.at;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Derives the context from both directions of the line: the host's bytes before they are written, the module's frames as the decoder gives them.
 * The engine uses it live, a capture afterwards. Use: {@code decoder.accept(bytes, off, len, frame -> { tracker.received(frame);
 * decoder.context(tracker.context()); … })}, and {@code decoder.context(tracker.context())} after {@code transmitted}. Confined to one thread at
 * a time.
 */
public final class AtContextTracker {

    private static final int MAX_WAITING = 16;
    private static final int MAX_ECHOING = 4 * AtDecoder.MAX_LINE;

    private final byte[] line = new byte[AtDecoder.MAX_LINE];
    private int length;
    private final Deque<HostLine> inWork = new ArrayDeque<>();
    private AtContext context;
    private int payload;
    private int payloadLink;
    /** The payload under way ends at backslash 0 too ({@code CIPSENDEX}), and whether its last byte was an open backslash. */
    private boolean escaped;
    private boolean backslash;
    /** The send in work got its OK: a busy behind that is about something else (reference Q16). */
    private boolean sendAccepted;
    /** A busy came behind the send said last: it was thrown away, or the busy is about something else and its OK or prompt follows (reference Q16). */
    private boolean sendDoubted;

    /** Begins in this context, at the start of a line. */
    public AtContextTracker(AtContext initial) {
        context = initial;
    }

    /** The context for the bytes that the module sends from now on. */
    public AtContext context() {
        return context;
    }

    /** Changes what only its user knows, such as the generation. */
    public void context(AtContext value) {
        context = value;
    }

    /** The host writes these bytes. */
    public void transmitted(byte[] bytes, int offset, int count) {
        transmitted(bytes, offset, count, sent -> { });
    }

    /** The host writes these bytes; tells what they are. */
    public void transmitted(byte[] bytes, int offset, int count, Consumer<? super Sent> sink) {
        if ((opaque() > 0 || length == 0 && context.sending() == Sending.PROMPT) && count == 3 && bytes[offset] == '+' && bytes[offset + 1] == '+' && bytes[offset + 2] == '+') {
            context = context.withPassThrough(false);
            payload = 0;
            sink.accept(new Sent.Escape());
            return;
        }
        int at = offset;
        int end = offset + count;
        while (at < end) {
            if (context.passThrough()) {
                sink.accept(new Sent.Raw(bytes, at, end - at));
                return;
            }
            if (payload > 0) {
                int taken = escaped ? takeEscaped(bytes, at, end) : Math.min(payload, end - at);
                payload -= escaped ? 0 : taken;
                expectRepeated(bytes, at, taken);
                sink.accept(new Sent.Payload(payloadLink, bytes, at, taken, payload));
                at += taken;
            } else {
                take(bytes[at++], sink);
            }
        }
    }

    /** The module said this. */
    public void received(Frame frame) {
        switch (frame) {
        case Frame.Echo echo -> echoed(echo.text());
        case Frame.Result result -> ended(result.kind());
        case Frame.Busy busy -> rejected();
        case Frame.Prompt prompt -> prompted();
        case Frame.Ready ready -> restarted();
        case Frame.BootText boot -> {
            if (boot.restart()) {
                restarted();
            }
        }
        case Frame.PassThroughLeft left -> context = context.withPassThrough(false);
        case Frame.Text text -> learn(text.text());
        case Frame.Info info -> {
            if (info.name().equals("CIPMUX") && settle(HostLine.Effect.MUX_QUERY)) {
                context = context.withMux(info.value().equals("1"));
            }
        }
        case Frame.Taken t -> taken();
        case Frame.StationConnected c -> { }
        case Frame.StationGotAddress a -> { }
        case Frame.StationGotIpv6Address a -> { }
        case Frame.StationLost l -> { }
        case Frame.DhcpTimedOut d -> { }
        case Frame.Opened o -> { }
        case Frame.Closed c -> { }
        case Frame.ConnectFailed f -> { }
        case Frame.LinkReported r -> { }
        case Frame.ClientJoined j -> { }
        case Frame.ClientLeft l -> { }
        case Frame.ClientAddressed a -> { }
        case Frame.ServerFull s -> { }
        case Frame.SegmentSent s -> { }
        case Frame.Restarting r -> { }
        case Frame.Overlong o -> { }
        case Frame.Data d -> { }
        case Frame.Waiting w -> { }
        case Frame.Raw r -> { }
        }
    }

    /** Whether a command is without its result so far. */
    boolean waiting() {
        return !inWork.isEmpty();
    }

    /** How many of the host's next bytes are certainly not a command. */
    int opaque() {
        return context.passThrough() ? Integer.MAX_VALUE : escaped ? Math.min(payload, 1) : payload;
    }

    private void take(byte next, Consumer<? super Sent> sink) {
        if (next != '\n') {
            if (length < line.length) {
                line[length++] = next;
            }
            return;
        }
        while (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        String text = Ascii.text(line, 0, length);
        length = 0;
        sink.accept(new Sent.Command(text));
        if (sendDoubted) {
            // Nobody says anything to a module that may still ask for payload.
            inWork.pollLast();
            endSend();
        }
        HostLine said = HostLine.of(text, context.mux());
        if (inWork.size() == MAX_WAITING) {
            inWork.pollFirst();
        }
        inWork.addLast(said);
        if (said.effect().sends()) {
            context = context.withSending(Sending.PROMPT);
        }
        if (context.echo() && !text.isEmpty() && context.echoing().length() < MAX_ECHOING) {
            context = context.withEchoing(context.echoing().isEmpty() ? text : context.echoing() + '\n' + text);
        }
    }

    /** 0.x repeats payload too, but for LF (reference 1.3). */
    private void expectRepeated(byte[] bytes, int from, int count) {
        if (!context.echo() || context.generation() != Generation.EARLY) {
            return;
        }
        StringBuilder expected = new StringBuilder(context.echoing());
        for (int i = 0; i < count && expected.length() < MAX_ECHOING; i++) {
            if (bytes[from + i] != '\n') {
                expected.append((char) (bytes[from + i] & 0xFF));
            }
        }
        context = context.withEchoing(expected.toString());
    }

    /** Counts what the module takes, not what is written; returns how many bytes belong to the payload. */
    private int takeEscaped(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && payload > 0) {
            byte next = bytes[at++];
            if (backslash && next == '0') {
                payload = 0;
            } else if (!backslash && next == '\\') {
                backslash = true;
            } else {
                backslash = false;
                payload--;
            }
        }
        return at - from;
    }

    /** What goes into the send buffer ends with that; what becomes of it is told later. */
    private void taken() {
        HostLine first = inWork.peekFirst();
        if (first != null && first.effect() == HostLine.Effect.SEND_BUFFERED && context.sending() == Sending.PAYLOAD) {
            inWork.pollFirst();
            payload = 0;
            sendAccepted = false;
            context = context.withSending(Sending.NONE);
            forgetEcho();
        }
    }

    private void echoed(String text) {
        String expected = context.echoing();
        if (expected.startsWith(text)) {
            int behind = text.length();
            boolean whole = behind < expected.length() && expected.charAt(behind) == '\n';
            context = context.withEchoing(expected.substring(whole ? behind + 1 : behind));
        }
    }

    private void ended(Frame.Result.Kind kind) {
        HostLine first = inWork.peekFirst();
        boolean send = first != null && first.effect().sends();
        switch (kind) {
        case OK, NO_CHANGE -> {
            if (send) {
                // The OK in front of the prompt doesn't end a send.
                sendAccepted = true;
                sendDoubted = false;
                return;
            }
            if (first != null) {
                context = first.applied(context);
            }
        }
        case ERROR, FAIL, SEND_OK, SEND_FAIL, SEND_CANCELED -> {
            boolean aboutSend = kind != Frame.Result.Kind.ERROR && kind != Frame.Result.Kind.FAIL;
            if (aboutSend && !send) {
                return;
            }
            if (send) {
                payload = 0;
                endSend();
            }
        }
        }
        inWork.pollFirst();
        forgetEcho();
    }

    private void rejected() {
        if (sendAccepted && inWork.size() == 1) {
            return;
        }
        HostLine last = inWork.peekLast();
        if (last != null && last.effect() != HostLine.Effect.NONE && context.sending() == Sending.PROMPT) {
            sendDoubted = true;
        } else {
            inWork.pollLast();
        }
        forgetEcho();
    }

    private void endSend() {
        sendAccepted = false;
        sendDoubted = false;
        context = context.withSending(Sending.NONE);
    }

    private void prompted() {
        HostLine first = inWork.peekFirst();
        sendDoubted = false;
        if (first == null || first.effect() == HostLine.Effect.PASS_THROUGH) {
            inWork.pollFirst();
            endSend();
            context = context.withPassThrough(first != null);
            return;
        }
        escaped = first.effect() == HostLine.Effect.SEND_ESCAPED;
        backslash = false;
        payload = first.number();
        payloadLink = first.link();
        // What was said before was repeated before, if at all; payload is next.
        context = context.withSending(Sending.PAYLOAD).withEchoing("");
    }

    private void restarted() {
        inWork.clear();
        payload = 0;
        sendAccepted = false;
        sendDoubted = false;
        context = AtContext.POWER_UP.withGeneration(context.generation()).withOkAfterData(context.okAfterData());
    }

    private void forgetEcho() {
        if (inWork.isEmpty()) {
            context = context.withEchoing("");
        }
    }

    private void learn(String text) {
        Generation told = Generation.told(text);
        if (told != Generation.UNKNOWN && settle(HostLine.Effect.VERSION)) {
            context = context.withGeneration(told).withOkAfterData(told == Generation.EARLY && Generation.earlySource(text));
        }
    }

    /** An answer that only this kind of command has shows that those before it won't be answered any more; false when there is none such. */
    private boolean settle(HostLine.Effect answered) {
        if (inWork.stream().noneMatch(line -> line.effect() == answered)) {
            return false;
        }
        while (inWork.peekFirst() instanceof HostLine first && first.effect() != answered) {
            inWork.pollFirst();
            if (first.effect() == HostLine.Effect.SEND || first.effect() == HostLine.Effect.PASS_THROUGH) {
                endSend();
            }
        }
        return true;
    }
}
