package org.espbench.traffic.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.espbench.modem.at.AtContext;
import org.espbench.modem.at.AtContextTracker;
import org.espbench.modem.at.AtDecoder;
import org.espbench.modem.at.Frame;
import org.espbench.modem.at.Sending;
import org.espbench.traffic.Direction;

/** The rows of what the module said. */
final class ModuleRows {

    private final AtContextTracker tracker;
    private final AtDecoder decoder;
    private final Exchanges exchanges;
    private final Consumer<Draft> found;
    /** What came since the last row. */
    private final Bytes wire = new Bytes();
    private final List<Frame> lines = new ArrayList<>();
    /** Made once: it is handed over with every byte. */
    private final Consumer<Frame> sink = this::frame;
    private final Draft draft;
    private int payloadLeft;
    private int announced;
    private boolean behindData;

    ModuleRows(AtContextTracker tracker, Exchanges exchanges, Draft draft, Consumer<Draft> found) {
        this.tracker = tracker;
        this.exchanges = exchanges;
        this.draft = draft;
        this.found = found;
        decoder = new AtDecoder(tracker.context());
    }

    void take(byte[] bytes, int offset, int length) {
        decoder.context(tracker.context());
        int at = offset;
        int end = offset + length;
        while (at < end) {
            int step = step(bytes, at, end);
            if (step == 1) {
                wire.add(bytes[at]);
            } else {
                wire.add(bytes, at, step);
            }
            announced = payloadLeft - Math.min(payloadLeft, step);
            decoder.accept(bytes, at, step, sink);
            payloadLeft = announced;
            at += step;
            if (!lines.isEmpty()) {
                emitLines();
            }
        }
    }

    /** One byte at a time tells where each frame ends, which the frame doesn't say; many where it is certain. */
    private int step(byte[] bytes, int at, int end) {
        if (payloadLeft > 0) {
            return Math.min(payloadLeft, end - at);
        }
        if (tracker.context().passThrough()) {
            return end - at;
        }
        // The blank of a prompt belongs to it.
        return bytes[at] == '>' && at + 1 < end && bytes[at + 1] == ' ' && tracker.context().sending() == Sending.PROMPT ? 2 : 1;
    }

    /** What is incomplete becomes a row as it stands. */
    void end() {
        decoder.abandonPayload(sink);
        if (!wire.empty()) {
            draft.frame = null;
            emit(FrameRow.UNFINISHED, wire.array(), 0, wire.length());
            wire.clear();
        }
        payloadLeft = 0;
    }

    boolean resting(AtContext context) {
        return wire.empty() && payloadLeft == 0 && !(behindData && context.okAfterData());
    }

    private void frame(Frame frame) {
        tracker.received(frame);
        decoder.context(tracker.context());
        behindData = frame instanceof Frame.Data;
        if (frame instanceof Frame.Data data) {
            boolean first = payloadLeft == 0;
            if (first) {
                announced = data.remaining();
            }
            draft.frame = data;
            emit(FrameRow.of(data, exchanges), data.buffer(), data.offset(), data.length());
            wire.dropFirst(first ? wire.length() : Math.min(wire.length(), data.length()));
        } else if (frame instanceof Frame.Raw raw) {
            draft.frame = raw;
            emit(FrameRow.of(raw, exchanges), raw.buffer(), raw.offset(), raw.length());
            wire.dropFirst(Math.min(wire.length(), raw.length()));
        } else {
            lines.add(frame);
        }
    }

    /** Shares out what came since the last row: the last line has what those in front of it, which are echoes, don't need. */
    private void emitLines() {
        for (int i = 0; i < lines.size(); i++) {
            Frame frame = lines.get(i);
            boolean last = i == lines.size() - 1;
            int length = last ? wire.length() : Math.min(wire.length(), frame instanceof Frame.Echo echo ? echo.text().length() : 0);
            draft.frame = frame;
            emit(FrameRow.of(frame, exchanges), wire.array(), 0, length);
            wire.dropFirst(length);
        }
        lines.clear();
    }

    private void emit(FrameRow row, byte[] source, int offset, int length) {
        draft.direction = Direction.FROM_MODULE;
        draft.lane = row.lane();
        draft.kind = row.kind();
        draft.link = row.link();
        draft.answers = row.answers();
        draft.bytes = source;
        draft.offset = offset;
        draft.length = length;
        found.accept(draft);
    }
}
