package org.espbench.ui.console.bytes;

import java.util.List;

import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.Row;

/** Rows whose bytes are wanted. */
public interface Stretch {

    /** The capture they are in. Any thread. */
    Capture capture();

    /** How many they are. Any thread. */
    long size();

    /**
     * The first {@code count} of them at most. Blocks; not for the UI thread.
     *
     * @throws CaptureException when they can't be read
     */
    List<Row> first(int count) throws CaptureException;
}
