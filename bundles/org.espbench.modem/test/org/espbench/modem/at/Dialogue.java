package org.espbench.modem.at;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** A written dialogue between host and module, and what the decoder makes of it. */
record Dialogue(String name, AtContext context, List<Turn> turns) {

    record Turn(boolean host, String bytes) {
    }

    static Dialogue named(String name, AtContext context) {
        return new Dialogue(name, context, new ArrayList<>());
    }

    static Dialogue named(String name) {
        return named(name, AtContext.POWER_UP.withEcho(false));
    }

    Dialogue host(String bytes) {
        turns.add(new Turn(true, bytes));
        return this;
    }

    Dialogue module(String bytes) {
        turns.add(new Turn(false, bytes));
        return this;
    }

    /** The frames as text; the module's turns come in portions, whose sizes the operator tells by how many bytes are left. */
    List<String> frames(IntUnaryOperator portion) {
        List<String> frames = new ArrayList<>();
        AtContextTracker tracker = new AtContextTracker(context);
        AtDecoder decoder = new AtDecoder(context);
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
                byte[] part = java.util.Arrays.copyOfRange(bytes, at, at + size);
                decoder.accept(part, 0, size, frame -> {
                    tracker.received(frame);
                    decoder.context(tracker.context());
                    add(frames, frame);
                });
                at += size;
            }
        }
        return frames;
    }

    /** The frames of the whole turns. */
    List<String> frames() {
        return frames(left -> left);
    }

    private static void add(List<String> frames, Frame frame) {
        switch (frame) {
        case Frame.Data data -> frames.add("Data " + data.link() + (data.requested() ? " read" : "")
                + (data.host() == null ? "" : " from " + data.host() + " " + data.remotePort()) + " <" + Ascii.text(data.buffer(), data.offset(),
                        data.offset() + data.length()) + "> +" + data.remaining());
        case Frame.Raw raw -> {
            String text = Ascii.text(raw.buffer(), raw.offset(), raw.offset() + raw.length());
            int last = frames.size() - 1;
            if (last >= 0 && frames.get(last).startsWith("Raw ")) {
                frames.set(last, frames.get(last) + text);
            } else {
                frames.add("Raw " + text);
            }
        }
        case Frame.Echo echo -> frames.add("Echo " + echo.text());
        case Frame.Overlong piece -> frames.add("Overlong " + piece.text());
        case Frame.Text text -> frames.add("Text " + text.text());
        case Frame.Info info -> frames.add("Info " + info.name() + " " + info.value());
        case Frame.Result result -> frames.add(result.kind().name());
        default -> frames.add(frame.toString());
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
