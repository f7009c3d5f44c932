package org.espbench.simulator.line;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.simulator.injection.Injector;
import org.espbench.simulator.injection.Noise;
import org.espbench.simulator.line.Wire.Overflow;
import org.espbench.simulator.loop.EventLoop;

/**
 * The serial line between a host's port and a module's UART, with an adapter on the host's end that can be unplugged. On a paced line bytes take the
 * time that the sender's settings give them, and those that find the receiver's buffer full are lost unless flow control holds the sender; a line
 * that isn't paced loses nothing: who doesn't read holds the other up. Several hosts may share it: then the module talks to the one that wrote last,
 * at first to the one that came first. Host methods may be called by any thread, those of the UART by the module's loop.
 */
public final class Cable {

    private static final int WRITE_AHEAD = 16 * 1024;
    private static final int FULL = 64 * 1024;
    private static final int ROOM = 16 * 1024;
    /** The FIFO of the chip and the transmit buffer of its driver (G2, reference 1.1). */
    private static final int TRANSMIT_BUFFER = 128 + 2048;
    /** The FIFO of the chip and the receive buffer of its driver (G2, reference 1.1). */
    private static final int RECEIVE_BUFFER = 128 + 1024;
    /** How long bytes wait for more to come before they are looked at, so that a fast line costs few looks. */
    private static final long PATIENCE = TimeUnit.MICROSECONDS.toNanos(500);
    private static final Duration STUCK = Duration.ofMinutes(1);

    private final PortAddress address;
    private final EventLoop loop;
    private final boolean paced;
    private final boolean shared;
    private final int hostBuffer;
    private final Noise noiseToHost;
    private final Noise noiseToModule;
    private final Wire toHost;
    private final Wire toModule;
    private final Object settings = new Object();
    private LineSettings moduleLine = LineSettings.DEFAULT;
    private volatile UnaryOperator<byte[]> filter = UnaryOperator.identity();
    private BooleanSupplier input = () -> true;
    private Runnable room = () -> { };
    private Consumer<Outputs> outputs = levels -> { };
    private final Set<HostPort> ports = new CopyOnWriteArraySet<>();
    private volatile @Nullable HostPort port;
    private boolean plugged = true;
    private boolean starved;
    private boolean expecting;
    private boolean said;
    private volatile boolean stalled;
    private @Nullable Throwable cause;

    /**
     * @param paced whether bytes take the time that the baud rate gives them
     * @param shared whether several hosts may open it
     * @param hostBuffer bytes that a paced line's host can leave unread before it loses some
     */
    public Cable(PortAddress address, EventLoop loop, boolean paced, boolean shared, int hostBuffer, Injector injector) {
        this.address = address;
        this.loop = loop;
        this.paced = paced;
        this.shared = shared;
        this.hostBuffer = hostBuffer;
        noiseToHost = injector.noiseToHost();
        noiseToModule = injector.noiseToModule();
        toHost = new Wire(loop.time());
        toModule = new Wire(loop.time());
        loop.onLull(this::tell);
    }

    // The host's end.

    /** Opens the host's port; see {@code SimulatedModule.connect}. */
    public HostPort open(LineSettings line) throws PortException {
        return open(address, line, () -> { });
    }

    /** As {@link #open(LineSettings)}, under another address. @param closed called once when the port is closed */
    public HostPort open(PortAddress name, LineSettings line, Runnable closed) throws PortException {
        return open(new HostPort(this, name, Optional.of(line), closed));
    }

    /** As {@link #open(LineSettings)}, with the module's settings always. */
    public HostPort openStream() throws PortException {
        return open(new HostPort(this, address, Optional.empty(), () -> { }));
    }

    private HostPort open(HostPort opened) throws PortException {
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
        }
        arrange();
        return opened;
    }

    int read(HostPort host, byte[] buffer, int offset, int length, int waitMillis) throws PortException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        while (true) {
            long left = end - System.nanoTime();
            long wait;
            synchronized (toHost) {
                host.check();
                boolean mine = port == host;
                wait = mine ? toHost.untilWorth(PATIENCE) : -1;
                if (wait == 0 || left <= 0 || length == 0) {
                    int count = mine ? toHost.take(buffer, offset, length) : 0;
                    makeRoom();
                    if (count > 0 || left <= 0 || length == 0) {
                        return count;
                    }
                }
                host.reads(Thread.currentThread());
            }
            long most = (long) (left / loop.time().factor());
            if (!park(wait < 0 ? most : Math.min(most, wait))) {
                Thread.currentThread().interrupt();
                return 0;
            }
        }
    }

    void write(HostPort host, byte[] bytes, int offset, int length) throws PortException {
        write(host, bytes, offset, length, () -> loop.post(this::deliver));
    }

    /** As {@link #write}; what follows is done on the calling thread as far as possible. */
    void bring(HostPort host, byte[] bytes, int offset, int length) throws PortException {
        write(host, bytes, offset, length, () -> {
            loop.bring(this::deliver);
            loop.help();
        });
    }

    /** Whether anything is on its way to this host. */
    boolean underWay(HostPort host) {
        synchronized (toHost) {
            return port == host && toHost.queued() > 0;
        }
    }

    private void write(HostPort host, byte[] bytes, int offset, int length, Runnable afterwards) throws PortException {
        if (shared) {
            listenTo(host);
        }
        LineSettings sender = host.line();
        Pace pace = paced ? Pace.of(sender) : Pace.INSTANT;
        byte[] heard = Sampling.received(Arrays.copyOfRange(bytes, offset, offset + length), sender, line()).bytes();
        long end = System.nanoTime() + STUCK.toNanos();
        boolean interrupted = false;
        try {
            for (int done = 0; done < heard.length;) {
                int part;
                synchronized (toModule) {
                    host.check();
                    part = Math.min(heard.length - done, WRITE_AHEAD - toModule.queued());
                    if (part > 0) {
                        noiseToModule.carry(part == length ? heard : Arrays.copyOfRange(heard, done, done + part), toModule.sink(pace));
                        done += part;
                    } else {
                        host.writes(Thread.currentThread());
                    }
                }
                if (part > 0) {
                    afterwards.run();
                    end = System.nanoTime() + STUCK.toNanos();
                } else {
                    long left = end - System.nanoTime();
                    if (left <= 0) {
                        throw new PortException.Gone(address, Sentences.WORDS.say("stuck", address), null);
                    }
                    interrupted |= !park((long) (left / loop.time().factor()));
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void listenTo(HostPort host) {
        synchronized (toHost) {
            if (port == host || !ports.contains(host)) {
                return;
            }
            // What was meant for another host is no answer to this one.
            toHost.clear();
            port = host;
            roomForAll();
        }
        arrange();
    }

    /** Waits until everything written has left. */
    void awaitSent(HostPort host) throws PortException {
        boolean interrupted = false;
        for (long left = 1; left > 0;) {
            synchronized (toModule) {
                host.check();
                left = toModule.untilIdle();
                host.writes(Thread.currentThread());
            }
            interrupted |= left > 0 && !park(left);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void close(HostPort closing) {
        synchronized (toHost) {
            ports.remove(closing);
            if (port == closing) {
                port = ports.stream().findAny().orElse(null);
                toHost.clear();
                roomForAll();
            }
        }
        arrange();
        closing.wake();
        closing.said();
    }

    /** Why a port that this adapter lost is gone. */
    PortException.Gone gone(PortAddress name) {
        synchronized (toHost) {
            return new PortException.Gone(name, Sentences.WORDS.say(cause == null ? "unplugged" : "defect", name), cause);
        }
    }

    /** The host drives its control lines so from now on. */
    void outputs(Outputs levels) {
        arrange();
        loop.post(() -> outputs.accept(levels));
    }

    /** Whether the host's CTS is up: the pin of a module that doesn't drive it is pulled so (GPIO15, which has to be low for the chip to start). */
    boolean clearToSend() {
        return !stalled;
    }

    /** Bytes lost for want of room in the host's buffer. */
    long lost() {
        synchronized (toHost) {
            return toHost.lost();
        }
    }

    /** Bytes lost for want of room in the module's buffer. */
    public long lostByModule() {
        synchronized (toModule) {
            return toModule.lost();
        }
    }

    /** Brings the wires in line with the settings of both ends, which may have changed. */
    void arrange() {
        synchronized (toHost) {
            HostPort host = port;
            Flow flow = host == null ? Flow.NONE : Flow.between(line(), host.line(), host.outputs(), paced);
            boolean released = toHost.held() && !flow.moduleHeld();
            toHost.hold(flow.moduleHeld());
            toHost.limit(hostBuffer, flow.whenHostFull());
            if (released && starved) {
                loop.post(this::madeRoom);
            }
        }
        wakeReader();
    }

    // The adapter.

    /** Takes the adapter away: the open port is gone, a new one absent. */
    public void unplug() {
        unplug(null);
    }

    /** As {@link #unplug()}, for this cause. */
    public void unplug(@Nullable Throwable why) {
        synchronized (toHost) {
            plugged = false;
            cause = cause == null ? why : cause;
        }
        for (HostPort lost : ports) {
            lost.lose();
            close(lost);
        }
    }

    /** Puts the adapter back, unless the module has failed. */
    public void plug() {
        synchronized (toHost) {
            plugged = cause == null;
        }
    }

    // The module's end.

    /**
     * @param arrived called on the loop when bytes may have come; takes them and says whether it would take more
     * @param free called on the loop when a full line has room again
     * @param levels told on the loop how the host drives its control lines
     */
    public void attach(BooleanSupplier arrived, Runnable free, Consumer<Outputs> levels) {
        input = arrived;
        room = free;
        outputs = levels;
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
            HostPort host = port;
            said = host != null;
            if (host != null) {
                Sampling.Reading reading = Sampling.received(left, sender, host.lineFor(sender));
                host.count(reading);
                Pace pace = paced ? Pace.of(sender) : Pace.INSTANT;
                // The last answer before flow control begins, or the boot ROM, which knows none.
                boolean unheld = !Flow.between(sender, host.line(), host.outputs(), paced).moduleHeld();
                noiseToHost.carry(reading.bytes(), unheld ? toHost.sinkPastHold(pace) : toHost.sink(pace));
            }
        }
        wakeReader();
    }

    /** Takes what has come from the host; empty when nothing has that is worth a look. */
    public Optional<byte[]> receive() {
        byte[] bytes;
        synchronized (toModule) {
            int size = toModule.untilWorth(PATIENCE) == 0 ? Math.min(WRITE_AHEAD, toModule.queued()) : 0;
            byte[] buffer = new byte[size];
            int count = size == 0 ? 0 : toModule.take(buffer, 0, size);
            bytes = count == size ? buffer : Arrays.copyOf(buffer, count);
        }
        if (bytes.length == 0) {
            return Optional.empty();
        }
        ports.forEach(HostPort::wakeWriter);
        return Optional.of(bytes);
    }

    /** Model time until everything sent has left the UART. */
    public Duration untilSent() {
        synchronized (toHost) {
            return Duration.ofNanos(toHost.untilIdle());
        }
    }

    /** Whether received data may be printed; when not, the attached {@code free} is called later. */
    public boolean hasRoom() {
        return below(paced ? TRANSMIT_BUFFER : ROOM);
    }

    /** Whether bytes take the time that the baud rate gives them. */
    public boolean paced() {
        return paced;
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
        arrange();
    }

    /** Hands on what has come, as far as the module can answer. */
    public void deliver() {
        boolean hungry = below(FULL);
        if (hungry) {
            stall(false);
            hungry = input.getAsBoolean();
        }
        stall(!hungry);
        long next;
        synchronized (toModule) {
            next = toModule.untilWorth(PATIENCE);
        }
        if (hungry && next >= 0 && !expecting) {
            expecting = true;
            loop.after(Duration.ofNanos(next), () -> {
                expecting = false;
                deliver();
            });
        }
    }

    /** Whether the module takes nothing, so that its buffer fills. */
    private void stall(boolean on) {
        if (on != stalled) {
            HostPort host;
            synchronized (toHost) {
                host = port;
            }
            Flow flow = host == null ? Flow.NONE : Flow.between(line(), host.line(), host.outputs(), paced);
            synchronized (toModule) {
                stalled = on;
                toModule.limit(RECEIVE_BUFFER, on ? flow.whenModuleFull() : Overflow.NONE);
            }
        }
    }

    private boolean below(int limit) {
        long wait = -1;
        boolean free;
        synchronized (toHost) {
            free = (paced ? toHost.backlog() : toHost.queued()) < limit;
            if (!free && !starved) {
                starved = true;
                wait = paced && !toHost.held() ? toHost.untilBacklog(TRANSMIT_BUFFER / 2) : -1;
            }
        }
        if (wait >= 0) {
            loop.after(Duration.ofNanos(wait), this::madeRoom);
        }
        return free;
    }

    /** The host has read. */
    private void makeRoom() {
        if (starved && !paced && toHost.queued() < ROOM) {
            loop.post(this::madeRoom);
        }
    }

    /** Nothing is left unread. */
    private void roomForAll() {
        if (starved) {
            loop.post(this::madeRoom);
        }
    }

    /** Tells the host once what was said in one go. */
    private void tell() {
        HostPort host;
        synchronized (toHost) {
            host = said ? port : null;
            said = false;
        }
        if (host != null) {
            host.said();
        }
    }

    private void wakeReader() {
        HostPort host = port;
        if (host != null) {
            host.wakeReader();
        }
    }

    private void madeRoom() {
        synchronized (toHost) {
            starved = false;
        }
        deliver();
        room.run();
    }

    /** @return false when the thread was interrupted, which is no longer marked then */
    private boolean park(long nanos) {
        try {
            loop.time().park(Math.max(1, nanos));
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
