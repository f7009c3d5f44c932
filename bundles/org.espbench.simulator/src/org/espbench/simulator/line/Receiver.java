package org.espbench.simulator.line;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortException;
import org.espbench.simulator.injection.Noise;
import org.espbench.simulator.line.Wire.Overflow;
import org.espbench.simulator.loop.EventLoop;

/** The direction from the hosts to the module. Host methods may be called by any thread, those of the UART by the module's loop. */
final class Receiver {

    private static final int WRITE_AHEAD = 16 * 1024;
    /** The module takes nothing while so much of what it said is unread. */
    private static final int FULL = 64 * 1024;
    /** The FIFO of the chip and the receive buffer of its driver (G2, reference 1.1). */
    private static final int BUFFER = 128 + 1024;

    private final EventLoop loop;
    private final boolean paced;
    private final Noise noise;
    private final Supplier<LineSettings> line;
    private final Transmitter transmitter;
    private final Collection<HostPort> ports;
    private final Wire wire;
    private BooleanSupplier input = () -> true;
    private boolean expecting;
    private volatile boolean stalled;

    /** @param line the module's settings @param ports who may wait for room */
    Receiver(EventLoop loop, boolean paced, Noise noise, Supplier<LineSettings> line, Transmitter transmitter, Collection<HostPort> ports) {
        this.loop = loop;
        this.paced = paced;
        this.noise = noise;
        this.line = line;
        this.transmitter = transmitter;
        this.ports = ports;
        wire = new Wire(loop.time(), Silence.GAP.toNanos());
    }

    /** @param arrived called on the loop when bytes may have come; takes them and says whether it would take more */
    void attach(BooleanSupplier arrived) {
        input = arrived;
    }

    // The host's end.

    /** Sends; waits while too much is under way. @param afterwards called each time bytes were put on the line */
    void write(HostPort host, byte[] bytes, int offset, int length, Runnable afterwards) throws PortException {
        LineSettings sender = host.line();
        Pace pace = paced ? Pace.of(sender) : Pace.INSTANT;
        byte[] heard = Sampling.received(Arrays.copyOfRange(bytes, offset, offset + length), sender, line.get()).bytes();
        long end = System.nanoTime() + Patience.FOR_ROOM.toNanos();
        boolean interrupted = false;
        try {
            for (int done = 0; done < heard.length;) {
                int part;
                synchronized (wire) {
                    host.check();
                    part = Math.min(heard.length - done, WRITE_AHEAD - wire.queued());
                    if (part > 0) {
                        noise.carry(part == length ? heard : Arrays.copyOfRange(heard, done, done + part), wire.sink(pace));
                        done += part;
                    } else {
                        host.writes(Thread.currentThread());
                    }
                }
                if (part > 0) {
                    afterwards.run();
                    end = System.nanoTime() + Patience.FOR_ROOM.toNanos();
                } else {
                    long left = end - System.nanoTime();
                    if (left <= 0) {
                        throw new PortException.Gone(host.address(), Sentences.WORDS.say("stuck", host.address()), null);
                    }
                    interrupted |= !Patience.park(loop.time(), (long) (left / loop.time().factor()));
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits until everything written has left. */
    void awaitSent(HostPort host) throws PortException {
        boolean interrupted = false;
        for (long left = 1; left > 0;) {
            synchronized (wire) {
                host.check();
                left = wire.untilIdle();
                host.writes(Thread.currentThread());
            }
            interrupted |= left > 0 && !Patience.park(loop.time(), left);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the module takes nothing, so that its buffer fills. Any thread. */
    boolean stalled() {
        return stalled;
    }

    /** Bytes lost for want of room in the module's buffer. */
    long lost() {
        synchronized (wire) {
            return wire.lost();
        }
    }

    // The module's end.

    /** Takes what has come from the host; empty when nothing has that is worth a look. */
    Optional<byte[]> receive() {
        byte[] bytes;
        synchronized (wire) {
            int size = wire.untilWorth(Patience.FOR_MORE) == 0 ? Math.min(WRITE_AHEAD, wire.queued()) : 0;
            byte[] buffer = new byte[size];
            int count = size == 0 ? 0 : wire.take(buffer, 0, size);
            bytes = count == size ? buffer : Arrays.copyOf(buffer, count);
        }
        if (bytes.length == 0) {
            return Optional.empty();
        }
        ports.forEach(HostPort::wakeWriter);
        return Optional.of(bytes);
    }

    /** Whether what was received last came after a silence. */
    boolean rested() {
        synchronized (wire) {
            return wire.rested();
        }
    }

    /** Hands on what has come, as far as the module can answer. */
    void deliver() {
        boolean hungry = transmitter.below(FULL);
        if (hungry) {
            stall(false);
            hungry = input.getAsBoolean();
        }
        stall(!hungry);
        long next;
        synchronized (wire) {
            next = wire.untilWorth(Patience.FOR_MORE);
        }
        if (hungry && next >= 0 && !expecting) {
            expecting = true;
            loop.after(Duration.ofNanos(next), () -> {
                expecting = false;
                deliver();
            });
        }
    }

    private void stall(boolean on) {
        if (on != stalled) {
            Flow flow = transmitter.flow();
            synchronized (wire) {
                stalled = on;
                wire.limit(BUFFER, on ? flow.whenModuleFull() : Overflow.NONE);
            }
        }
    }
}
