package org.espbench.modem.port;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.espbench.modem.time.Time;

/**
 * A port whose traffic a {@link PortTap} watches. One lock orders both directions: a transmit is told before the bytes are written, a receive
 * after the read returned, so that no reply can be told before its command.
 */
public final class TappedPort implements Port {

    private static final long LOOK_NANOS = 500_000_000;

    private final Port port;
    private final PortTap tap;
    private final Time time;
    private final Object order = new Object();
    /** Confined to the thread that reads. */
    private long looked;
    private LineErrors known = LineErrors.NONE;
    private Set<ControlLine> control = Set.of();
    private boolean closed;

    /** Watches {@code port} from now on and tells the tap that it is open. */
    public TappedPort(Port port, PortTap tap, Time time) {
        this.port = port;
        this.tap = tap;
        this.time = time;
        synchronized (order) {
            tap.opened(time.instant(), port.address(), port.line());
        }
        looked = time.nanos();
        control = raisedNow();
        port.onWarning(this::warned);
    }

    @Override
    public PortAddress address() {
        return port.address();
    }

    @Override
    public int read(byte[] buffer, int offset, int length, int waitMillis) throws PortException {
        int count = port.read(buffer, offset, length, waitMillis);
        look();
        if (count > 0) {
            Instant at = time.instant();
            synchronized (order) {
                if (!closed) {
                    tap.received(at, buffer, offset, count);
                }
            }
        }
        return count;
    }

    private Set<ControlLine> raisedNow() {
        try {
            return port.hasLine() ? port.control() : Set.of();
        } catch (PortException e) {
            // Told by the next read.
            return Set.of();
        }
    }

    /** Tells of faults and of the far end's control lines: neither is told by the system when it happens. */
    private void look() throws PortException {
        long now = time.nanos();
        if (now - looked < LOOK_NANOS) {
            return;
        }
        looked = now;
        LineErrors errors = port.errors().orElse(LineErrors.NONE);
        Set<ControlLine> raised = port.hasLine() ? port.control() : Set.of();
        synchronized (order) {
            if (closed) {
                return;
            }
            if (!errors.equals(known)) {
                tap.faulted(time.instant(), errors.since(known));
                known = errors;
            }
            if (port.hasLine() && !raised.equals(control)) {
                control = raised;
                tap.controlChanged(time.instant(), raised);
            }
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws PortException {
        synchronized (order) {
            if (!closed) {
                tap.transmitted(time.instant(), bytes, offset, length);
            }
        }
        port.write(bytes, offset, length);
    }

    @Override
    public LineSettings line() {
        return port.line();
    }

    @Override
    public void setLine(LineSettings settings) throws PortException {
        port.setLine(settings);
        synchronized (order) {
            if (!closed) {
                tap.lineChanged(time.instant(), settings);
            }
        }
    }

    @Override
    public boolean hasLine() {
        return port.hasLine();
    }

    @Override
    public Outputs outputs() {
        return port.outputs();
    }

    @Override
    public void setOutputs(Outputs outputs) throws PortException {
        port.setOutputs(outputs);
        Set<ControlLine> now = port.control();
        synchronized (order) {
            if (!closed) {
                control = now;
                tap.controlChanged(time.instant(), now);
            }
        }
    }

    @Override
    public Set<ControlLine> control() throws PortException {
        return port.control();
    }

    @Override
    public Optional<LineErrors> errors() throws PortException {
        return port.errors();
    }

    @Override
    public void discard() throws PortException {
        port.discard();
    }

    /** The tap hears every warning, whoever else listens. */
    @Override
    public void onWarning(Consumer<? super String> listener) {
        port.onWarning(warning -> {
            warned(warning);
            listener.accept(warning);
        });
    }

    private void warned(String warning) {
        synchronized (order) {
            if (!closed) {
                tap.warned(time.instant(), warning);
            }
        }
    }

    @Override
    public void close() {
        port.close();
        synchronized (order) {
            if (!closed) {
                closed = true;
                tap.closed(time.instant());
            }
        }
    }
}
