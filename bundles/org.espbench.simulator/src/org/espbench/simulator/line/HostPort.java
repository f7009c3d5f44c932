package org.espbench.simulator.line;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;

/** The host's end of a {@link Cable}. Control lines are remembered and wired to nothing. */
final class HostPort implements Port {

    private final Cable cable;
    private final PortAddress address;
    private final Object writing = new Object();
    private final Runnable onClose;
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile Optional<LineSettings> line;
    private volatile Outputs outputs = Outputs.LOWERED;
    private volatile boolean closed;
    private volatile boolean lost;

    /** @param line empty: the module's settings, always */
    HostPort(Cable cable, PortAddress address, Optional<LineSettings> line, Runnable onClose) {
        this.onClose = onClose;
        this.cable = cable;
        this.address = address;
        this.line = line;
    }

    @Override
    public PortAddress address() {
        return address;
    }

    @Override
    public int read(byte[] buffer, int offset, int length, int waitMillis) throws PortException {
        return cable.read(this, buffer, offset, length, waitMillis);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws PortException {
        synchronized (writing) {
            cable.write(this, bytes, offset, length);
        }
    }

    @Override
    public LineSettings line() {
        return line.orElseGet(cable::line);
    }

    /** The settings it listens with when the sender has these. */
    LineSettings lineFor(LineSettings sender) {
        return line.orElse(sender);
    }

    @Override
    public void setLine(LineSettings settings) throws PortException {
        synchronized (writing) {
            cable.awaitSent(this);
            line = line.map(old -> settings);
        }
    }

    @Override
    public Outputs outputs() {
        return outputs;
    }

    @Override
    public void setOutputs(Outputs levels) throws PortException {
        check();
        outputs = levels;
    }

    @Override
    public Set<ControlLine> control() throws PortException {
        check();
        return outputs.raised();
    }

    @Override
    public void close() {
        if (!closing.getAndSet(true)) {
            closed = true;
            cable.close(this);
            onClose.run();
        }
    }

    /** The adapter was unplugged. */
    void lose() {
        lost = true;
    }

    void check() throws PortException {
        if (closed) {
            throw new PortException.Closed(address);
        }
        if (lost) {
            throw cable.gone(address);
        }
    }
}
