package org.espbench.traffic.decode;

import java.util.function.Consumer;

import org.espbench.modem.at.AtContext;
import org.espbench.modem.at.AtContextTracker;
import org.espbench.modem.at.AtDecoder;
import org.espbench.modem.at.Frame;
import org.espbench.traffic.Direction;

/** The rows of what the module said. The decoder tells where each frame ends; what lies between two ends is the bytes of a row. */
final class ModuleRows {

    private final AtContextTracker tracker;
    private final AtDecoder decoder;
    private final Exchanges exchanges;
    private final Consumer<Draft> found;
    /** What came before the record at hand and no row has taken yet. */
    private final Bytes rest = new Bytes();
    /** Made once: it is handed over with every record. */
    private final Consumer<Frame> sink = this::frame;
    private final Draft draft;
    private final Losses losses;
    private boolean behindData;

    private byte[] record = new byte[0];
    private int offset;
    private int length;
    /** Positions in the decoder's count: where the record at hand begins, and how far rows go. */
    private long recordAt;
    private long taken;

    ModuleRows(AtContextTracker tracker, Exchanges exchanges, Draft draft, Losses losses, Consumer<Draft> found) {
        this.losses = losses;
        this.tracker = tracker;
        this.exchanges = exchanges;
        this.draft = draft;
        this.found = found;
        decoder = new AtDecoder(tracker.context());
    }

    void take(byte[] bytes, int from, int count) {
        decoder.context(tracker.context());
        record = bytes;
        offset = from;
        length = count;
        recordAt = decoder.position();
        decoder.accept(bytes, from, count, sink);
        int behind = (int) (taken - recordAt);
        if (behind < 0) {
            rest.add(bytes, from, count);
        } else {
            rest.clear();
            rest.add(bytes, from + behind, count - behind);
        }
    }

    /** How many bytes of a payload are still to come. */
    int counted() {
        return decoder.counted();
    }

    /** Gives up the payload that is under way. */
    void abandon() {
        end();
    }

    /** What is incomplete becomes a row as it stands. */
    void end() {
        length = 0;
        recordAt = decoder.position();
        decoder.abandonPayload(piece -> {
            if (piece instanceof Frame.Data data) {
                tracker.received(data);
                draft.frame = data;
                draft.framing = Math.max(0, rest.length() - data.length());
                emit(FrameRow.of(data, exchanges), data.buffer(), data.offset(), data.length());
                rest.clear();
            }
        });
        if (!rest.empty()) {
            draft.frame = null;
            emit(FrameRow.UNFINISHED, rest.array(), 0, rest.length());
            rest.clear();
        }
        taken = recordAt;
    }

    boolean resting(AtContext context) {
        return rest.empty() && decoder.counted() == 0 && !losses.suspecting() && !(behindData && context.okAfterData());
    }

    private void frame(Frame frame) {
        long end = decoder.position();
        tracker.received(frame);
        decoder.context(tracker.context());
        behindData = frame instanceof Frame.Data;
        draft.frame = frame;
        FrameRow row = FrameRow.of(frame, exchanges);
        if (frame instanceof Frame.Data data) {
            draft.framing = (int) (end - taken) - data.length();
            emit(row, data.buffer(), data.offset(), data.length());
        } else {
            if (frame instanceof Frame.Prompt && end < recordAt + length && record[at(end)] == ' ') {
                // The blank of a prompt belongs to it.
                end++;
            }
            line(row, end);
        }
        taken = end;
        losses.frame(frame, row, draft);
    }

    /** Bytes from where the last row ended: in the record at hand, or begun before it. */
    private void line(FrameRow row, long end) {
        if (taken >= recordAt) {
            emit(row, record, at(taken), (int) (end - taken));
        } else {
            // What payload before it was counted together with the header in front.
            rest.dropFirst(rest.length() - (int) (recordAt - taken));
            if (end > recordAt) {
                rest.add(record, offset, (int) (end - recordAt));
                emit(row, rest.array(), 0, rest.length());
                rest.clear();
            } else {
                int count = (int) (end - taken);
                emit(row, rest.array(), 0, count);
                rest.dropFirst(count);
            }
        }
    }

    private int at(long position) {
        return offset + (int) (position - recordAt);
    }

    private void emit(FrameRow row, byte[] source, int from, int count) {
        draft.direction = Direction.FROM_MODULE;
        draft.generation = tracker.context().generation();
        draft.lane = row.lane();
        draft.kind = row.kind();
        draft.link = row.link();
        draft.answers = row.answers();
        draft.bytes = source;
        draft.offset = from;
        draft.length = count;
        found.accept(draft);
        draft.framing = 0;
    }
}
