package org.espbench.modem.remote.comport;

import java.util.EnumSet;
import java.util.Set;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineErrors;

/** What a server has told of its serial port unasked. Guarded by whoever owns it. */
final class SerialState {

    private LineErrors errors = LineErrors.NONE;
    private int inputs;

    /** Something happened on the line. */
    void happened(int bits) {
        errors = errors.plus(new LineErrors(one(bits, Code.FRAMING_ERROR), one(bits, Code.PARITY_ERROR), one(bits, Code.OVERRUN), 0,
                one(bits, Code.BREAK)));
    }

    LineErrors errors() {
        return errors;
    }

    /** The input control lines changed. */
    void inputs(int bits) {
        inputs = bits;
    }

    /** The raised ones, the receiver's own. */
    Set<ControlLine> inputs() {
        Set<ControlLine> raised = EnumSet.noneOf(ControlLine.class);
        add(Code.CTS, ControlLine.CTS, raised);
        add(Code.DSR, ControlLine.DSR, raised);
        add(Code.RING, ControlLine.RI, raised);
        add(Code.CARRIER, ControlLine.DCD, raised);
        return raised;
    }

    private void add(int bit, ControlLine line, Set<ControlLine> raised) {
        if ((inputs & bit) != 0) {
            raised.add(line);
        }
    }

    private static int one(int bits, int bit) {
        return (bits & bit) == 0 ? 0 : 1;
    }
}
