package org.espbench.simulator.line;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortException;
import org.espbench.simulator.injection.Noise;
import org.espbench.simulator.loop.EventLoop;

/**
 * The direction from the module to the one host that it talks to; what it says while there is none is lost. Host methods may be called by any thread,
 * those of the UART by the module's loop.
 */
final class Transmitter {

    private static final int ROOM = 16 * 1024;
    /** The FIFO of the chip and the transmit buffer of its driver (G2, reference 1.1). */
    private static final int BUFFER = 128 + 2048;

    private final EventLoop loop;
    private final boolean paced;
    private final int hostBuffer;
    private final Noise noise;
    private final Supplier<LineSettings> line;
    private final Wire wire;
    private volatile UnaryOperator<byte[]> filter = UnaryOperator.identity();
    private Runnable free = () -> { };
    private volatile @Nullable HostPort port;
    private boolean starved;
    private boolean said;

    /** @param hostBuffer bytes that a paced line's host can leave unread @param line the module's settings */
    Transmitter(EventLoop loop, boolean paced, int hostBuffer, Noise noise, Supplier<LineSettings> line) {
        this.loop = loop;
        this.paced = paced;
        this.hostBuffer = hostBuffer;
        this.noise = noise;
        this.line = line;
        wire = new Wire(loop.time());
    }

    /** @param room called on the loop when a full line has room again */
    void attach(Runnable room) {
        free = room;
    }

    // Whom the module talks to.

    /** A host has come. @return whether it is the only one, which is talked to then */
    boolean come(HostPort host) {
        synchronized (wire) {
            if (port != null) {
                return false;
            }
            wire.clear();
            port = host;
            return true;
        }
    }

    /** Talks to this host from now on. @return false when it did so before */
    boolean turnTo(HostPort host) {
        synchronized (wire) {
            if (port == host) {
                return false;
            }
            // What was meant for another host is no answer to this one.
            wire.clear();
            port = host;
            roomForAll();
            return true;
        }
    }

    /** A host has gone. @param next who may be talked to instead */
    void gone(HostPort host, Optional<HostPort> next) {
        synchronized (wire) {
            if (port == host) {
                port = next.orElse(null);
                wire.clear();
                roomForAll();
            }
        }
    }

    /** Who holds whom on this line now. */
    Flow flow() {
        return flow(line.get());
    }

    private Flow flow(LineSettings sender) {
        HostPort host = port;
        return host == null ? Flow.NONE : Flow.between(sender, host.line(), host.outputs(), paced);
    }

    /** The settings of an end may have changed. */
    void arrange() {
        synchronized (wire) {
            Flow flow = flow();
            boolean released = wire.held() && !flow.moduleHeld();
            wire.hold(flow.moduleHeld());
            wire.limit(hostBuffer, flow.whenHostFull());
            if (released && starved) {
                loop.post(this::madeRoom);
            }
        }
        wakeReader();
    }

    // The host's end.

    /** See {@link org.espbench.modem.port.Port#read}. */
    int read(HostPort host, byte[] buffer, int offset, int length, int waitMillis) throws PortException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        while (true) {
            long left = end - System.nanoTime();
            long wait;
            synchronized (wire) {
                host.check();
                boolean mine = port == host;
                wait = mine ? wire.untilWorth(Patience.FOR_MORE) : -1;
                if (wait == 0 || left <= 0 || length == 0) {
                    int count = mine ? wire.take(buffer, offset, length) : 0;
                    makeRoom();
                    if (count > 0 || left <= 0 || length == 0) {
                        return count;
                    }
                }
                host.reads(Thread.currentThread());
            }
            long most = (long) (left / loop.time().factor());
            if (!Patience.park(loop.time(), wait < 0 ? most : Math.min(most, wait))) {
                Thread.currentThread().interrupt();
                return 0;
            }
        }
    }

    /** Whether anything is on its way to this host. */
    boolean underWay(HostPort host) {
        synchronized (wire) {
            return port == host && wire.queued() > 0;
        }
    }

    /** Bytes lost for want of room in the host's buffer. */
    long lost() {
        synchronized (wire) {
            return wire.lost();
        }
    }

    // The module's end.

    /** Everything the module sends goes through this. */
    void filter(UnaryOperator<byte[]> next) {
        filter = next;
    }

    /** Sends at these settings. */
    void send(byte[] bytes, LineSettings sender) {
        byte[] left = filter.apply(bytes);
        synchronized (wire) {
            HostPort host = port;
            said = host != null;
            if (host != null) {
                Sampling.Reading reading = Sampling.received(left, sender, host.lineFor(sender));
                host.count(reading);
                Pace pace = paced ? Pace.of(sender) : Pace.INSTANT;
                // The last answer before flow control begins, or the boot ROM, which knows none.
                boolean unheld = !flow(sender).moduleHeld();
                noise.carry(reading.bytes(), unheld ? wire.sinkPastHold(pace) : wire.sink(pace));
            }
        }
        wakeReader();
    }

    /** Model time until everything sent has left the UART. */
    Duration untilSent() {
        synchronized (wire) {
            return Duration.ofNanos(wire.untilIdle());
        }
    }

    /** Whether received data may be printed; when not, there will be a call when they may. */
    boolean hasRoom() {
        return below(paced ? BUFFER : ROOM);
    }

    /** Whether less than so much waits to leave, or to be read; when not, there will be a call when there is room. */
    boolean below(int limit) {
        long wait = -1;
        boolean less;
        synchronized (wire) {
            less = (paced ? wire.backlog() : wire.queued()) < limit;
            if (!less && !starved) {
                starved = true;
                wait = paced && !wire.held() ? wire.untilBacklog(BUFFER / 2) : -1;
            }
        }
        if (wait >= 0) {
            loop.after(Duration.ofNanos(wait), this::madeRoom);
        }
        return less;
    }

    /** Tells the host once what was said in one go. */
    void tell() {
        HostPort host;
        synchronized (wire) {
            host = said ? port : null;
            said = false;
        }
        if (host != null) {
            host.said();
        }
    }

    /** The host has read. */
    private void makeRoom() {
        if (starved && !paced && wire.queued() < ROOM) {
            loop.post(this::madeRoom);
        }
    }

    /** Nothing is left unread. */
    private void roomForAll() {
        if (starved) {
            loop.post(this::madeRoom);
        }
    }

    private void madeRoom() {
        synchronized (wire) {
            starved = false;
        }
        free.run();
    }

    private void wakeReader() {
        HostPort host = port;
        if (host != null) {
            host.wakeReader();
        }
    }
}
