package org.espbench.simulator.line;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.StopBits;
import org.espbench.simulator.injection.Injector;
import org.espbench.simulator.injection.Noise;
import org.espbench.simulator.loop.EventLoop;

/**
 * The serial line between a host's port and a module's UART, with an adapter on the host's end that can be unplugged. Nothing is lost on it but
 * what no port is open for: a host that doesn't read holds the module up, as flow control would. Several hosts may share it: then the module
 * talks to the one that wrote last, at first to the one that came first. Host methods may be called by any thread, those of the UART by the
 * module's loop.
 */
public final class Cable {

    private static final int WRITE_AHEAD = 16 * 1024;
    private static final int FULL = 64 * 1024;
    private static final int ROOM = 16 * 1024;
    private static final long SHORTEST_LOOK = TimeUnit.MICROSECONDS.toNanos(50);
    private static final Duration STUCK = Duration.ofMinutes(1);

    private final PortAddress address;
    private final EventLoop loop;
    private final boolean paced;
    private final boolean shared;
    private final Noise noiseToHost;
    private final Noise noiseToModule;
    private final Wire toHost;
    private final Wire toModule;
    private final Object settings = new Object();
    private LineSettings moduleLine = LineSettings.DEFAULT;
    private volatile UnaryOperator<byte[]> filter = UnaryOperator.identity();
    private Runnable input = () -> { };
    private Runnable room = () -> { };
    private final Set<HostPort> ports = new HashSet<>();
    private @Nullable HostPort port;
    private boolean plugged = true;
    private boolean starved;
    private boolean expecting;
    private @Nullable Throwable cause;

    /** @param paced whether bytes take the time that the baud rate gives them @param shared whether several hosts may open it */
    public Cable(PortAddress address, EventLoop loop, boolean paced, boolean shared, Injector injector) {
        this.address = address;
        this.loop = loop;
        this.paced = paced;
        this.shared = shared;
        noiseToHost = injector.noiseToHost();
        noiseToModule = injector.noiseToModule();
        toHost = new Wire(loop.time());
        toModule = new Wire(loop.time());
    }

    // The host's end.

    /** Opens the host's port; see {@code SimulatedModule.connect}. */
    public Port open(LineSettings line) throws PortException {
        return open(address, line, () -> { });
    }

    /** As {@link #open(LineSettings)}, under another address. @param closed called once when the port is closed */
    public Port open(PortAddress name, LineSettings line, Runnable closed) throws PortException {
        return open(new HostPort(this, name, Optional.of(line), closed));
    }

    /** As {@link #open(LineSettings)}, with the module's settings always. */
    public Port openStream() throws PortException {
        return open(new HostPort(this, address, Optional.empty(), () -> { }));
    }

    private Port open(HostPort opened) throws PortException {
        synchronized (toHost) {
            if (!plugged) {
                throw new PortException.Absent(address, Sentences.WORDS.say("absent", address), cause);
            }
            if (port == null) {
                toHost.clear();
                port = opened;
            } else if (!shared) {
                throw new PortException.Busy(address, Sentences.WORDS.say("busy", address), null);
            }
            ports.add(opened);
            return opened;
        }
    }

    int read(HostPort reader, byte[] buffer, int offset, int length, int waitMillis) throws PortException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        synchronized (toHost) {
            while (true) {
                reader.check();
                boolean mine = port == reader;
                int count = mine ? toHost.take(buffer, offset, length) : 0;
                if (count > 0 || length == 0) {
                    makeRoom();
                    return count;
                }
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return 0;
                }
                long model = (long) (left / loop.time().factor());
                long next = mine ? toHost.untilNext() : -1;
                if (!await(toHost, next < 0 ? model : Math.min(model, next))) {
                    Thread.currentThread().interrupt();
                    return 0;
                }
            }
        }
    }

    void write(HostPort writer, byte[] bytes, int offset, int length) throws PortException {
        if (shared) {
            listenTo(writer);
        }
        long nanosPerByte = paced ? nanosPerByte(writer.line()) : 0;
        byte[] heard = Sampling.received(Arrays.copyOfRange(bytes, offset, offset + length), writer.line(), line());
        long end = System.nanoTime() + STUCK.toNanos();
        boolean interrupted = false;
        try {
            for (int done = 0; done < heard.length;) {
                synchronized (toModule) {
                    writer.check();
                    while (toModule.queued() >= WRITE_AHEAD) {
                        long left = end - System.nanoTime();
                        if (left <= 0) {
                            throw new PortException.Gone(address, Sentences.WORDS.say("stuck", address), null);
                        }
                        interrupted |= !await(toModule, (long) (left / loop.time().factor()));
                        writer.check();
                    }
                    int part = Math.min(heard.length - done, WRITE_AHEAD - toModule.queued());
                    noiseToModule.carry(Arrays.copyOfRange(heard, done, done + part), toModule.sink(nanosPerByte));
                    done += part;
                }
                loop.post(this::deliver);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void listenTo(HostPort writer) {
        synchronized (toHost) {
            if (port != writer && ports.contains(writer)) {
                // What was meant for another host is no answer to this one.
                toHost.clear();
                port = writer;
                makeRoom();
                toHost.notifyAll();
            }
        }
    }

    /** Waits until everything written has left, then changes the host's settings. */
    void awaitSent(HostPort writer) throws PortException {
        synchronized (toModule) {
            boolean interrupted = false;
            writer.check();
            for (long left = toModule.untilIdle(); left > 0; left = toModule.untilIdle()) {
                interrupted |= !await(toModule, left);
                writer.check();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void close(HostPort closing) {
        synchronized (toHost) {
            ports.remove(closing);
            if (port == closing) {
                port = ports.stream().findAny().orElse(null);
                toHost.clear();
                makeRoom();
            }
            toHost.notifyAll();
        }
        synchronized (toModule) {
            toModule.notifyAll();
        }
    }

    /** Why a port that this adapter lost is gone. */
    PortException.Gone gone(PortAddress name) {
        synchronized (toHost) {
            return new PortException.Gone(name, Sentences.WORDS.say(cause == null ? "unplugged" : "defect", name), cause);
        }
    }

    // The adapter.

    /** Takes the adapter away: the open port is gone, a new one absent. */
    public void unplug() {
        unplug(null);
    }

    /** As {@link #unplug()}, for this cause. */
    public void unplug(@Nullable Throwable why) {
        Set<HostPort> lost;
        synchronized (toHost) {
            plugged = false;
            cause = cause == null ? why : cause;
            lost = Set.copyOf(ports);
        }
        for (HostPort each : lost) {
            each.lose();
            close(each);
        }
    }

    /** Puts the adapter back, unless the module has failed. */
    public void plug() {
        synchronized (toHost) {
            plugged = cause == null;
        }
    }

    // The module's end.

    /** @param arrived called on the loop when bytes may have come @param free called on the loop when a full line has room again */
    public void attach(Runnable arrived, Runnable free) {
        input = arrived;
        room = free;
    }

    /** Everything the module sends goes through this. */
    public void filter(UnaryOperator<byte[]> next) {
        filter = next;
    }

    /** Sends at the module's settings. */
    public void send(byte[] bytes) {
        send(bytes, line());
    }

    /** Sends at other settings than the module's, as the boot ROM does. */
    public void send(byte[] bytes, LineSettings sender) {
        byte[] left = filter.apply(bytes);
        synchronized (toHost) {
            HostPort listener = port;
            if (listener != null) {
                noiseToHost.carry(Sampling.received(left, sender, listener.lineFor(sender)), toHost.sink(paced ? nanosPerByte(sender) : 0));
            }
        }
    }

    /** Takes what has come from the host; empty when nothing has. */
    public Optional<byte[]> receive() {
        byte[] buffer = new byte[WRITE_AHEAD];
        int count;
        synchronized (toModule) {
            count = toModule.take(buffer, 0, buffer.length);
            toModule.notifyAll();
        }
        if (count == 0) {
            return Optional.empty();
        }
        return Optional.of(Arrays.copyOf(buffer, count));
    }

    /** Model time until everything sent has left the UART. */
    public Duration untilSent() {
        synchronized (toHost) {
            return Duration.ofNanos(toHost.untilIdle());
        }
    }

    /** Whether received data may be printed; when not, the attached {@code free} is called later. */
    public boolean hasRoom() {
        return below(ROOM);
    }

    /** The UART's settings. Any thread. */
    public LineSettings line() {
        synchronized (settings) {
            return moduleLine;
        }
    }

    /** Changes the UART's settings. */
    public void line(LineSettings line) {
        synchronized (settings) {
            moduleLine = line;
        }
    }

    /** Hands on what has come, as far as the module can answer. */
    public void deliver() {
        if (below(FULL)) {
            input.run();
        }
        long next;
        boolean timed;
        synchronized (toModule) {
            next = toModule.untilNext();
            timed = paced || toModule.paused();
        }
        // A byte may have arrived since the look above.
        boolean more = next > 0 || next == 0 && timed;
        if (more && !expecting) {
            expecting = true;
            loop.after(Duration.ofNanos(Math.max(next, SHORTEST_LOOK)), () -> {
                expecting = false;
                deliver();
            });
        }
    }

    private boolean below(int limit) {
        synchronized (toHost) {
            boolean free = toHost.queued() < limit;
            starved |= !free;
            return free;
        }
    }

    private void makeRoom() {
        if (starved && toHost.queued() < ROOM) {
            starved = false;
            loop.post(() -> {
                deliver();
                room.run();
            });
        }
    }

    /** @return false when the thread was interrupted, which is no longer marked then */
    private boolean await(Object monitor, long nanos) {
        try {
            loop.time().await(monitor, Math.max(1, nanos));
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static long nanosPerByte(LineSettings line) {
        int bits = 1 + line.dataBits() + (line.parity() == Parity.NONE ? 0 : 1) + (line.stopBits() == StopBits.ONE ? 1 : 2);
        return TimeUnit.SECONDS.toNanos(bits) / line.baud();
    }
}
