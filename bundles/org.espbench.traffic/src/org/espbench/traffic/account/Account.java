package org.espbench.traffic.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.Direction;
import org.espbench.traffic.Loss;
import org.espbench.traffic.PassingRow;
import org.espbench.traffic.Progress;
import org.espbench.traffic.RowKey;
import org.espbench.traffic.RowKind;

/**
 * Adds up a capture: its links, where each byte went, what was lost. {@link #extend} reads on from where it stopped, so that a growing capture
 * can be added up as it grows; the other methods give the sums until then. Any thread.
 */
public final class Account {

    private static final int PAGE = 4096;
    private static final int MOST_LINKS = 20_000;
    private static final int MOST_LOSSES = 10_000;

    private final Capture capture;
    private final List<LinkTrack> links = new ArrayList<>();
    private final LinkFollower follower = new LinkFollower(new LinkFollower.Listener() {
        @Override
        public void opened(LinkTrack link, PassingRow row) {
            if (links.size() < MOST_LINKS) {
                links.add(link);
            }
        }
    });
    private final Map<RowKind, Long> bytes = new EnumMap<>(RowKind.class);
    private final List<LossAt> losses = new ArrayList<>();
    private long rawOut;
    private long headers;
    private long next;

    /**
     * A loss, and the row that tells of it.
     *
     * @param row its number
     * @param loss what was lost
     */
    public record LossAt(long row, Loss loss) {
    }

    /** Nothing is added up yet. */
    public Account(Capture capture) {
        this.capture = capture;
    }

    /**
     * Adds up the rows that came since the last time. Not for the UI thread.
     *
     * @return whether it came to the capture's present end; false when it was cancelled
     * @throws CaptureException when the capture can't be read any more
     */
    public synchronized boolean extend(Progress progress) throws CaptureException {
        next = Math.max(next, capture.first());
        while (!progress.cancelled()) {
            progress.reached(next, capture.rows());
            int count = capture.pass(next, PAGE, this::row);
            if (count == 0) {
                return true;
            }
            next += count;
        }
        return false;
    }

    /** The links in the order of their opening; of very many the first ones. */
    public synchronized List<LinkRecord> links() {
        return links.stream().map(LinkTrack::told).toList();
    }

    /** Where the bytes went. */
    public synchronized ByteCount bytes() {
        long answers = of(RowKind.ECHO) + of(RowKind.RESULT) + of(RowKind.FAILURE) + of(RowKind.INFO) + of(RowKind.PROMPT);
        return new ByteCount(of(RowKind.COMMAND), of(RowKind.SENT), rawOut, answers, of(RowKind.EVENT), of(RowKind.RECEIVED), headers,
                of(RowKind.RAW) - rawOut);
    }

    /** What was lost; of very much the first. */
    public synchronized List<LossAt> losses() {
        return List.copyOf(losses);
    }

    private void row(PassingRow row) {
        bytes.merge(row.kind(), (long) row.length(), Long::sum);
        headers += row.framing();
        if (row.kind() == RowKind.RAW && RowKey.direction(row.key()) == Direction.TO_MODULE) {
            rawOut += row.length();
        }
        if (row.kind() == RowKind.NOTE) {
            if (row.parting()) {
                follower.parted(row);
            }
            if (losses.size() < MOST_LOSSES) {
                row.loss().ifPresent(loss -> losses.add(new LossAt(row.number(), loss)));
            }
        } else {
            follower.row(row);
        }
    }

    private long of(RowKind kind) {
        return bytes.getOrDefault(kind, 0L);
    }
}
