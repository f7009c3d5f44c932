package org.espbench.traffic;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;
import org.espbench.traffic.decode.Note;
import org.espbench.traffic.intake.Batch;
import org.espbench.traffic.intake.Intake;
import org.espbench.traffic.pcapng.SerialEvent;
import org.espbench.traffic.redact.Redactor;

/**
 * The capture's thread: takes what the tap told, masks it, and writes it; the rows are found by {@link Indexing}. Ends when the intake has ended and everything
 * is written, or when the disk fails.
 */
final class Recorder implements Runnable {

    /** How long entries gather before they are written together: long against a write, short against an eye. */
    private static final Duration GATHER = Duration.ofMillis(20);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration SLOWEST_DISK = Duration.ofSeconds(30);

    private final Intake intake;
    private final Writing writing;
    private final Redactor redactor;
    private final Consumer<Exception> onFailure;

    private final Object tickets = new Object();
    private long asked;
    private long done;
    private boolean over;
    private @Nullable Exception failure;

    Recorder(Intake intake, Writing writing, Time time, Consumer<Exception> onFailure) {
        this.intake = intake;
        this.writing = writing;
        this.onFailure = onFailure;
        redactor = new Redactor(time, this::data);
    }

    @Override
    public void run() {
        Exception wrong = null;
        try {
            record();
        } catch (IOException | RuntimeException e) {
            wrong = e;
        } catch (InterruptedException e) {
            // Nobody but a stopping virtual machine interrupts this thread.
            wrong = new InterruptedIOException();
        }
        intake.end();
        try {
            writing.end();
        } catch (IOException e) {
            wrong = wrong == null ? e : wrong;
        }
        synchronized (tickets) {
            over = true;
            failure = wrong;
            tickets.notifyAll();
        }
        if (wrong != null) {
            onFailure.accept(wrong);
        }
    }

    /** Whether nothing more will be written. */
    boolean over() {
        synchronized (tickets) {
            return over;
        }
    }

    /** What ended the recording, if not its owner. */
    Optional<Exception> failure() {
        synchronized (tickets) {
            return Optional.ofNullable(failure);
        }
    }

    /**
     * Waits until what was told before is written, or recording is over.
     *
     * @return false when the disk takes too long
     */
    boolean flush() throws InterruptedException {
        Deadline deadline = Deadline.in(Time.real(), SLOWEST_DISK);
        synchronized (tickets) {
            long mine = ++asked;
            intake.hurry();
            while (!over && done < mine) {
                if (!deadline.await(tickets)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Waits until recording is over; the intake must have ended. */
    boolean awaitEnd() throws InterruptedException {
        Deadline deadline = Deadline.in(Time.real(), SLOWEST_DISK);
        synchronized (tickets) {
            while (!over) {
                if (!deadline.await(tickets)) {
                    return false;
                }
            }
            return true;
        }
    }

    private void record() throws IOException, InterruptedException {
        while (true) {
            long ticket;
            synchronized (tickets) {
                ticket = asked;
            }
            // Somebody may have asked after the ticket was read last time, and that hurry is used up by now.
            Optional<Batch> batch = intake.take(ticket > done ? Duration.ZERO : patience());
            if (batch.isEmpty()) {
                break;
            }
            boolean something = false;
            while (batch.get().next()) {
                something = true;
                entry(batch.get());
            }
            if (ticket > done) {
                redactor.release();
            } else {
                redactor.expire();
            }
            publish(ticket);
            if (something && ticket == done) {
                intake.gather(GATHER);
            }
        }
        redactor.release();
        publish(0);
    }

    private Duration patience() {
        return Duration.ofNanos(Math.min(IDLE.toNanos(), redactor.due()));
    }

    private void entry(Batch batch) throws IOException {
        switch (batch.kind()) {
        case SENT -> redactor.data(batch.nanos(), true, batch.lines(), batch.bytes(), batch.index(), batch.length());
        case RECEIVED -> redactor.data(batch.nanos(), false, batch.lines(), batch.bytes(), batch.index(), batch.length());
        case NOTE -> {
            String comment = text(batch);
            if (Note.parts(comment)) {
                redactor.restart();
            }
            note(batch, Note.event(comment), comment);
        }
        case LOST -> {
            redactor.lost();
            note(batch, SerialEvent.DATA_LOST, Note.lost(text(batch)));
        }
        }
    }

    private static String text(Batch batch) {
        return new String(batch.bytes(), batch.index(), batch.length(), StandardCharsets.UTF_8);
    }

    private void note(Batch batch, SerialEvent event, String comment) throws IOException {
        long nanos = batch.nanos();
        int lines = batch.lines();
        redactor.step(() -> {
            writing.writer().note(nanos, event, lines, comment);
            writing.rollIfDue(redactor);
        });
    }

    private void data(long nanos, boolean sent, int lines, byte[] bytes, int offset, int length) throws IOException {
        writing.writer().data(nanos, sent ? SerialEvent.SENT : SerialEvent.RECEIVED, lines, bytes, offset, length);
        writing.rollIfDue(redactor);
    }

    private void publish(long ticket) throws IOException {
        writing.publish();
        if (ticket > done) {
            synchronized (tickets) {
                done = ticket;
                tickets.notifyAll();
            }
        }
    }
}
