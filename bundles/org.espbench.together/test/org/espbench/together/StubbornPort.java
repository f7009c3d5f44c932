package org.espbench.together;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortOffer;
import org.espbench.modem.port.PortProvider;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/** A port behind which nobody speaks AT: silent, or saying the same thing again and again. */
final class StubbornPort implements PortProvider, Port {

    static final PortAddress ADDRESS = PortAddress.of("stubborn", "peer");

    private final byte[] saying;
    private LineSettings line = LineSettings.DEFAULT;
    private boolean closed;
    private long written;

    /** @param saying what it says now and then; empty for silence */
    StubbornPort(byte[] saying) {
        this.saying = saying.clone();
    }

    synchronized long written() {
        return written;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public String scheme() {
        return ADDRESS.scheme();
    }

    @Override
    public synchronized Port open(PortAddress address, LineSettings settings, Time time) {
        line = settings;
        closed = false;
        return this;
    }

    @Override
    public List<PortOffer> offers() {
        return List.of();
    }

    @Override
    public PortAddress address() {
        return ADDRESS;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length, int waitMillis) throws PortException {
        Deadline deadline = Deadline.in(Time.real(), Duration.ofMillis(waitMillis));
        try {
            while (!closed && deadline.await(this)) {
                continue;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        check();
        int count = Math.min(length, saying.length);
        System.arraycopy(saying, 0, buffer, offset, count);
        return count;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws PortException {
        check();
        written += length;
    }

    @Override
    public synchronized LineSettings line() {
        return line;
    }

    @Override
    public synchronized void setLine(LineSettings settings) {
        line = settings;
    }

    @Override
    public Outputs outputs() {
        return Outputs.LOWERED;
    }

    @Override
    public void setOutputs(Outputs outputs) {
        // Nobody is there to see it.
    }

    @Override
    public Set<ControlLine> control() {
        return Set.of();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void check() throws PortException.Closed {
        if (closed) {
            throw new PortException.Closed(ADDRESS);
        }
    }
}
