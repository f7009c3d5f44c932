package org.espbench.traffic;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;
import org.espbench.traffic.index.Indexer;
import org.espbench.traffic.pcapng.Flaw;
import org.espbench.traffic.pcapng.Place;
import org.espbench.traffic.pcapng.RecordReader;

/** The thread that finds the rows of a capture's files, one after the other, and follows the last one while it grows. */
final class Indexing implements Runnable {

    private static final Duration SLOWEST = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofHours(1);
    private static final int BUFFER = 1 << 18;
    /** Rows are shown this often while there are many to be found. */
    private static final int RECORDS = 4096;
    private static final int MOST_DAMAGES = 100;

    private final Segments segments;
    private final Growth growth;
    private final Consumer<IOException> onFailure;
    private final Object monitor = new Object();
    private final Queue<Segment> waiting = new ArrayDeque<>();
    private final List<Segment> opened = new ArrayList<>();
    private boolean lastCame;
    private boolean stopped;
    private boolean over;
    private long wishes;
    private long granted;
    private long before;
    private volatile long done;
    private @Nullable IOException failure;

    Indexing(Segments segments, Growth growth, Consumer<IOException> onFailure) {
        this.segments = segments;
        this.growth = growth;
        this.onFailure = onFailure;
    }

    /** Another file follows; {@code last} when there will be no more. */
    void add(Segment segment, boolean last) {
        synchronized (monitor) {
            waiting.add(segment);
            opened.add(segment);
            lastCame = last;
            monitor.notifyAll();
        }
    }

    /** A file has grown, or no file follows any more. */
    void grown(boolean last) {
        synchronized (monitor) {
            lastCame |= last;
            wishes++;
            monitor.notifyAll();
        }
    }

    /** Ends soon, whatever is still to be found. */
    void stop() {
        synchronized (monitor) {
            stopped = true;
            monitor.notifyAll();
        }
    }

    boolean over() {
        synchronized (monitor) {
            return over;
        }
    }

    /** What ended it early. */
    Optional<IOException> failure() {
        synchronized (monitor) {
            return Optional.ofNullable(failure);
        }
    }

    /** Waits until everything that there was when it was called is among the rows, or it is over; false when that takes longer than the budget. */
    boolean await(boolean whole, Duration budget) throws InterruptedException {
        Deadline deadline = Deadline.in(Time.real(), budget);
        synchronized (monitor) {
            long mine = ++wishes;
            monitor.notifyAll();
            while (!over && (whole || granted < mine)) {
                if (!deadline.await(monitor)) {
                    return false;
                }
            }
            return true;
        }
    }

    boolean await() throws InterruptedException {
        return await(false, SLOWEST);
    }

    /** How many bytes of all files are among the rows. */
    long done() {
        return done;
    }

    /** How many there are. */
    long total() {
        synchronized (monitor) {
            return opened.stream().mapToLong(Segment::available).sum();
        }
    }

    @Override
    public void run() {
        IOException wrong = null;
        try {
            Segment segment = following();
            while (segment != null) {
                if (!index(segment)) {
                    break;
                }
                segment = following();
            }
        } catch (IOException e) {
            wrong = e;
        } catch (InterruptedException e) {
            // Nobody but a stopping virtual machine interrupts this thread.
        }
        boolean told;
        synchronized (monitor) {
            over = true;
            failure = wrong;
            told = wrong != null && !stopped;
            monitor.notifyAll();
        }
        if (told && wrong != null) {
            onFailure.accept(wrong);
        }
        growth.tell();
    }

    private @Nullable Segment following() throws InterruptedException {
        synchronized (monitor) {
            while (waiting.isEmpty() && !lastCame && !stopped) {
                granted = wishes;
                monitor.notifyAll();
                Deadline.in(Time.real(), IDLE).await(monitor);
            }
            return stopped ? null : waiting.poll();
        }
    }

    /** False when it was stopped. */
    private boolean index(Segment segment) throws IOException, InterruptedException {
        segments.show(segment);
        if (segment.index.extent().complete()) {
            before += segment.available();
            done = before;
            growth.tell();
            return true;
        }
        Indexer indexer = new Indexer(segment.index);
        Place from = indexer.next();
        RecordReader reader = new RecordReader(segment.file, from, segment.available(), BUFFER);
        List<Damage> damages = new ArrayList<>();
        long records = 0;
        while (true) {
            boolean last = segment.finished();
            reader.extend(segment.available());
            while (reader.next()) {
                indexer.record(reader);
                if (reader.comment().startsWith(RecordReader.DAMAGED + ' ') && damages.size() < MOST_DAMAGES) {
                    damages.add(Sentences.damage(reader.place().offset(), reader.nextPlace().offset()));
                }
                if (++records % RECORDS == 0) {
                    publish(indexer, reader);
                    synchronized (monitor) {
                        if (stopped) {
                            return false;
                        }
                    }
                }
            }
            if (last) {
                end(segment, indexer, reader, damages);
                return true;
            }
            publish(indexer, reader);
            synchronized (monitor) {
                if (segment.available() <= reader.nextPlace().offset() && !segment.finished()) {
                    granted = wishes;
                    monitor.notifyAll();
                    if (stopped) {
                        return false;
                    }
                    Deadline.in(Time.real(), IDLE).await(monitor);
                }
            }
        }
    }

    private void publish(Indexer indexer, RecordReader reader) throws IOException {
        long rows = segments.rows();
        long bytes = reader.nextPlace().offset();
        indexer.publish(bytes);
        done = before + bytes;
        if (segments.rows() > rows) {
            growth.tell();
        }
    }

    private void end(Segment segment, Indexer indexer, RecordReader reader, List<Damage> damages) throws IOException {
        long size = segment.available();
        // A head without any interface was cut between its blocks.
        Optional<Flaw> flaw = reader.flaw().isEmpty() && !reader.described() ? Optional.of(new Flaw(size, Flaw.Kind.TRUNCATED)) : reader.flaw();
        indexer.cut();
        List<Damage> all = new ArrayList<>(damages);
        Sentences.damage(flaw, size, indexer.rows()).ifPresent(all::add);
        segment.damages = List.copyOf(all);
        indexer.end(size, segment.remark());
        before += size;
        done = before;
        growth.tell();
    }
}
