package org.espbench.traffic;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.espbench.traffic.search.Needle;

/**
 * A capture as numbered rows. Memory holds an index, not the bytes: rows are read from the file when asked for. All methods may be called
 * from any thread, also while the capture grows; none waits for the port. Those that read the file, and {@link #close()}, keep to
 * {@link org.espbench.modem.time.Blocking}.
 */
public interface Capture extends AutoCloseable {

    /** The file with the bytes. */
    Path file();

    /** How many rows there are now, those that were deleted included: the number of the next one. Never shrinks. */
    long rows();

    /** The number of the first row that can still be read: 0 until the oldest files of a rolling capture are deleted. Never shrinks. */
    default long first() {
        return 0;
    }

    /**
     * What rows {@code from}, {@code from + 1} and so on are, a {@link RowKey} each; costs next to nothing.
     *
     * @param from {@link #first()} or more
     * @param into filled from its beginning
     * @return how many there were; fewer than there is room for at the end
     * @throws CaptureException when the index can't be read any more
     */
    default int keys(long from, byte[] into) throws CaptureException {
        List<Row> found = rows(from, into.length);
        for (int i = 0; i < found.size(); i++) {
            into[i] = RowKey.of(found.get(i));
        }
        return found.size();
    }

    /**
     * Lets rows {@code from}, {@code from + 1} and so on pass, at most {@code count}: the cheapest way to look at many.
     *
     * @param each called on this thread
     * @return how many there were, those that were deleted included
     * @throws CaptureException when the file can't be read any more
     */
    default int pass(long from, int count, Consumer<PassingRow> each) throws CaptureException {
        List<Row> found = rows(from, count);
        for (Row row : found) {
            each.accept(new ReadRow(row, bytes(row)));
        }
        return found.size();
    }

    /**
     * Where the next row with something may be, found without decoding.
     *
     * @return a number such that no row from {@code from} on to it has the needle; {@link #rows()} when none has
     * @throws CaptureException when the file can't be read any more
     */
    default long candidate(Needle needle, long from, Progress progress) throws CaptureException {
        return from;
    }

    /** Whether it was made by this program; what others capture has no notes and no context at its head. */
    default boolean own() {
        return true;
    }

    /** How many bytes of the capture's files are among the rows; with {@link #bytesInAll()} the progress of opening. */
    default long bytesRead() {
        return bytesInAll();
    }

    /** How long the capture's files are together. */
    default long bytesInAll() {
        return 0;
    }

    /**
     * Rows {@code from}, {@code from + 1} and so on, at most {@code count}, fewer at the end; of those that were deleted none. The cost depends on {@code count} only, not on
     * the length of the capture or the place in it.
     *
     * @param from 0 or more; at or behind the end gives an empty list
     * @param count 0 or more
     * @throws IllegalArgumentException when a parameter is negative
     * @throws CaptureException when the file can't be read any more
     */
    List<Row> rows(long from, int count) throws CaptureException;

    /**
     * The bytes of a row as they are in the file, secrets masked; empty for a note.
     *
     * @throws CaptureException when the file can't be read any more
     */
    byte[] bytes(Row row) throws CaptureException;

    /**
     * Calls {@code listener} after rows were added, on the capture's own thread, coalesced: many rows may cause one call. It must be quick
     * and mustn't close the capture. A capture that can't grow any more never calls.
     */
    Subscription onGrowth(Runnable listener);

    /** Whether more rows can come: true for a live capture until it is closed or its disk failed, for a file until all of it was read. */
    boolean growing();

    /** Where its files can't be read because they are truncated or damaged, as far as they were read. */
    List<Damage> damages();

    /** Ends the capture and lets go of the file. Rows can't be read afterwards. Closing twice does nothing. */
    @Override
    void close();
}
