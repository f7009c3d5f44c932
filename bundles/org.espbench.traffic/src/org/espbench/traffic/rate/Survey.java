package org.espbench.traffic.rate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.Direction;
import org.espbench.traffic.Exchange;
import org.espbench.traffic.Loss;
import org.espbench.traffic.PassingRow;
import org.espbench.traffic.Progress;
import org.espbench.traffic.Row;
import org.espbench.traffic.RowKey;
import org.espbench.traffic.RowKind;

/**
 * Adds up how a capture's traffic is spread. {@link #extend} reads on from where it stopped, so that a growing capture is added up as it grows; the
 * other methods give what there was by then. Any thread.
 */
public final class Survey {

    private static final int PAGE = 4096;

    private final Capture capture;
    private final Buckets buckets = new Buckets();
    private final long[] latencies = new long[Latencies.BUCKETS];
    private final long[] slowRows = new long[Latencies.BUCKETS];
    private final Map<Fault, FaultCount> faults = new EnumMap<>(Fault.class);
    private long next;
    /** The command that was answered last: the OK in front of a prompt isn't the end of a send. */
    private long command = -1;
    private int commandBucket;

    /** Nothing is added up yet. */
    public Survey(Capture capture) {
        this.capture = capture;
        Arrays.fill(slowRows, -1);
    }

    /** What is added up. */
    public Capture capture() {
        return capture;
    }

    /**
     * Adds up the rows that came since the last time. Not for the UI thread.
     *
     * @return whether it came to the capture's present end; false when it was cancelled
     * @throws CaptureException when the capture can't be read any more
     */
    public boolean extend(Progress progress) throws CaptureException {
        while (!progress.cancelled()) {
            synchronized (this) {
                next = Math.max(next, capture.first());
                progress.reached(next, capture.rows());
                int count = capture.pass(next, PAGE, this::row);
                if (count == 0) {
                    return true;
                }
                next += count;
            }
        }
        return false;
    }

    /** Bytes by time, way and link. */
    public synchronized Throughput throughput() {
        return buckets.told();
    }

    /** How long answers took. */
    public synchronized Latencies latencies() {
        return new Latencies(latencies.clone(), slowRows.clone());
    }

    /** What went wrong how often, in the order of the kinds; those that never did aren't there. */
    public synchronized List<FaultCount> faults() {
        return new ArrayList<>(faults.values());
    }

    private void row(PassingRow row) {
        Direction direction = RowKey.direction(row.key());
        if (direction != Direction.NONE) {
            boolean payload = row.kind() == RowKind.SENT || row.kind() == RowKind.RECEIVED;
            buckets.add(row.number(), row.nanos(), Stream.index(direction == Direction.TO_MODULE, payload ? row.link() : Stream.LINE),
                    row.length() + (long) row.framing());
        }
        if (row.kind() == RowKind.RESULT || row.kind() == RowKind.FAILURE) {
            Row whole = row.row();
            whole.exchange().ifPresent(exchange -> answered(exchange, row.number()));
            if (row.kind() == RowKind.FAILURE) {
                fault(Fault.of(whole.line()), row.number());
            }
        } else if (RowKey.error(row.key())) {
            Optional<Loss> loss = row.loss();
            fault(loss.isPresent() ? Fault.of(loss.get()) : Fault.OTHER, row.number());
        }
    }

    private void answered(Exchange exchange, long row) {
        if (exchange.command() == command) {
            latencies[commandBucket]--;
        }
        command = exchange.command();
        commandBucket = Latencies.bucket(exchange.elapsed());
        latencies[commandBucket]++;
        if (slowRows[commandBucket] < 0) {
            slowRows[commandBucket] = row;
        }
    }

    private void fault(Fault fault, long row) {
        faults.merge(fault, new FaultCount(fault, 1, row, row),
                (known, one) -> new FaultCount(fault, known.count() + 1, known.firstRow(), row));
    }
}
