package org.espbench.modem.remote.comport;

import java.util.ArrayList;
import java.util.List;

import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.remote.telnet.TelnetEncoder;

/**
 * A client's request (RFC 2217, chapter 3).
 *
 * @param value the rate in baud for {@link Topic#BAUD}, one byte for all others
 */
record Request(Topic topic, int value) {

    /** Notify us of every change that the option knows. */
    private static final int ALL = 255;
    /** How far a divided clock may be off, in percent: a UART reads right up to about there. */
    private static final int BAUD_TOLERANCE = 3;
    private static final int TROUBLE = Code.OVERRUN | Code.PARITY_ERROR | Code.FRAMING_ERROR | Code.BREAK;

    /** What makes the line so. */
    static List<Request> line(LineSettings line) {
        List<Request> requests = new ArrayList<>();
        requests.add(new Request(Topic.BAUD, line.baud()));
        requests.add(new Request(Topic.DATA_BITS, line.dataBits()));
        requests.add(new Request(Topic.PARITY, switch (line.parity()) {
        case NONE -> 1;
        case ODD -> 2;
        case EVEN -> 3;
        }));
        requests.add(new Request(Topic.STOP_BITS, switch (line.stopBits()) {
        case ONE -> 1;
        case TWO -> 2;
        case ONE_AND_A_HALF -> 3;
        }));
        requests.addAll(flow(line.flow()));
        return requests;
    }

    /** The settings count lines as the module does: its RTS holds our output back, its CTS is what we hold its output back with. */
    private static List<Request> flow(FlowControl flow) {
        return switch (flow) {
        case NONE -> List.of(new Request(Topic.FLOW, Code.NO_FLOW));
        case RTS_CTS -> List.of(new Request(Topic.FLOW, Code.HARDWARE_FLOW));
        case RTS -> List.of(new Request(Topic.FLOW, Code.HARDWARE_FLOW), new Request(Topic.FLOW_IN, Code.NO_FLOW_IN));
        case CTS -> List.of(new Request(Topic.FLOW, Code.NO_FLOW), new Request(Topic.FLOW_IN, Code.HARDWARE_FLOW_IN));
        };
    }

    /**
     * What drives the lines so. The option can only set one after the other; in this order no way from one state to another leads over RTS
     * alone, which resets boards with the usual two transistors, unless that is where it leads to or comes from.
     */
    static List<Request> outputs(Outputs outputs) {
        Request dtr = new Request(Topic.DTR, outputs.dtr() ? Code.DTR_UP : Code.DTR_DOWN);
        Request rts = new Request(Topic.RTS, outputs.rts() ? Code.RTS_UP : Code.RTS_DOWN);
        return outputs.rts() ? List.of(dtr, rts) : List.of(rts, dtr);
    }

    /** What makes the server tell of line errors and of the input control lines. */
    static List<Request> notifications() {
        return List.of(new Request(Topic.LINE_STATE, TROUBLE), new Request(Topic.MODEM_STATE, ALL));
    }

    /** Throw away what waits in the server, both ways. */
    static Request purge() {
        return new Request(Topic.PURGE, Code.BOTH);
    }

    /** Whether the server has what was asked for, when it says it has this. */
    boolean metBy(int said) {
        return switch (topic) {
        case BAUD -> Math.abs((long) said - value) * 100 <= (long) value * BAUD_TOLERANCE;
        case DATA_BITS, PARITY, STOP_BITS, FLOW, FLOW_IN, DTR, RTS -> said == value;
        // Servers name what they can do.
        case LINE_STATE, MODEM_STATE, PURGE -> true;
        };
    }

    /** On the wire. */
    byte[] encoded() {
        byte code = (byte) topic.code();
        return topic == Topic.BAUD
                ? TelnetEncoder.message(Code.COM_PORT, code, (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value)
                : TelnetEncoder.message(Code.COM_PORT, code, (byte) value);
    }
}
