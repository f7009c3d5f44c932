package org.espbench.simulator.line;

import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.simulator.line.Wire.Overflow;

/**
 * Who holds whom, by the settings of both ends (reference 2.1: RTS and CTS are the module's pins; each is wired to the other one of the host). Pure.
 *
 * @param moduleHeld whether the host's RTS keeps the module from sending
 * @param whenHostFull what becomes of bytes that the host's buffer has no room for
 * @param whenModuleFull what becomes of bytes that the module's buffer has no room for
 */
record Flow(boolean moduleHeld, Overflow whenHostFull, Overflow whenModuleFull) {

    /** Nobody holds anybody. */
    static final Flow NONE = new Flow(false, Overflow.NONE, Overflow.NONE);

    /** @param host its settings; its own flow control raises and lowers RTS as its buffer has room @param outputs what it drives RTS at otherwise */
    static Flow between(LineSettings module, LineSettings host, Outputs outputs, boolean paced) {
        boolean moduleObeys = uses(module.flow(), FlowControl.CTS);
        boolean hostDrives = host.flow().hostDrivesRts();
        boolean hostObeys = uses(host.flow(), FlowControl.RTS);
        boolean moduleDrives = uses(module.flow(), FlowControl.RTS);
        return new Flow(moduleObeys && !hostDrives && !outputs.rts(), overflow(paced, moduleObeys && hostDrives), overflow(paced, hostObeys && moduleDrives));
    }

    /** A line that takes no time has no rate at which anything could overflow: it waits, as if both ends held each other. */
    private static Overflow overflow(boolean paced, boolean controlled) {
        if (!paced) {
            return Overflow.NONE;
        }
        return controlled ? Overflow.HELD : Overflow.LOST;
    }

    private static boolean uses(FlowControl flow, FlowControl line) {
        return flow == line || flow == FlowControl.RTS_CTS;
    }
}
