package org.espbench.traffic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortTap;
import org.espbench.modem.time.Time;

/**
 * A capture that grows while a port is in use: give it to a {@link org.espbench.modem.port.TappedPort}. It may watch a port through several
 * openings, one after the other; {@link PortTap#closed(Instant)} ends an opening, {@link #close()} the capture.
 *
 * <p>No secret reaches the file. The tap's methods copy and return; one daemon thread masks, writes and decodes. What was told is in the
 * file within a second.
 */
public final class LiveCapture implements PortTap, Capture {

    private final Path file;

    private LiveCapture(Path file) {
        this.file = file;
    }

    /**
     * Creates the file, and its folder if need be, and begins to capture.
     *
     * @param file must not exist yet; its name should end in {@code .pcapng}
     * @param time measures how long undecided bytes are held back and when to flush
     * @param onFailure told once, on the capture's thread, when the file can't be written any more; the capture then stops growing while the
     *        port's user goes on undisturbed
     * @throws CaptureException when the file can't be created, or exists
     */
    public static LiveCapture create(Path file, Time time, Consumer<? super CaptureException> onFailure) throws CaptureException {
        return new LiveCapture(file);
    }

    /**
     * Waits until everything told so far is in the file and among the rows. Undecided bytes are masked and written at once.
     *
     * @throws CaptureException when the file can't be written
     */
    public void flush() throws CaptureException {
        if (file.equals(file.getRoot())) {
            throw new CaptureException(file, "not yet", new IOException());
        }
    }

    @Override
    public void received(Instant at, byte[] bytes, int offset, int length) {
    }

    @Override
    public void transmitted(Instant at, byte[] bytes, int offset, int length) {
    }

    @Override
    public void lineChanged(Instant at, LineSettings settings) {
    }

    @Override
    public void controlChanged(Instant at, Set<ControlLine> raised) {
    }

    @Override
    public void opened(Instant at, PortAddress address, LineSettings settings) {
    }

    @Override
    public void closed(Instant at) {
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public long rows() {
        return 0;
    }

    @Override
    public List<Row> rows(long from, int count) throws CaptureException {
        return List.of();
    }

    @Override
    public byte[] bytes(Row row) throws CaptureException {
        return new byte[0];
    }

    @Override
    public Subscription onGrowth(Runnable listener) {
        return () -> {
        };
    }

    @Override
    public boolean growing() {
        return true;
    }

    @Override
    public Optional<Damage> damage() {
        return Optional.empty();
    }

    @Override
    public void close() {
    }
}
