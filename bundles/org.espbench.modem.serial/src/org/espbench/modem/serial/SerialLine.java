package org.espbench.modem.serial;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineErrors;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.Warnings;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/** An open serial port. Real devices live in real time, whatever the model's clock does. */
final class SerialLine implements Port {

    /** How long a device may take nothing. */
    static final Duration STALLED = Duration.ofSeconds(10);

    private static final Duration POLL = Duration.ofMillis(2);
    private static final Duration DRAINED = Duration.ofSeconds(2);
    /** So many bytes are on the line for a second at most, so that a slow line isn't taken for a stuck one. */
    private static final int PIECE = 4096;
    private static final int BITS = 10;
    private static final int LEAST = 64;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final PortAddress address;
    private final Device device;
    private final Release release;
    private final StallWatch watch;
    private final Duration stalled;
    private final Warnings warnings = new Warnings();
    private final Object writing = new Object();
    private volatile LineSettings line;
    private volatile Outputs outputs;
    private volatile boolean closed;

    /** @param device open, with these settings and outputs */
    SerialLine(PortAddress address, Device device, LineSettings line, Outputs outputs, Duration stalled) {
        this.address = address;
        this.device = device;
        this.line = line;
        this.outputs = outputs;
        this.stalled = stalled;
        this.release = new Release(device, address);
        this.watch = new StallWatch(release, stalled);
        watch.start(address, device::prepare);
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
                boolean time = deadline.remaining() >= Device.READ_MILLIS * NANOS_PER_MILLI;
                // The device's own wait is too long for what is left: then only what is there.
                int count = time ? 1 : device.readable();
                if (count > 0) {
                    count = device.read(buffer, offset, length);
                }
                if (count != 0 || closed || deadline.over()) {
                    return check(count);
                }
                if (!time) {
                    interrupted |= pause();
                }
            }
        } finally {
            keep(interrupted);
            release.leave();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws PortException {
        enter();
        try {
            synchronized (writing) {
                int most = Math.clamp(line.baud() / BITS, LEAST, PIECE);
                for (int done = 0; done < length;) {
                    int piece = Math.min(most, length - done);
                    watch.begin();
                    int written = device.write(bytes, offset + done, piece);
                    watch.end();
                    done += check(written == 0 ? -1 : written);
                }
            }
        } finally {
            release.leave();
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
                awaitSent();
                if (!device.set(settings)) {
                    int error = device.error();
                    device.set(line);
                    check(0);
                    throw new PortException.Refused(address, Said.WORDS.say("refused.line", address, settings.baud(), error), null);
                }
                line = settings;
            }
        } finally {
            release.leave();
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
            device.set(levels);
            outputs = levels;
        } finally {
            release.leave();
        }
    }

    @Override
    public Set<ControlLine> control() throws PortException {
        enter();
        try {
            return device.control();
        } finally {
            release.leave();
        }
    }

    @Override
    public Optional<LineErrors> errors() throws PortException {
        enter();
        try {
            return device.errors();
        } finally {
            release.leave();
        }
    }

    @Override
    public void discard() throws PortException {
        enter();
        try {
            device.discard();
        } finally {
            release.leave();
        }
    }

    @Override
    public void onWarning(Consumer<? super String> listener) {
        warnings.listen(listener);
    }

    void warn(String warning) {
        warnings.warn(warning);
    }

    @Override
    public void close() {
        closed = true;
        release.begin();
        release.await();
    }

    /** Waits until what was written has left, as far as the driver tells. */
    private void awaitSent() throws PortException {
        Deadline deadline = Deadline.in(Time.real(), DRAINED);
        boolean interrupted = false;
        try {
            int before = device.waiting();
            while (before > 0 && !closed) {
                if (deadline.over()) {
                    throw new PortException.Gone(address, Said.WORDS.say("stalled", address, DRAINED.toSeconds()), null);
                }
                interrupted |= pause();
                int now = device.waiting();
                if (now < before) {
                    deadline = Deadline.in(Time.real(), DRAINED);
                }
                before = now;
            }
        } finally {
            keep(interrupted);
        }
    }

    /** @return whether the thread was interrupted, which ends no read or write here: half a command would be worse */
    private boolean pause() {
        try {
            release.pause(Deadline.in(Time.real(), POLL));
            return false;
        } catch (InterruptedException e) {
            return true;
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
        if (count < 0 || watch.stalled()) {
            throw gone();
        }
        return count;
    }

    private void enter() throws PortException {
        if (!release.enter()) {
            throw closed ? new PortException.Closed(address) : gone();
        }
    }

    private PortException.Gone gone() {
        String text = watch.stalled() ? Said.WORDS.say("stalled", address, stalled.toSeconds()) : Said.WORDS.say("gone", address);
        return new PortException.Gone(address, text, null);
    }
}
