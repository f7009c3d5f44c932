package org.espbench.ui.connection;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortOffer;
import org.espbench.modem.port.PortProvider;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.SimulatedAir;

/** Simulated modules whose air is in the test's hands, as ports {@code bench:NAME} of the workbench's connections until closed. */
public final class Modules implements PortProvider, AutoCloseable {

    private final Map<String, SimulatedModule> modules = new ConcurrentHashMap<>();
    private final SimulatedAir air = new SimulatedAir();

    /** From now on. */
    public Modules() {
        Connections.get().addPortProvider(this);
    }

    /** What all of them hear. */
    public SimulatedAir air() {
        return air;
    }

    /** The port of this name. */
    public PortAddress address(String name) {
        return PortAddress.of(scheme(), name);
    }

    /** The module of this name. */
    public SimulatedModule module(String name) {
        return modules.computeIfAbsent(name, key -> SimulatedModule.builder().air(air).start());
    }

    @Override
    public String scheme() {
        return "bench";
    }

    @Override
    public Port open(PortAddress address, LineSettings line, Time time) throws PortException {
        return module(address.rest()).connect(line);
    }

    @Override
    public List<PortOffer> offers() {
        return List.of();
    }

    @Override
    public void close() {
        Connections.get().removePortProvider(this);
        modules.values().forEach(SimulatedModule::close);
    }
}
