package org.espbench.traffic.decode;

import org.espbench.modem.at.AtContext;
import org.espbench.modem.at.AtContextTracker;
import org.espbench.modem.at.Sending;
import org.espbench.traffic.Direction;
import org.espbench.traffic.Lane;
import org.espbench.traffic.Loss;
import org.espbench.traffic.RowKind;
import org.espbench.traffic.pcapng.SerialEvent;

/**
 * Finds the rows in the records of a capture. A row is found with the record that completes it; a line without an end is found at the end or
 * when the port was closed. Memory is bounded. One thread at a time.
 */
public final class RowDecoder {

    /** A payload doesn't pause so long on any line that is in use, and no engine waits longer for it. */
    private static final long SILENCE = 1_000_000_000;

    private final Drafts drafts;
    private final Draft draft = new Draft();
    private final Exchanges exchanges;
    private final Losses losses = new Losses();
    private long heard;
    private long rows;
    private AtContextTracker tracker;
    private HostRows host;
    private ModuleRows module;

    /** Begins where {@code start} says and tells {@code drafts} what it finds. */
    public RowDecoder(Start start, Drafts drafts) {
        this.drafts = drafts;
        rows = start.row();
        exchanges = new Exchanges(start.outstanding());
        tracker = new AtContextTracker(start.context());
        host = new HostRows(tracker, exchanges, draft, this::emit);
        module = new ModuleRows(tracker, exchanges, draft, losses, this::emit);
    }

    /** How many rows were found before the next one, from the beginning of the capture. */
    public long rows() {
        return rows;
    }

    /**
     * Takes the next record.
     *
     * @param nanos since the epoch
     */
    public void record(long nanos, SerialEvent event, byte[] bytes, int offset, int length, String comment) {
        if (length > 0) {
            if (module.counted() > 0 && nanos - heard >= SILENCE) {
                draft.nanos = heard;
                giveUpPayload();
            }
            draft.nanos = nanos;
            if (event == SerialEvent.SENT) {
                host.take(bytes, offset, length);
            } else if (event == SerialEvent.RECEIVED) {
                heard = nanos;
                module.take(bytes, offset, length);
            }
            tellLosses();
        }
        draft.nanos = nanos;
        if (!comment.isEmpty()) {
            if (Note.parts(comment)) {
                if (module.counted() > 0) {
                    giveUpPayload();
                }
                end();
                begin(AtContext.POWER_UP);
                exchanges.forget();
            } else if (event == SerialEvent.DATA_LOST) {
                // Lines and payload can't be told apart until the next line; what was set before still holds.
                end();
                begin(tracker.context().withSending(Sending.NONE).withEchoing(""));
            }
            draft.nanos = nanos;
            note(comment);
        }
    }

    /** A section of the file begins, with this context at its head: a conversation of its own, which can be decoded without what is before it. */
    public void section(String context) {
        end();
        begin(Start.read(context).context());
        exchanges.forget();
    }

    /** No record comes any more: what is incomplete is found as it stands. */
    public void end() {
        host.end();
        module.end();
    }

    /**
     * Whether another decoder could begin behind the last record and find the same rows: no line, payload or exchange is under way.
     *
     * @param patient whether to wait for the end of an exchange too; a command that is never answered would have one wait for ever
     */
    public boolean resting(boolean patient) {
        AtContext context = tracker.context();
        return host.resting() && module.resting(context) && context.sending() == Sending.NONE && context.echoing().isEmpty()
                && !(patient && exchanges.pending());
    }

    /**
     * Where another decoder can begin. This one begins there itself, so that both find the same whatever state neither can see. Call it only
     * while {@link #resting(boolean)}.
     */
    public Start rest() {
        AtContext context = tracker.context();
        begin(context);
        return new Start(context, rows, exchanges.outstanding());
    }

    private void begin(AtContext context) {
        losses.forget();
        tracker = new AtContextTracker(context);
        host = new HostRows(tracker, exchanges, draft, this::emit);
        module = new ModuleRows(tracker, exchanges, draft, losses, this::emit);
    }

    /** The line was silent in the middle of a payload, or closed: what is missing won't come. */
    private void giveUpPayload() {
        long missing = module.counted();
        module.abandon();
        losses.add(Loss.Kind.PAYLOAD_SHORT, missing, 0);
        tellLosses();
    }

    private void tellLosses() {
        int unanswered = exchanges.unanswered();
        if (unanswered > 0) {
            losses.add(Loss.Kind.SEND_UNANSWERED, unanswered, 0);
        }
        for (Loss loss = losses.next(); loss != null; loss = losses.next()) {
            note(loss.written());
        }
    }

    private void note(String comment) {
        draft.direction = Direction.NONE;
        draft.lane = Lane.NOTE;
        draft.kind = RowKind.NOTE;
        draft.link = -1;
        draft.length = 0;
        draft.answers = null;
        draft.frame = null;
        draft.note = comment;
        draft.error = Note.error(comment);
        emit(draft);
    }

    private void emit(Draft found) {
        if (found.kind != RowKind.NOTE) {
            found.error = found.kind == RowKind.FAILURE || found.frame != null && FrameRow.failed(found.frame);
        }
        found.generation = tracker.context().generation();
        found.number = rows++;
        drafts.row(found);
    }
}
