package org.espbench.together;

import java.io.IOException;
import java.util.List;

import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.Ports;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.pty.PtyModule;

/** The way from the session to the simulated module. */
enum Wire {
    /** Within this program. */
    IN_PROCESS {
        @Override
        Laid lay(SimulatedModule module) {
            return new Laid(new Ports(List.of(new ModulePorts(module))), ModulePorts.ADDRESS, () -> {
            });
        }
    },
    /** Over a pseudo-terminal, which the library for serial ports opens like any other port. */
    SERIAL {
        @Override
        Laid lay(SimulatedModule module) throws IOException {
            PtyModule pty = PtyModule.open(module);
            return new Laid(Ports.onClassPath(), PortAddress.of("serial", pty.slavePath()), pty::close);
        }
    };

    abstract Laid lay(SimulatedModule module) throws IOException;

    /** A wire in place, until it is closed. */
    record Laid(Ports ports, PortAddress address, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }
}
