package org.espbench.traffic.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.espbench.traffic.decode.Start;
import org.espbench.traffic.pcapng.Place;

/**
 * Where in a file which row is: some hundred bytes of memory for every hundred rows or tens of kilobytes of file, whichever is fewer. One
 * thread adds, any thread reads.
 */
public final class RowIndex {

    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private volatile Extent extent = new Extent(0, 0, false);

    /**
     * How far a capture goes.
     *
     * @param rows how many there are
     * @param bytes how much of the file holds them
     * @param complete whether nothing more comes, so that what is incomplete at the end is a row too
     */
    public record Extent(long rows, long bytes, boolean complete) {
    }

    /** An index of a file read from {@code first} on. */
    public RowIndex(Start first) {
        checkpoints.add(new Checkpoint(Place.START, first));
    }

    /** How far the capture goes now. */
    public Extent extent() {
        return extent;
    }

    /** From now on the capture goes this far. */
    public void grow(Extent value) {
        extent = value;
    }

    synchronized void add(Checkpoint checkpoint) {
        checkpoints.add(checkpoint);
    }

    synchronized Checkpoint last() {
        return checkpoints.get(checkpoints.size() - 1);
    }

    /** The number of the last checkpoint at or before a row. */
    synchronized int before(long row) {
        int low = 0;
        int high = checkpoints.size() - 1;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (checkpoints.get(middle).start().row() <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    synchronized Optional<Checkpoint> get(int number) {
        return number < checkpoints.size() ? Optional.of(checkpoints.get(number)) : Optional.empty();
    }
}
