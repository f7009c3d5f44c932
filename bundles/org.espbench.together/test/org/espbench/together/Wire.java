package org.espbench.together;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

        @Override
        void assumeThere() {
            assumeTrue(!System.getProperty("os.name", "").startsWith("Windows"), "Windows has no pseudo-terminals");
        }
    },
    /** Over a TCP connection, byte for byte. */
    TCP {
        @Override
        Laid lay(SimulatedModule module) throws IOException {
            Bridge bridge = Bridge.to(module);
            return new Laid(Ports.onClassPath(), PortAddress.of("tcp", "localhost:" + bridge.port()), bridge::close);
        }
    },
    /** Through a telnet server for serial ports, which has the module's pseudo-terminal. */
    RFC2217 {
        @Override
        Laid lay(SimulatedModule module) throws IOException {
            PtyModule pty = PtyModule.open(module);
            Ser2net server = Ser2net.on(pty.slavePath());
            return new Laid(Ports.onClassPath(), server.address(), () -> {
                server.close();
                pty.close();
            });
        }

        @Override
        void assumeThere() {
            Ser2net.assumeThere();
        }
    };

    /** Skips the test where this wire can't be laid. */
    void assumeThere() {
        // Most can be laid everywhere.
    }

    abstract Laid lay(SimulatedModule module) throws IOException;

    /** A wire in place, until it is closed. */
    record Laid(Ports ports, PortAddress address, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }
}
