package org.espbench.traffic;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A capture as numbered rows. Memory holds an index, not the bytes: rows are read from the file when asked for. All methods may be called
 * from any thread, also while the capture grows; none waits for the port.
 */
public interface Capture extends AutoCloseable {

    /** The file with the bytes. */
    Path file();

    /** How many rows there are now; never shrinks. */
    long rows();

    /**
     * Rows {@code from}, {@code from + 1} and so on, at most {@code count}, fewer at the end. The cost depends on {@code count} only, not on
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
     * and mustn't close the capture. A capture that can't grow never calls.
     */
    Subscription onGrowth(Runnable listener);

    /** Whether more rows can come: true for a live capture until it is closed or its disk failed. */
    boolean growing();

    /** Where the file stops being readable, if it is truncated or damaged. */
    Optional<Damage> damage();

    /** Ends the capture and lets go of the file. Rows can't be read afterwards. Closing twice does nothing. */
    @Override
    void close();
}
