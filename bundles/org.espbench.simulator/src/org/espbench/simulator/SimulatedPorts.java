package org.espbench.simulator;

import java.util.List;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortOffer;
import org.espbench.modem.port.PortProvider;
import org.espbench.modem.time.Time;

/**
 * The port kind {@code sim}: {@code sim:default?firmware=1.7.5}. Opening a port switches a new module on in a new
 * {@link org.espbench.simulator.air.SimulatedAir#standard()}; closing it switches the module off. Any name may stand for {@code default}: each is a module of its own.
 */
public final class SimulatedPorts implements PortProvider {

    @Override
    public String scheme() {
        return "sim";
    }

    @Override
    public Port open(PortAddress address, LineSettings line, Time time) throws PortException {
        throw new PortException.Absent(address, "not there yet", null);
    }

    @Override
    public List<PortOffer> offers() {
        return List.of();
    }
}
