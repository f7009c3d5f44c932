package org.espbench.traffic;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.espbench.modem.at.AtContext;
import org.espbench.modem.time.Time;
import org.espbench.traffic.decode.Start;
import org.espbench.traffic.index.RowIndex;
import org.espbench.traffic.pcapng.PositionedFile;
import org.espbench.traffic.pcapng.RecordWriter;
import org.espbench.traffic.redact.Redactor;

/** The files of a capture that is being written: the one at work, when it is full the next, and when the budget is spent the end of the oldest. */
final class Writing {

    static final String APPLICATION = "Espbench";

    private final Segments segments;
    private final Indexing indexing;
    private final Rolling rolling;
    private final Time time;
    private final Flusher flusher;
    private final Deque<Segment> finished = new ArrayDeque<>();
    private RecordWriter writer;
    private Segment segment;
    private int number = 1;
    private long begunAt;
    private boolean aged;

    Writing(RecordWriter writer, Segment segment, Segments segments, Indexing indexing, Rolling rolling, Time time, Flusher flusher) {
        this.writer = writer;
        this.segment = segment;
        this.segments = segments;
        this.indexing = indexing;
        this.rolling = rolling;
        this.time = time;
        this.flusher = flusher;
        begunAt = time.nanos();
    }

    /** The file at work. */
    RecordWriter writer() {
        return writer;
    }

    /** Begins another file if it is time and the conversation rests. */
    void rollIfDue(Redactor redactor) throws IOException {
        long length = writer.length();
        if (length < rolling.bytes() && (length <= Rolling.SMALLEST || !aged)) {
            return;
        }
        long over = length - rolling.bytes();
        Optional<AtContext> rest = redactor.rest(over < rolling.bytes() / 8);
        if (rest.isPresent() || over > rolling.bytes() / 4) {
            roll(rest.orElse(redactor.context()));
        }
    }

    /** Lets the rows of what was collected be found. */
    void publish() throws IOException {
        aged = time.nanos() - begunAt >= rolling.age().toNanos();
        writer.drain();
        if (writer.drained() > segment.available()) {
            segment.grow(writer.drained(), false);
            indexing.grown(false);
            flusher.dirty(writer);
        }
        Optional<IOException> wrong = flusher.failure();
        if (wrong.isPresent()) {
            throw wrong.get();
        }
    }

    /** Nothing more will be written. */
    void end() throws IOException {
        flusher.end();
        RecordWriter last = writer;
        try (last) {
            last.force();
        } finally {
            segment.grow(last.drained(), true);
            indexing.grown(true);
        }
    }

    private void roll(AtContext context) throws IOException {
        writer.drain();
        RecordWriter full = writer;
        Segment before = segment;
        String head = Start.written(context);
        number++;
        writer = RecordWriter.create(FileSet.nth(segments.path(), number), APPLICATION, head);
        segment = Segment.growing(new PositionedFile(FileSet.nth(segments.path(), number)), head);
        begunAt = time.nanos();
        aged = false;
        before.grow(full.drained(), true);
        flusher.full(full);
        finished.add(before);
        indexing.add(segment, false);
        dropOldest();
    }

    private void dropOldest() throws IOException {
        long kept = rolling.bytes();
        for (Segment each : finished) {
            kept += each.available();
        }
        while (kept > rolling.budget() && finished.size() > 1) {
            Segment oldest = finished.element();
            RowIndex index = oldest.index;
            if (!index.extent().complete()) {
                // Its rows haven't been counted yet; the budget is kept a moment later.
                return;
            }
            finished.remove();
            kept -= oldest.available();
            segments.hide(oldest);
            oldest.close();
            Files.deleteIfExists(oldest.path());
            RowIndex.deleteSaved(oldest.path());
        }
    }
}
