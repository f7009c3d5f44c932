package org.espbench.modem.at.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

import org.espbench.modem.at.AtContext;
import org.espbench.modem.at.AtContextTracker;
import org.espbench.modem.at.AtDecoder;
import org.espbench.modem.at.Frame;

/** A written dialogue between host and module; the text stands for bytes, one char each. */
public record Dialogue(String name, AtContext context, List<Turn> turns) {

    /** What one of them says. */
    public record Turn(boolean host, String bytes) {
    }

    /** A dialogue with a module just powered up. */
    public static Dialogue say(String name) {
        return say(name, AtContext.POWER_UP);
    }

    /** A dialogue with a module in this state. */
    public static Dialogue say(String name, AtContext context) {
        return new Dialogue(name, context, new ArrayList<>());
    }

    /** The host says this. */
    public Dialogue host(String bytes) {
        turns.add(new Turn(true, bytes));
        return this;
    }

    /** The module says this. */
    public Dialogue module(String bytes) {
        turns.add(new Turn(false, bytes));
        return this;
    }

    /** The frames that it means. */
    public Sample means(String... frames) {
        return new Sample(this, List.of(frames));
    }

    /** The frames as text. */
    public List<String> frames(IntUnaryOperator portion) {
        List<String> frames = new ArrayList<>();
        decode(portion, decoder -> { }, frame -> Said.add(frames, frame));
        return frames;
    }

    /** Gives the frames to a sink; the module's turns come in portions, whose sizes the operator tells by how many bytes are left. */
    public AtDecoder decode(IntUnaryOperator portion, Consumer<AtDecoder> made, Consumer<Frame> sink) {
        AtContextTracker tracker = new AtContextTracker(context);
        AtDecoder decoder = new AtDecoder(context);
        made.accept(decoder);
        for (Turn turn : turns) {
            byte[] bytes = turn.bytes().getBytes(StandardCharsets.ISO_8859_1);
            if (turn.host()) {
                tracker.transmitted(bytes, 0, bytes.length);
                decoder.context(tracker.context());
                continue;
            }
            int at = 0;
            while (at < bytes.length) {
                int size = Math.min(bytes.length - at, Math.max(1, portion.applyAsInt(bytes.length - at)));
                // In an array of its own, so that reading outside the range shows.
                byte[] part = Arrays.copyOfRange(bytes, at, at + size);
                decoder.accept(part, 0, size, frame -> {
                    tracker.received(frame);
                    decoder.context(tracker.context());
                    sink.accept(frame);
                });
                at += size;
            }
        }
        return decoder;
    }

    @Override
    public String toString() {
        return name;
    }
}
