package org.espbench.simulator.line;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineErrors;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.simulator.host.HostEnd;

/** The host's end of a {@link Cable}. */
public final class HostPort implements HostEnd {

    private final Cable cable;
    private final PortAddress address;
    private final Object writing = new Object();
    private final Runnable onClose;
    private volatile Runnable listener = () -> { };
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile Optional<LineSettings> line;
    private volatile Outputs outputs;
    private volatile @Nullable Thread reader;
    private volatile @Nullable Thread writer;
    private final long lostBefore;
    private long framing;
    private long parity;
    private volatile boolean closed;
    private volatile boolean lost;

    /** @param line empty: the module's settings, always */
    HostPort(Cable cable, PortAddress address, Optional<LineSettings> line, Runnable onClose) {
        this.onClose = onClose;
        lostBefore = cable.lost();
        this.cable = cable;
        this.address = address;
        this.line = line;
        // What carries a stream has no control line to hold the module with.
        outputs = line.isPresent() ? Outputs.LOWERED : Outputs.RAISED;
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
    public void bring(byte[] bytes, int offset, int length) throws PortException {
        synchronized (writing) {
            cable.bring(this, bytes, offset, length);
        }
    }

    @Override
    public void onSaid(Runnable newListener) {
        listener = newListener;
    }

    @Override
    public boolean underWay() {
        return cable.underWay(this);
    }

    /** The module has said something, or this is at its end. */
    void said() {
        listener.run();
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
            cable.arrange();
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
        cable.outputs(levels);
    }

    @Override
    public Set<ControlLine> control() throws PortException {
        check();
        Set<ControlLine> raised = outputs.raised();
        if (line().flow().hostDrivesRts()) {
            raised.add(ControlLine.RTS);
        }
        if (cable.clearToSend()) {
            raised.add(ControlLine.CTS);
        }
        return raised;
    }

    @Override
    public Optional<LineErrors> errors() throws PortException {
        check();
        long lost = cable.lost() - lostBefore;
        synchronized (this) {
            return Optional.of(new LineErrors(framing, parity, 0, lost, 0));
        }
    }

    /** This thread is about to wait for bytes. */
    void reads(Thread waiting) {
        reader = waiting;
    }

    /** This thread is about to wait for room. */
    void writes(Thread waiting) {
        writer = waiting;
    }

    void wakeReader() {
        Thread waiting = reader;
        if (waiting != null) {
            reader = null;
            LockSupport.unpark(waiting);
        }
    }

    void wakeWriter() {
        Thread waiting = writer;
        if (waiting != null) {
            writer = null;
            LockSupport.unpark(waiting);
        }
    }

    void wake() {
        wakeReader();
        wakeWriter();
    }

    /** This is what it has read. */
    synchronized void count(Sampling.Reading reading) {
        framing += reading.framing();
        parity += reading.parity();
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
