package org.espbench.traffic;

import java.util.Optional;

import org.espbench.modem.at.Frame;
import org.espbench.modem.at.Generation;
import org.espbench.traffic.decode.Draft;

/** A draft of one file seen as a row of the capture. Used again for each row. */
final class DraftRow implements PassingRow {

    private final long base;
    private Draft draft = Draft.NONE;

    DraftRow(long base) {
        this.base = base;
    }

    DraftRow of(Draft next) {
        draft = next;
        return this;
    }

    @Override
    public long number() {
        return base + draft.number();
    }

    @Override
    public long nanos() {
        return draft.nanos();
    }

    @Override
    public byte key() {
        return draft.key();
    }

    @Override
    public byte[] bytes() {
        return draft.bytes();
    }

    @Override
    public int offset() {
        return draft.offset();
    }

    @Override
    public int length() {
        return draft.length();
    }

    @Override
    public int framing() {
        return draft.framing();
    }

    @Override
    public Optional<Frame> frame() {
        return draft.frame();
    }

    @Override
    public Generation generation() {
        return draft.generation();
    }

    @Override
    public boolean parting() {
        return draft.parting();
    }

    @Override
    public Optional<Loss> loss() {
        return Loss.read(draft.comment());
    }

    @Override
    public Row row() {
        return draft.row().behind(base);
    }
}
