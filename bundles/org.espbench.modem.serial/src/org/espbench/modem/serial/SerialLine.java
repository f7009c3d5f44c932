package org.espbench.modem.serial;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

import com.fazecast.jSerialComm.SerialPort;

/** An open serial port. Real devices live in real time, whatever the model's clock does. */
final class SerialLine implements Port {

    /** How long a native read waits: what all systems can do, and short enough for closing. */
    static final int READ_MILLIS = 100;

    private static final long POLL_NANOS = 2_000_000;
    private static final int PIECE = 1024;
    /** The kernel's own buffers hold 4096 and more; a piece always fits behind this many. */
    private static final int QUEUE = 3072;
    private static final Duration STALLED = Duration.ofSeconds(10);
    private static final Duration DRAINED = Duration.ofSeconds(2);
    /** For who reads or writes to leave, before the device is taken from under them. */
    private static final Duration LEAVE = Duration.ofMillis(300);
    private static final Duration CLOSED = Duration.ofMillis(900);

    private final PortAddress address;
    private final SerialPort port;
    private final Object writing = new Object();
    private final Object monitor = new Object();
    private volatile LineSettings line;
    private volatile Outputs outputs;
    private volatile boolean closed;
    private int users;
    private boolean released;

    SerialLine(PortAddress address, SerialPort port, LineSettings line, Outputs outputs) {
        this.address = address;
        this.port = port;
        this.line = line;
        this.outputs = outputs;
    }

    @Override
    public PortAddress address() {
        return address;
    }

    @Override
    public int read(byte[] buffer, int offset, int length, int waitMillis) throws PortException {
        enter();
        boolean interrupted = false;
        try {
            Deadline deadline = Deadline.in(Time.real(), Duration.ofMillis(waitMillis));
            while (true) {
                int there = port.bytesAvailable();
                long left = deadline.remaining();
                if (there > 0 || there == 0 && left >= READ_MILLIS * 1_000_000L) {
                    // With nothing there this waits, for less than what is left.
                    there = port.readBytes(buffer, length, offset);
                }
                if (there != 0 || closed || deadline.over()) {
                    return check(there);
                }
                if (left < READ_MILLIS * 1_000_000L) {
                    interrupted |= pause();
                }
            }
        } finally {
            keep(interrupted);
            leave();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws PortException {
        enter();
        try {
            synchronized (writing) {
                int done = 0;
                while (done < length) {
                    awaitQueue(QUEUE, STALLED);
                    int piece = Math.min(PIECE, length - done);
                    int written = port.writeBytes(bytes, piece, offset + done);
                    if (check(written) == 0) {
                        throw new PortException.Gone(address, Said.WORDS.say("gone", address), null);
                    }
                    done += written;
                }
            }
        } finally {
            leave();
        }
    }

    @Override
    public LineSettings line() {
        return line;
    }

    @Override
    public void setLine(LineSettings settings) throws PortException {
        enter();
        try {
            synchronized (writing) {
                awaitQueue(0, DRAINED);
                if (!SerialSettings.apply(port, settings)) {
                    int error = port.getLastErrorCode();
                    SerialSettings.apply(port, line);
                    throw new PortException.Refused(address, Said.WORDS.say("refused.line", address, settings.baud(), error), null);
                }
                line = settings;
            }
        } finally {
            leave();
        }
    }

    @Override
    public Outputs outputs() {
        return outputs;
    }

    /** A pseudo-terminal and some adapters have no such lines: then nothing happens. */
    @Override
    public void setOutputs(Outputs levels) throws PortException {
        enter();
        try {
            port.setDTRandRTS(levels.dtr(), levels.rts());
            outputs = levels;
        } finally {
            leave();
        }
    }

    @Override
    public Set<ControlLine> control() throws PortException {
        enter();
        try {
            Set<ControlLine> raised = EnumSet.noneOf(ControlLine.class);
            for (ControlLine control : ControlLine.values()) {
                if (isRaised(control)) {
                    raised.add(control);
                }
            }
            return raised;
        } finally {
            leave();
        }
    }

    @Override
    public void close() {
        synchronized (monitor) {
            if (closed) {
                return;
            }
            closed = true;
            monitor.notifyAll();
        }
        // Closing can hang in the system when the device is gone: then it goes on hanging there, and nobody waits for it.
        Thread closer = new Thread(this::release, "espbench-serial-close-" + address.rest());
        closer.setDaemon(true);
        closer.start();
        awaitQuietly(CLOSED, true);
    }

    private void release() {
        awaitQuietly(LEAVE, false);
        port.closePort();
        synchronized (monitor) {
            released = true;
            monitor.notifyAll();
        }
    }

    private void awaitQuietly(Duration longest, boolean untilReleased) {
        Deadline deadline = Deadline.in(Time.real(), longest);
        synchronized (monitor) {
            try {
                while ((untilReleased ? !released : users > 0) && deadline.await(monitor)) {
                    continue;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isRaised(ControlLine control) {
        return switch (control) {
        case DTR -> port.getDTR();
        case RTS -> port.getRTS();
        case CTS -> port.getCTS();
        case DSR -> port.getDSR();
        case DCD -> port.getDCD();
        case RI -> port.getRI();
        };
    }

    /** Waits until at most {@code bytes} wait to leave. Where the driver doesn't tell, there is nothing to wait for. */
    private void awaitQueue(int bytes, Duration longest) throws PortException {
        Deadline deadline = Deadline.in(Time.real(), longest);
        boolean interrupted = false;
        try {
            int waiting = port.bytesAwaitingWrite();
            while (waiting > bytes && !closed) {
                if (deadline.over()) {
                    throw new PortException.Gone(address, Said.WORDS.say("stalled", address, longest.toSeconds()), null);
                }
                interrupted |= pause();
                int now = port.bytesAwaitingWrite();
                if (now < waiting) {
                    deadline = Deadline.in(Time.real(), longest);
                }
                waiting = now;
            }
        } finally {
            keep(interrupted);
        }
    }

    /** @return whether the thread was interrupted, which ends no read or write here: half a command would be worse */
    private boolean pause() {
        synchronized (monitor) {
            try {
                if (!closed) {
                    Time.real().await(monitor, POLL_NANOS);
                }
                return false;
            } catch (InterruptedException e) {
                return true;
            }
        }
    }

    private static void keep(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int check(int count) throws PortException {
        if (closed) {
            throw new PortException.Closed(address);
        }
        if (count < 0) {
            throw new PortException.Gone(address, Said.WORDS.say("gone", address), null);
        }
        return count;
    }

    private void enter() throws PortException.Closed {
        synchronized (monitor) {
            if (closed) {
                throw new PortException.Closed(address);
            }
            users++;
        }
    }

    private void leave() {
        synchronized (monitor) {
            users--;
            monitor.notifyAll();
        }
    }
}
