package org.espbench.modem.at;

/** A value can't be said in a command; nothing was sent. */
public final class UnencodableException extends Exception {

    private static final long serialVersionUID = 1;

    /** Why not. */
    public enum Reason {
        /** There is nothing in it. */
        EMPTY,
        /** It holds CR, LF or NUL, which would end the command or the string. */
        CONTROL_CHARACTER,
        /** It holds a quote, and this firmware has no way to write one (0.x, reference 3.1). */
        QUOTE,
        /** It is longer than its limit in bytes. */
        TOO_LONG,
        /** It is a number outside its range. */
        OUT_OF_RANGE
    }

    private final Reason reason;
    private final Operand operand;
    private final int limit;

    UnencodableException(Reason reason, Operand operand, int limit) {
        super(operand + ": " + reason + (limit > 0 ? " (" + limit + ")" : ""));
        this.reason = reason;
        this.operand = operand;
        this.limit = limit;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** What it is about. */
    public Operand operand() {
        return operand;
    }

    /** The most bytes, or the highest number, that are possible; 0 when that isn't the point. */
    public int limit() {
        return limit;
    }
}
