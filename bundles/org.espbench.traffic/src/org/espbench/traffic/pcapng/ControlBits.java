package org.espbench.traffic.pcapng;

import java.util.EnumSet;
import java.util.Set;

import org.espbench.modem.port.ControlLine;

/** The raised control lines as the byte that link type 250 has for them. */
public final class ControlBits {

    private ControlBits() {
    }

    /** The byte for a set of raised lines. */
    public static int of(Set<ControlLine> raised) {
        int bits = 0;
        for (ControlLine line : raised) {
            bits |= bit(line);
        }
        return bits;
    }

    /** The raised lines of a byte. */
    public static Set<ControlLine> lines(int bits) {
        Set<ControlLine> raised = EnumSet.noneOf(ControlLine.class);
        for (ControlLine line : ControlLine.values()) {
            if ((bits & bit(line)) != 0) {
                raised.add(line);
            }
        }
        return raised;
    }

    private static int bit(ControlLine line) {
        return switch (line) {
        case CTS -> 0x01;
        case DCD -> 0x02;
        case DSR -> 0x04;
        case RTS -> 0x08;
        case DTR -> 0x10;
        case RI -> 0x20;
        };
    }
}
