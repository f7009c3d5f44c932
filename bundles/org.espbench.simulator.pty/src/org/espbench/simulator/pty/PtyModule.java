package org.espbench.simulator.pty;

import java.io.IOException;

import org.espbench.modem.port.PortException;
import org.espbench.simulator.SimulatedModule;

/**
 * A simulated module on the master side of a pseudo-terminal, so that any program can open its slave side as a serial port. Linux and macOS.
 * Safe for use by any thread.
 */
public final class PtyModule implements AutoCloseable {

    private PtyModule() {
    }

    /**
     * Opens a pseudo-terminal in front of a module; the module's port is taken until {@link #close()}, which leaves the module on.
     *
     * @throws PtyException where the system has no pseudo-terminals (Windows) or gives none
     * @throws PortException when the module's port is taken
     */
    public static PtyModule open(SimulatedModule module) throws IOException {
        throw new PtyException("not there yet", null);
    }

    /** The path to open as a serial port, such as {@code /dev/pts/3}; any number of times, one after another. */
    public String slavePath() {
        throw new UnsupportedOperationException();
    }

    /** Ends the pseudo-terminal and the threads within a second: a program that has the slave side open sees the line end. A second call does nothing. */
    @Override
    public void close() {
    }
}
