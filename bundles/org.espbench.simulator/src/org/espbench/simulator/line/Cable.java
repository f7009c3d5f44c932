package org.espbench.simulator.line;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.simulator.injection.Injector;
import org.espbench.simulator.loop.EventLoop;

/**
 * The serial line between a host's port and a module's UART, with an adapter on the host's end that can be unplugged. On a paced line bytes take the
 * time that the sender's settings give them, and those that find the receiver's buffer full are lost unless flow control holds the sender; a line
 * that isn't paced loses nothing: who doesn't read holds the other up. Several hosts may share it: then the module talks to the one that wrote last,
 * at first to the one that came first. Host methods may be called by any thread, those of the UART by the module's loop.
 */
public final class Cable {

    private final boolean paced;
    private final PortAddress address;
    private final EventLoop loop;
    private final boolean shared;
    private final Transmitter transmitter;
    private final Receiver receiver;
    private final Object settings = new Object();
    private LineSettings moduleLine = LineSettings.DEFAULT;
    private Consumer<Outputs> outputs = levels -> { };
    /** Changed with its monitor, in which the transmitter's may be taken but not the other way round. */
    private final Set<HostPort> ports = new CopyOnWriteArraySet<>();
    private boolean plugged = true;
    private volatile @Nullable Throwable cause;

    /**
     * @param paced whether bytes take the time that the baud rate gives them
     * @param shared whether several hosts may open it
     * @param hostBuffer bytes that a paced line's host can leave unread before it loses some
     */
    public Cable(PortAddress address, EventLoop loop, boolean paced, boolean shared, int hostBuffer, Injector injector) {
        this.address = address;
        this.loop = loop;
        this.shared = shared;
        this.paced = paced;
        transmitter = new Transmitter(loop, paced, hostBuffer, injector.noiseToHost(), this::line);
        receiver = new Receiver(loop, paced, injector.noiseToModule(), this::line, transmitter, ports);
        loop.onLull(transmitter::tell);
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
        synchronized (ports) {
            if (!plugged) {
                throw new PortException.Absent(address, Sentences.WORDS.say("absent", address), cause);
            }
            if (!transmitter.come(opened) && !shared) {
                throw new PortException.Busy(address, Sentences.WORDS.say("busy", address), null);
            }
            ports.add(opened);
        }
        arrange();
        return opened;
    }

    int read(HostPort host, byte[] buffer, int offset, int length, int waitMillis) throws PortException {
        return transmitter.read(host, buffer, offset, length, waitMillis);
    }

    void write(HostPort host, byte[] bytes, int offset, int length) throws PortException {
        listenTo(host);
        receiver.write(host, bytes, offset, length, () -> loop.post(receiver::deliver));
    }

    /** As {@link #write}; what follows is done on the calling thread as far as possible. */
    void bring(HostPort host, byte[] bytes, int offset, int length) throws PortException {
        listenTo(host);
        receiver.write(host, bytes, offset, length, () -> {
            loop.bring(receiver::deliver);
            loop.help();
        });
    }

    /** Whether anything is on its way to this host. */
    boolean underWay(HostPort host) {
        return transmitter.underWay(host);
    }

    private void listenTo(HostPort host) {
        if (shared) {
            boolean turned;
            synchronized (ports) {
                turned = ports.contains(host) && transmitter.turnTo(host);
            }
            if (turned) {
                arrange();
            }
        }
    }

    /** Waits until everything written has left. */
    void awaitSent(HostPort host) throws PortException {
        receiver.awaitSent(host);
    }

    void close(HostPort closing) {
        synchronized (ports) {
            ports.remove(closing);
            transmitter.gone(closing, ports.stream().findAny());
        }
        arrange();
        closing.wake();
        closing.said();
    }

    /** Why a port that this adapter lost is gone. */
    PortException.Gone gone(PortAddress name) {
        Throwable why = cause;
        return new PortException.Gone(name, Sentences.WORDS.say(why == null ? "unplugged" : "defect", name), why);
    }

    /** The host drives its control lines so from now on. */
    void outputs(Outputs levels) {
        arrange();
        loop.post(() -> outputs.accept(levels));
    }

    /** Whether the host's CTS is up: the pin of a module that doesn't drive it is pulled so (GPIO15, which has to be low for the chip to start). */
    boolean clearToSend() {
        return !receiver.stalled();
    }

    /** Bytes lost for want of room in the host's buffer. */
    long lost() {
        return transmitter.lost();
    }

    /** Bytes lost for want of room in the module's buffer. */
    public long lostByModule() {
        return receiver.lost();
    }

    /** Brings the line to the host in accord with the settings of both ends, which may have changed. */
    void arrange() {
        transmitter.arrange();
    }

    // The adapter.

    /** Takes the adapter away: the open port is gone, a new one absent. */
    public void unplug() {
        unplug(null);
    }

    /** As {@link #unplug()}, for this cause. */
    public void unplug(@Nullable Throwable why) {
        synchronized (ports) {
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
        synchronized (ports) {
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
        receiver.attach(arrived);
        transmitter.attach(() -> {
            receiver.deliver();
            free.run();
        });
        outputs = levels;
    }

    /** Everything the module sends goes through this. */
    public void filter(UnaryOperator<byte[]> next) {
        transmitter.filter(next);
    }

    /** Sends at the module's settings. */
    public void send(byte[] bytes) {
        send(bytes, line());
    }

    /** Sends at other settings than the module's, as the boot ROM does. */
    public void send(byte[] bytes, LineSettings sender) {
        transmitter.send(bytes, sender);
    }

    /** Takes what has come from the host; empty when nothing has that is worth a look. */
    public Optional<byte[]> receive() {
        return receiver.receive();
    }

    /** Whether what was received last came after a silence of the host, as one that ends packets. */
    public boolean rested() {
        return receiver.rested();
    }

    /** Model time until everything sent has left the UART. */
    public Duration untilSent() {
        return transmitter.untilSent();
    }

    /** Whether received data may be printed; when not, the attached {@code free} is called later. */
    public boolean hasRoom() {
        return transmitter.hasRoom();
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
        receiver.deliver();
    }
}
