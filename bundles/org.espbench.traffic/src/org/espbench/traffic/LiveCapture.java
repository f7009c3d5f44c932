package org.espbench.traffic;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineErrors;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortTap;
import org.espbench.modem.time.Blocking;
import org.espbench.modem.time.Time;
import org.espbench.traffic.decode.Note;
import org.espbench.traffic.decode.Start;
import org.espbench.traffic.intake.Batch.Kind;
import org.espbench.traffic.intake.Intake;
import org.espbench.traffic.pcapng.ControlBits;
import org.espbench.traffic.pcapng.PositionedFile;
import org.espbench.traffic.pcapng.RecordWriter;
import org.espbench.traffic.pcapng.SerialEvent;
import org.espbench.traffic.search.Needle;

/**
 * A capture that grows while a port is in use: give it to a {@link org.espbench.modem.port.TappedPort}. It may watch a port through several
 * openings, one after the other; {@link PortTap#closed(Instant)} ends an opening, {@link #close()} the capture.
 *
 * <p>No secret reaches the file. The tap's methods copy and return; daemon threads mask and write, find rows, and flush the disk's cache. What was told is in the
 * file within a second.
 */
public final class LiveCapture implements PortTap, Capture {

    private static final int WAITING = 8 << 20;
    private static final long NANOS = 1_000_000_000;
    private static final Duration SOON = Duration.ofSeconds(5);
    /** When the capture is closed, so much may still be searched for rows; the rest is when it is opened again. */
    private static final long LITTLE = 4 << 20;

    private final Segments rows;
    private final Intake intake;
    private final Indexing indexing;
    private final Recorder recorder;
    private final List<Thread> threads;
    private final Growth growth = new Growth();
    private volatile int lines;

    private LiveCapture(PositionedFile file, RecordWriter writer, Rolling rolling, Time time, Consumer<? super CaptureException> onFailure)
            throws IOException {
        rows = new Segments(file.path());
        intake = new Intake(time, WAITING);
        indexing = new Indexing(rows, growth, e -> onFailure.accept(Sentences.failure("index.failed", file(), e)));
        Segment segment = Segment.growing(file, Start.FIRST.written());
        Flusher flusher = new Flusher(time);
        Writing writing = new Writing(writer, segment, rows, indexing, rolling, time, flusher);
        recorder = new Recorder(intake, writing, time, e -> onFailure.accept(failure(e)));
        rows.show(segment);
        indexing.add(segment, false);
        threads = List.of(new Thread(recorder, "espbench-capture"), new Thread(indexing, "espbench-capture-rows"),
                new Thread(flusher, "espbench-capture-disk"));
    }

    /** As {@link #create(Path, Rolling, Time, Consumer)}, in one file without end. */
    public static LiveCapture create(Path file, Time time, Consumer<? super CaptureException> onFailure) throws CaptureException {
        return create(file, Rolling.NEVER, time, onFailure);
    }

    /**
     * Creates the file, and its folder if need be, and begins to capture.
     *
     * @param file must not exist yet; its name should end in {@code .pcapng}. Further files have {@code .part0002} and so on in front of that
     * @param rolling when to go on in another file, and how much to keep
     * @param time measures how long undecided bytes are held back and when to flush
     * @param onFailure told once, on the capture's thread, when the file can't be written any more; the capture then stops growing while the
     *        port's user goes on undisturbed
     * @throws CaptureException when the file can't be created, or exists
     */
    public static LiveCapture create(Path file, Rolling rolling, Time time, Consumer<? super CaptureException> onFailure)
            throws CaptureException {
        Blocking.begin("LiveCapture.create");
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw Sentences.failure("create.failed", file, e);
        }
        RecordWriter writer = null;
        try {
            writer = RecordWriter.create(file, Writing.APPLICATION, Start.FIRST.written());
            LiveCapture capture = begin(new PositionedFile(file), writer, rolling, time, onFailure);
            writer = null;
            return capture;
        } catch (FileAlreadyExistsException e) {
            throw Sentences.failure("create.exists", file, e);
        } catch (IOException e) {
            throw Sentences.failure("create.failed", file, e);
        } finally {
            closeUnused(writer);
        }
    }

    /** Captures into a writer whose file {@code file} reads; both are closed with the capture. */
    static LiveCapture begin(PositionedFile file, RecordWriter writer, Rolling rolling, Time time, Consumer<? super CaptureException> onFailure)
            throws IOException {
        LiveCapture capture = new LiveCapture(file, writer, rolling, time, onFailure);
        for (Thread thread : capture.threads) {
            thread.setDaemon(true);
            thread.start();
        }
        return capture;
    }

    /**
     * Waits until everything told so far is in the file and among the rows. What can't be judged yet is masked and written at once.
     *
     * @throws CaptureException when the file can't be written, or isn't within 30 seconds, or this thread is interrupted
     */
    public void flush() throws CaptureException {
        write();
        try {
            if (!indexing.await()) {
                throw Sentences.failure("flush.slow", file(), new IOException("timed out"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Sentences.failure("flush.slow", file(), e);
        }
    }

    /**
     * Waits until everything told so far is in the file, if not yet among the rows; else as {@link #flush()}.
     *
     * @throws CaptureException as there
     */
    public void write() throws CaptureException {
        Blocking.begin("LiveCapture.write");
        try {
            if (!recorder.flush()) {
                throw Sentences.failure("flush.slow", file(), new IOException("timed out"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Sentences.failure("flush.slow", file(), e);
        }
        Optional<Exception> wrong = recorder.failure();
        if (wrong.isPresent()) {
            throw failure(wrong.get());
        }
    }

    @Override
    public void received(Instant at, byte[] bytes, int offset, int length) {
        data(Kind.RECEIVED, at, bytes, offset, length);
    }

    @Override
    public void transmitted(Instant at, byte[] bytes, int offset, int length) {
        data(Kind.SENT, at, bytes, offset, length);
    }

    @Override
    public void lineChanged(Instant at, LineSettings settings) {
        intake.add(Kind.NOTE, lines, nanos(at), Note.line(settings));
    }

    @Override
    public void controlChanged(Instant at, Set<ControlLine> raised) {
        lines = ControlBits.of(raised);
        intake.add(Kind.NOTE, lines, nanos(at), Note.control(raised));
    }

    @Override
    public void warned(Instant at, String warning) {
        intake.add(Kind.NOTE, lines, nanos(at), Note.warning(warning));
    }

    @Override
    public void faulted(Instant at, LineErrors since) {
        fault(at, SerialEvent.FRAMING_ERROR, since.framing());
        fault(at, SerialEvent.PARITY_ERROR, since.parity());
        fault(at, SerialEvent.BREAK, since.breaks());
        fault(at, SerialEvent.OVERFLOW, since.overrun() + since.bufferOverrun());
    }

    private void fault(Instant at, SerialEvent event, long count) {
        if (count > 0) {
            intake.add(Kind.NOTE, lines, nanos(at), Note.fault(event, count));
        }
    }

    @Override
    public void opened(Instant at, PortAddress address, LineSettings settings) {
        intake.add(Kind.NOTE, lines, nanos(at), Note.opened(address, settings));
    }

    /** {@inheritDoc} Of this opening: another may follow, and the capture stays open for it. */
    @Override
    public void closed(Instant at) {
        intake.add(Kind.NOTE, lines, nanos(at), Note.closed());
    }

    @Override
    public Path file() {
        return rows.path();
    }

    @Override
    public long rows() {
        return rows.rows();
    }

    @Override
    public long first() {
        return rows.first();
    }

    @Override
    public int keys(long from, byte[] into) throws CaptureException {
        return rows.keys(from, into);
    }

    @Override
    public long bytesRead() {
        return indexing.done();
    }

    @Override
    public long bytesInAll() {
        return indexing.total();
    }

    @Override
    public List<Row> rows(long from, int count) throws CaptureException {
        return rows.rows(from, count);
    }

    @Override
    public int pass(long from, int count, Consumer<PassingRow> each) throws CaptureException {
        return rows.pass(from, count, each);
    }

    @Override
    public long candidate(Needle needle, long from, Progress progress) throws CaptureException {
        return rows.candidate(needle, from, progress);
    }

    @Override
    public byte[] bytes(Row row) throws CaptureException {
        return rows.bytes(row);
    }

    @Override
    public Subscription onGrowth(Runnable listener) {
        return growth.add(listener);
    }

    @Override
    public boolean growing() {
        return !recorder.over();
    }

    @Override
    public List<Damage> damages() {
        return rows.damages();
    }

    /** {@inheritDoc} Waits until everything told before is in the file, at most 30 seconds; a failure to write it goes to {@code onFailure}. */
    @Override
    public void close() {
        Blocking.begin("Capture.close");
        intake.end();
        try {
            if (!threads.contains(Thread.currentThread())) {
                recorder.awaitEnd();
                if (bytesInAll() - bytesRead() <= LITTLE) {
                    indexing.await(true, SOON);
                }
                indexing.stop();
                indexing.await(true, SOON);
            }
        } catch (InterruptedException e) {
            // The threads finish their work by themselves.
            Thread.currentThread().interrupt();
        }
        indexing.stop();
        rows.close();
    }

    private void data(Kind kind, Instant at, byte[] bytes, int offset, int length) {
        long nanos = nanos(at);
        int from = offset;
        int end = offset + length;
        do {
            int count = Math.min(RecordWriter.MAX_DATA, end - from);
            if (count > 0) {
                intake.add(kind, lines, nanos, bytes, from, count);
            }
            from += count;
        } while (from < end);
    }

    private CaptureException failure(Exception cause) {
        return Sentences.failure("write.failed", file(), cause);
    }

    private static long nanos(Instant at) {
        return at.getEpochSecond() * NANOS + at.getNano();
    }

    private static void closeUnused(@Nullable RecordWriter writer) {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            // The file couldn't be used anyway, and that is what the caller hears.
        }
    }
}
