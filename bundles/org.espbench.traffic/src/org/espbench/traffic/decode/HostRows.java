package org.espbench.traffic.decode;

import java.util.function.Consumer;

import org.espbench.modem.at.AtContextTracker;
import org.espbench.modem.at.Sent;
import org.espbench.traffic.Direction;
import org.espbench.traffic.Lane;
import org.espbench.traffic.RowKind;

/** The rows of what the host wrote. */
final class HostRows {

    /** A row without a line end is cut here. */
    private static final int LONGEST = 64 * 1024;

    private final AtContextTracker tracker;
    private final Exchanges exchanges;
    private final Consumer<Draft> found;
    private final Bytes line = new Bytes();
    private final Bytes payload = new Bytes();
    private final Draft draft;
    private int payloadLink = -1;

    private byte[] bytes = new byte[0];
    private int at;
    private int end;

    HostRows(AtContextTracker tracker, Exchanges exchanges, Draft draft, Consumer<Draft> found) {
        this.tracker = tracker;
        this.exchanges = exchanges;
        this.draft = draft;
        this.found = found;
    }

    void take(byte[] source, int offset, int length) {
        bytes = source;
        at = offset;
        end = offset + length;
        tracker.transmitted(source, offset, length, this::sent);
        line.add(bytes, at, end - at);
        if (line.length() >= LONGEST) {
            endLine();
        }
    }

    void end() {
        endPayload();
        endLine();
    }

    boolean resting() {
        return line.empty() && payload.empty();
    }

    private void sent(Sent sent) {
        switch (sent) {
        case Sent.Command command -> {
            endPayload();
            takeLine();
            command(command.text());
        }
        case Sent.Payload part -> {
            endLine();
            if (!payload.empty() && payloadLink != part.link()) {
                endPayload();
            }
            at = Math.min(end, at + part.length());
            payloadLink = part.link();
            payload.add(part.buffer(), part.offset(), part.length());
            if (part.remaining() == 0 || payload.length() >= LONGEST) {
                endPayload();
            }
        }
        case Sent.Raw raw -> {
            endPayload();
            endLine();
            at = Math.min(end, at + raw.length());
            emit(Lane.RAW, RowKind.RAW, -1, raw.buffer(), raw.offset(), raw.length());
        }
        case Sent.Escape escape -> {
            endPayload();
            endLine();
            emit(Lane.AT, RowKind.COMMAND, -1, bytes, at, end - at);
            at = end;
        }
        }
    }

    /** Moves the rest of a line from the record to {@link #line}. */
    private void takeLine() {
        int from = at;
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        at = Math.min(end, at + 1);
        line.add(bytes, from, at - from);
    }

    private void command(String text) {
        emit(Lane.AT, RowKind.COMMAND, -1, line.array(), 0, line.length());
        line.clear();
        exchanges.sent(Outstanding.of(text, draft.number(), draft.nanos));
    }

    private void endPayload() {
        if (!payload.empty()) {
            emit(Lane.LINK, RowKind.SENT, payloadLink, payload.array(), 0, payload.length());
            payload.clear();
        }
    }

    private void endLine() {
        if (!line.empty()) {
            emit(Lane.AT, RowKind.COMMAND, -1, line.array(), 0, line.length());
            line.clear();
        }
    }

    private void emit(Lane lane, RowKind kind, int link, byte[] source, int offset, int length) {
        draft.direction = Direction.TO_MODULE;
        draft.lane = lane;
        draft.kind = kind;
        draft.link = link;
        draft.bytes = source;
        draft.offset = offset;
        draft.length = length;
        draft.frame = null;
        draft.answers = kind == RowKind.SENT ? exchanges.current() : null;
        found.accept(draft);
    }
}
