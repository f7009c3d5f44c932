package org.espbench.modem.at;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the secrets in both directions of one line and overwrites them with {@code *}, byte for byte. Fed with everything in the order in which it
 * crossed the line, in any split. Payload is counted, not searched, so it is never touched; nor are CR and LF.
 *
 * <p>Each call masks what is decided, in place, and returns how many bytes at the end of the range are undecided. Those must be held back, as they
 * are, and presented again in front of that direction's next bytes, in the next call for that direction. Never more than
 * {@link AtDecoder#MAX_LINE} bytes are undecided. Confined to one thread at a time.
 */
public final class SecretScanner {

    private final AtContextTracker tracker;
    private final AtDecoder decoder;
    private final HeldLine fromHost = new HeldLine();
    private final HeldLine fromModule = new HeldLine();
    private final Consumer<Frame> follow = this::follow;
    private boolean hostBegun;
    private boolean moduleBegun;
    private String command = "";
    private String masked = "";

    /** A line just powered up. */
    public SecretScanner() {
        this(AtContext.POWER_UP);
    }

    /** A line in a known state. */
    public SecretScanner(AtContext initial) {
        tracker = new AtContextTracker(initial);
        decoder = new AtDecoder(initial);
    }

    /** Masks what the host wrote. */
    public int transmitted(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int at = offset + fromHost.held();
        while (at < end) {
            int opaque = tracker.opaque();
            if (opaque > 0) {
                fromHost.clear();
                hostBegun = false;
                // As a whole, because +++ means something else alone than among others.
                int count = end - at == 3 ? 3 : Math.min(opaque, end - at);
                tracker.transmitted(bytes, at, count);
                at += count;
                continue;
            }
            byte next = bytes[at];
            if (next == '\n') {
                boolean secret = fromHost.finish(bytes, at, 0);
                if (secret) {
                    command = fromHost.original();
                    masked = fromHost.text();
                }
                fromHost.clear();
                hostBegun = false;
            } else {
                hostBegun = true;
                fromHost.add(bytes, at, false);
            }
            tracker.transmitted(bytes, at, 1);
            at++;
        }
        decoder.context(tracker.context());
        return fromHost.held();
    }

    /** Masks what the module wrote. */
    public int received(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int at = offset + fromModule.held();
        while (at < end) {
            int opaque = decoder.opaque();
            if (opaque > 0) {
                fromModule.clear();
                moduleBegun = false;
                int count = Math.min(opaque, end - at);
                decode(bytes, at, count);
                at += count;
                continue;
            }
            byte next = bytes[at];
            if (next == '\n') {
                finishAnswer(bytes, at);
                moduleBegun = false;
            } else {
                moduleBegun = true;
                fromModule.add(bytes, at, echoesSecret());
            }
            decode(bytes, at, 1);
            at++;
        }
        return fromModule.held();
    }

    /**
     * What a decoder has to know that begins here; empty while a line or payload is under way in either direction.
     *
     * @param patient whether to wait for the results of commands too
     */
    public Optional<AtContext> rest(boolean patient) {
        AtContext context = tracker.context();
        boolean rests = !hostBegun && !moduleBegun && decoder.counted() == 0 && context.sending() == Sending.NONE && context.echoing().isEmpty();
        return rests && !(patient && tracker.waiting()) ? Optional.of(context) : Optional.empty();
    }

    /** What a decoder has to know that begins here, as well as it can be told while something is under way. */
    public AtContext context() {
        return tracker.context();
    }

    /** Masks the undecided end of what the host or the module wrote, as a whole, because nothing will follow. */
    public void giveUp(byte[] bytes, int offset, int length) {
        SecretLine.fill(bytes, offset, offset + length);
    }

    /** One line of either direction with its secrets masked; one char per byte. */
    public static String masked(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        return SecretLine.mask(bytes, 0, bytes.length) ? new String(bytes, StandardCharsets.ISO_8859_1) : line;
    }

    private void decode(byte[] bytes, int at, int count) {
        decoder.accept(bytes, at, count, follow);
    }

    private void follow(Frame frame) {
        tracker.received(frame);
        decoder.context(tracker.context());
    }

    private boolean echoesSecret() {
        return !command.isEmpty() && !expectedEcho().isEmpty() && command.endsWith(expectedEcho());
    }

    private String expectedEcho() {
        String expected = tracker.context().echoing();
        int end = expected.indexOf('\n');
        return end < 0 ? expected : expected.substring(0, end);
    }

    private void finishAnswer(byte[] bytes, int at) {
        if (echoesSecret()) {
            String expected = expectedEcho();
            fromModule.finishEcho(bytes, at, masked.substring(masked.length() - expected.length()), tracker.context());
        } else {
            fromModule.finish(bytes, at, 0);
        }
        fromModule.clear();
    }
}
