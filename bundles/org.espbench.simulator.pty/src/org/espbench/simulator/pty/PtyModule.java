package org.espbench.simulator.pty;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortException;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.host.HostEnd;

/**
 * A simulated module on the master side of a pseudo-terminal, so that any program can open its slave side as a serial port. Linux and macOS.
 * The slave's baud rate counts: at another rate than the module's both sides read garbage; at first both have 115200. What the module says while
 * no program has the slave open waits for the next one, as far as the system's buffer goes. Safe for use by any thread.
 *
 * <p>It has two daemon threads, {@code espbench-sim-pty-in} and {@code espbench-sim-pty-out}. The first brings the module what the host writes, and
 * does what the module does about it; the second writes only what takes time, because the line is paced or the host doesn't read.
 */
public final class PtyModule implements AutoCloseable {

    private static final int WAIT_MILLIS = 50;
    private static final int BUFFER = 16 * 1024;

    private final PseudoTerminal terminal;
    private final HostEnd port;
    private final Thread in;
    private final Thread out;
    private final AtomicInteger running = new AtomicInteger(2);
    /** Held by who writes to the terminal, together with what is read and not yet written. */
    private final ReentrantLock writing = new ReentrantLock();
    private final byte[] incoming = new byte[BUFFER];
    private final byte[] outgoing = new byte[BUFFER];
    private int from;
    private int to;
    private final Object work = new Object();
    private boolean workIsThere;
    private volatile boolean closing;

    private PtyModule(PseudoTerminal terminal, HostEnd port) {
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
        HostEnd port = module.connect(LineSettings.DEFAULT);
        try {
            PtyModule pty = new PtyModule(PseudoTerminal.open(), port);
            port.onSaid(pty::said);
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
        end();
        try {
            in.join(TimeUnit.SECONDS.toMillis(1));
            out.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        closing = true;
        port.close();
        leaveToThread();
    }

    private interface Pump {
        void carry() throws IOException, InterruptedException;
    }

    private void run(Pump pump) {
        try {
            while (!closing) {
                pump.carry();
            }
        } catch (IOException e) {
            // The module was switched off or the terminal failed: whoever has the slave side open sees the line end.
        } catch (InterruptedException e) {
            // Nobody of ours interrupts these threads: whoever does wants them to end.
        } finally {
            end();
            if (running.decrementAndGet() == 0) {
                // Not while the module's own thread writes; later it won't, because this is closing.
                writing.lock();
                terminal.close();
                writing.unlock();
            }
        }
    }

    private void carryIn() throws IOException {
        int count = terminal.read(incoming, WAIT_MILLIS);
        followRate();
        if (count > 0) {
            port.bring(incoming, 0, count);
        }
    }

    private void carryOut() throws IOException, InterruptedException {
        synchronized (work) {
            while (!workIsThere) {
                work.wait();
            }
            workIsThere = false;
        }
        writing.lock();
        try {
            write(WAIT_MILLIS);
        } finally {
            writing.unlock();
        }
    }

    /** The module has said something; on the thread that made it say so. */
    private void said() {
        boolean done = false;
        if (writing.tryLock()) {
            try {
                done = write(0);
            } catch (IOException e) {
                closing = true;
            } finally {
                writing.unlock();
            }
        }
        if (!done) {
            leaveToThread();
        }
    }

    private void leaveToThread() {
        synchronized (work) {
            workIsThere = true;
            work.notifyAll();
        }
    }

    /** Writes what the module has said. @return whether nothing is left; always, unless it must not wait */
    private boolean write(int waitMillis) throws IOException {
        while (!closing) {
            if (from == to && !fetch(waitMillis)) {
                return false;
            }
            if (from == to) {
                return true;
            }
            from += terminal.write(outgoing, from, to - from, waitMillis);
            if (from < to && waitMillis == 0) {
                return false;
            }
        }
        return true;
    }

    /** Takes what the module has said. @return false when some of it is on a line that takes its time, and this must not wait */
    private boolean fetch(int waitMillis) throws PortException {
        from = 0;
        do {
            to = port.read(outgoing, 0, outgoing.length, port.underWay() ? waitMillis : 0);
        } while (to == 0 && port.underWay() && waitMillis > 0 && !closing);
        return to > 0 || !port.underWay();
    }

    private void followRate() throws PortException {
        int baud = terminal.baud();
        boolean possible = baud >= LineSettings.MIN_BAUD && baud <= LineSettings.MAX_BAUD;
        if (possible && baud != port.line().baud()) {
            port.setLine(port.line().at(baud));
        }
    }
}
