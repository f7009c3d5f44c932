package org.espbench.modem.remote.comport;

/** What a server says of its serial port (RFC 2217, chapter 3). */
sealed interface Notice {

    /** The answer to a request, with the value that is in force now. */
    record Settled(Topic topic, int value) implements Notice {
    }

    /** @param bits what happened on the line */
    record LineState(int bits) implements Notice {
    }

    /** @param bits the input control lines */
    record ModemState(int bits) implements Notice {
    }

    /** @param stop whether we shall send nothing for now */
    record Flow(boolean stop) implements Notice {
    }

    /** The server wants to know who we are. */
    record WhoAreYou() implements Notice {
    }

    /** Nothing for us. */
    record Other() implements Notice {
    }

    /** Reads the payload of a message. */
    static Notice of(byte[] payload) {
        int code = payload.length == 0 ? -1 : (payload[0] & 0xFF) - Code.SERVER;
        if (code == Code.SUSPEND || code == Code.RESUME) {
            return new Flow(code == Code.SUSPEND);
        }
        if (code == Code.SIGNATURE && payload.length == 1) {
            return new WhoAreYou();
        }
        if (code == Code.SET_BAUD && payload.length == 5) {
            int baud = (payload[1] & 0xFF) << 24 | (payload[2] & 0xFF) << 16 | (payload[3] & 0xFF) << 8 | payload[4] & 0xFF;
            return new Settled(Topic.BAUD, baud);
        }
        return payload.length == 2 ? ofByte(code, payload[1] & 0xFF) : new Other();
    }

    private static Notice ofByte(int code, int value) {
        return switch (code) {
        case Code.SET_DATA_BITS -> new Settled(Topic.DATA_BITS, value);
        case Code.SET_PARITY -> new Settled(Topic.PARITY, value);
        case Code.SET_STOP_BITS -> new Settled(Topic.STOP_BITS, value);
        case Code.SET_CONTROL -> ofControl(value);
        case Code.LINE_STATE -> new LineState(value);
        case Code.MODEM_STATE -> new ModemState(value);
        case Code.SET_LINE_STATE_MASK -> new Settled(Topic.LINE_STATE, value);
        case Code.SET_MODEM_STATE_MASK -> new Settled(Topic.MODEM_STATE, value);
        case Code.PURGE -> new Settled(Topic.PURGE, value);
        default -> new Other();
        };
    }

    private static Notice ofControl(int value) {
        return switch (value) {
        case Code.NO_FLOW, Code.XON_FLOW, Code.HARDWARE_FLOW, Code.DCD_FLOW, Code.DSR_FLOW -> new Settled(Topic.FLOW, value);
        case Code.NO_FLOW_IN, Code.XON_FLOW_IN, Code.HARDWARE_FLOW_IN, Code.DTR_FLOW_IN -> new Settled(Topic.FLOW_IN, value);
        case Code.DTR_UP, Code.DTR_DOWN -> new Settled(Topic.DTR, value);
        case Code.RTS_UP, Code.RTS_DOWN -> new Settled(Topic.RTS, value);
        default -> new Other();
        };
    }
}
