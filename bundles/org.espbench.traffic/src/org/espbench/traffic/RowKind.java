package org.espbench.traffic;

/** What a {@link Row} is. */
public enum RowKind {
    /** A command line sent to the module. */
    COMMAND(Lane.AT, Direction.TO_MODULE),
    /** The module's repetition of a command line. */
    ECHO(Lane.AT, Direction.FROM_MODULE),
    /** The line that ends an exchange well: {@code OK}, {@code SEND OK}, {@code no change}. */
    RESULT(Lane.AT, Direction.FROM_MODULE),
    /** The line that ends an exchange badly: {@code ERROR}, {@code FAIL}, {@code SEND FAIL}, {@code busy p...}. */
    FAILURE(Lane.AT, Direction.FROM_MODULE),
    /** A line of an answer. */
    INFO(Lane.AT, Direction.FROM_MODULE),
    /** The module waits for payload, or says how much it took. */
    PROMPT(Lane.AT, Direction.FROM_MODULE),
    /** A line that the module sends unasked. */
    EVENT(Lane.EVENT, Direction.FROM_MODULE),
    /** Payload handed to the module for a link. */
    SENT(Lane.LINK, Direction.TO_MODULE),
    /** Payload that a link received. */
    RECEIVED(Lane.LINK, Direction.FROM_MODULE),
    /** Bytes outside any framing: pass-through, boot garbage, an overlong line. */
    RAW(Lane.RAW, Direction.FROM_MODULE),
    /** A note of ours, without bytes of the wire. */
    NOTE(Lane.NOTE, Direction.NONE);

    private final Lane lane;
    private final Direction direction;

    RowKind(Lane lane, Direction direction) {
        this.lane = lane;
        this.direction = direction;
    }

    /** The conversation that rows of this kind belong to. */
    public Lane lane() {
        return lane;
    }

    /** Which way their bytes went; raw bytes went the other way, too. */
    Direction direction() {
        return direction;
    }
}
