package org.espbench.together.find;

import java.util.List;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortOffer;
import org.espbench.modem.port.PortProvider;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;

/** The port of the module that a test has in its hands. */
record OnePort(SimulatedModule module) implements PortProvider {

    static final PortAddress ADDRESS = PortAddress.of("one", "module");

    Ports ports() {
        return new Ports(List.of(this));
    }

    @Override
    public String scheme() {
        return ADDRESS.scheme();
    }

    @Override
    public Port open(PortAddress address, LineSettings line, Time time) throws PortException {
        return module.connect(line);
    }

    @Override
    public List<PortOffer> offers() {
        return List.of();
    }
}
