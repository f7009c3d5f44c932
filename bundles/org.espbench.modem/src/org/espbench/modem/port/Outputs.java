package org.espbench.modem.port;

import java.util.EnumSet;
import java.util.Set;

/**
 * The levels of the two control lines that the host drives. Raised is what terminal programs call "on" or "asserted": low on the TTL pin of
 * an adapter. Unequal levels mean something to boards with the usual two-transistor circuit (NodeMCU and its like): RTS alone holds the chip
 * in reset, DTR alone pulls GPIO0, so that the next start ends in the boot loader. Equal levels, both up or both down, leave them alone.
 */
public record Outputs(boolean dtr, boolean rts) {

    /** Both down: what a port is opened with. Boards without transistors, whose pins hang on the lines directly, need it. */
    public static final Outputs LOWERED = new Outputs(false, false);
    /** Both up, which is what most systems do to a port that is opened. */
    public static final Outputs RAISED = new Outputs(true, true);

    /**
     * These levels with one changed.
     *
     * @param line {@link ControlLine#DTR} or {@link ControlLine#RTS}
     * @throws IllegalArgumentException for an input line
     */
    public Outputs with(ControlLine line, boolean raised) {
        return switch (line) {
        case DTR -> new Outputs(raised, rts);
        case RTS -> new Outputs(dtr, raised);
        case CTS, DSR, DCD, RI -> throw new IllegalArgumentException(line + " is an input of the host");
        };
    }

    /** The raised ones. */
    public Set<ControlLine> raised() {
        Set<ControlLine> raised = EnumSet.noneOf(ControlLine.class);
        if (dtr) {
            raised.add(ControlLine.DTR);
        }
        if (rts) {
            raised.add(ControlLine.RTS);
        }
        return raised;
    }
}
