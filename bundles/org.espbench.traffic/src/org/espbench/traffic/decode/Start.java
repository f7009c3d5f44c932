package org.espbench.traffic.decode;

import java.util.List;

import org.espbench.modem.at.AtContext;

/** What a decoder needs to begin somewhere in a capture and find the same rows as one that began at its beginning. Immutable and small. */
public final class Start {

    /** At the beginning of a capture: a module just powered up. */
    public static final Start FIRST = new Start(AtContext.POWER_UP, 0, List.of());

    private final AtContext context;
    private final long row;
    private final List<Outstanding> outstanding;

    Start(AtContext context, long row, List<Outstanding> outstanding) {
        this.context = context;
        this.row = row;
        this.outstanding = outstanding;
    }

    /** Where a file begins whose head says {@link #written()}; {@link #FIRST} when it says something else. */
    public static Start read(String head) {
        return ContextText.read(head).map(context -> new Start(context, 0, List.of())).orElse(FIRST);
    }

    /** The context in words for the head of a file. It says no secret. */
    public String written() {
        return ContextText.written(context);
    }

    /** The number of the first row that will be found. */
    public long row() {
        return row;
    }

    /** What the bytes alone don't tell. */
    public AtContext context() {
        return context;
    }

    List<Outstanding> outstanding() {
        return outstanding;
    }
}
