package org.espbench.simulator.pty;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortException;
import org.espbench.simulator.SimulatedModule;

/**
 * A simulated module on the master side of a pseudo-terminal, so that any program can open its slave side as a serial port. Linux and macOS.
 * The slave's baud rate counts: at another rate than the module's both sides read garbage; at first both have 115200. What the module says while
 * no program has the slave open waits for the next one, as far as the system's buffer goes. Safe for use by any thread.
 *
 * <p>It has two daemon threads, {@code espbench-sim-pty-in} and {@code espbench-sim-pty-out}.
 */
public final class PtyModule implements AutoCloseable {

    private static final int WAIT_MILLIS = 50;
    private static final int BUFFER = 4096;

    private final PseudoTerminal terminal;
    private final Port port;
    private final Thread in;
    private final Thread out;
    private final AtomicInteger running = new AtomicInteger(2);
    private volatile boolean closing;

    private PtyModule(PseudoTerminal terminal, Port port) {
        this.terminal = terminal;
        this.port = port;
        in = new Thread(() -> run(this::carryIn), "espbench-sim-pty-in");
        out = new Thread(() -> run(this::carryOut), "espbench-sim-pty-out");
        in.setDaemon(true);
        out.setDaemon(true);
    }

    /**
     * Opens a pseudo-terminal in front of a module; the module's port is taken until {@link #close()}, which leaves the module on. When the
     * module is switched off or unplugged, the pseudo-terminal ends by itself.
     *
     * @throws PtyException where the system has no pseudo-terminals (Windows) or gives none
     * @throws PortException when the module's port is taken
     */
    public static PtyModule open(SimulatedModule module) throws IOException {
        Port port = module.connect(LineSettings.DEFAULT);
        try {
            PtyModule pty = new PtyModule(PseudoTerminal.open(), port);
            pty.in.start();
            pty.out.start();
            return pty;
        } catch (PtyException e) {
            port.close();
            throw e;
        }
    }

    /** The path to open as a serial port, such as {@code /dev/pts/3}; any number of times, one after another. */
    public String slavePath() {
        return terminal.path();
    }

    /** Ends the pseudo-terminal and the threads within a second: a program that has the slave side open sees the line end. A second call does nothing. */
    @Override
    public void close() {
        closing = true;
        port.close();
        try {
            in.join(TimeUnit.SECONDS.toMillis(1));
            out.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Pump {
        void carry() throws IOException;
    }

    private void run(Pump pump) {
        try {
            while (!closing) {
                pump.carry();
            }
        } catch (IOException e) {
            // The module was switched off or the terminal failed: whoever has the slave side open sees the line end.
            closing = true;
        } finally {
            if (running.decrementAndGet() == 0) {
                terminal.close();
                port.close();
            }
        }
    }

    private void carryIn() throws IOException {
        byte[] buffer = new byte[BUFFER];
        int count = terminal.read(buffer, WAIT_MILLIS);
        followRate();
        if (count > 0) {
            port.write(buffer, 0, count);
        }
    }

    private void carryOut() throws IOException {
        byte[] buffer = new byte[BUFFER];
        int count = port.read(buffer, 0, buffer.length, WAIT_MILLIS);
        int done = 0;
        while (done < count && !closing) {
            done += terminal.write(Arrays.copyOfRange(buffer, done, count), count - done, WAIT_MILLIS);
        }
    }

    private void followRate() throws PortException {
        int baud = terminal.baud();
        boolean possible = baud >= LineSettings.MIN_BAUD && baud <= LineSettings.MAX_BAUD;
        if (possible && baud != port.line().baud()) {
            port.setLine(port.line().at(baud));
        }
    }
}
