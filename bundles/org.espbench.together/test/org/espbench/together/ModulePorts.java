package org.espbench.together;

import java.util.List;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortOffer;
import org.espbench.modem.port.PortProvider;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;

/** The port of one simulated module that the test has in its hands. */
final class ModulePorts implements PortProvider {

    static final PortAddress ADDRESS = PortAddress.of("bench", "module");

    private final SimulatedModule module;

    ModulePorts(SimulatedModule module) {
        this.module = module;
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
