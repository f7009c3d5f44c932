package org.espbench.modem.find.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.StopBits;

/**
 * The line settings to be tried, likeliest first: the port's own, then, where there is a line, the rates in 8N1.
 *
 * @param lines at least one
 * @param tunable whether there is a line that can have other settings
 * @param blocked whether the port's own flow control was left out, because it would let nothing pass
 */
record Candidates(List<LineSettings> lines, boolean tunable, boolean blocked) {

    /** Those at which a rescue is worth its time. */
    private static final int LIKELY = 3;

    static Candidates of(Port port, List<Integer> rates) throws PortException {
        LineSettings own = port.line();
        boolean tunable = port.hasLine();
        boolean blocked = obeysClearToSend(own.flow()) && !port.control().contains(ControlLine.CTS);
        FlowControl flow = blocked ? FlowControl.NONE : own.flow();
        Set<LineSettings> lines = new LinkedHashSet<>();
        lines.add(new LineSettings(own.baud(), own.dataBits(), own.stopBits(), own.parity(), flow));
        for (int rate : tunable ? rates : List.<Integer>of()) {
            lines.add(new LineSettings(rate, 8, StopBits.ONE, Parity.NONE, flow));
        }
        return new Candidates(List.copyOf(lines), tunable, blocked);
    }

    /** @param readable where something could be read */
    List<LineSettings> likely(List<LineSettings> readable) {
        List<LineSettings> first = beginningWith(readable);
        return first.subList(0, Math.min(LIKELY, first.size()));
    }

    /** All of them, with these in front. */
    List<LineSettings> beginningWith(List<LineSettings> first) {
        Set<LineSettings> all = new LinkedHashSet<>(first);
        all.addAll(lines);
        return new ArrayList<>(all);
    }

    /** What the chip's ROM speaks, at this rate. */
    LineSettings rom(int baud) {
        return !tunable ? lines.get(0) : new LineSettings(baud, 8, StopBits.ONE, Parity.NONE, lines.get(0).flow());
    }

    /** Whether a host with this flow control waits for the module's leave; named from the module's side. */
    private static boolean obeysClearToSend(FlowControl flow) {
        return switch (flow) {
        case RTS, RTS_CTS -> true;
        case NONE, CTS -> false;
        };
    }
}
