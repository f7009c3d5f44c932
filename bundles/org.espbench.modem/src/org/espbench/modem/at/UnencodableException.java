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
        /** It is shorter than its least length in bytes. */
        TOO_SHORT,
        /** There are more of it than are possible. */
        TOO_MANY,
        /** It is a number outside its range. */
        OUT_OF_RANGE,
        /** It is no address, or whatever it has to be. */
        MALFORMED,
        /** It stands behind another operand, which this firmware doesn't let one leave out, and that one is missing. */
        ALONE
    }

    private final Reason reason;
    private final Operand operand;
    private final int lowest;
    private final int limit;

    /** @param limit the most bytes that are possible, or 0 */
    public UnencodableException(Reason reason, Operand operand, int limit) {
        this(reason, operand, 0, limit);
    }

    /** @param lowest the lowest number, or the fewest bytes, that are possible */
    public UnencodableException(Reason reason, Operand operand, int lowest, int limit) {
        super(operand + ": " + reason + (limit > 0 ? " (" + lowest + " to " + limit + ")" : ""));
        this.reason = reason;
        this.operand = operand;
        this.lowest = lowest;
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

    /** The fewest bytes, or the lowest number, that are possible; 0 when that isn't the point. */
    public int lowest() {
        return lowest;
    }

    /** The most bytes, or the highest number, that are possible; 0 when that isn't the point. */
    public int limit() {
        return limit;
    }
}
