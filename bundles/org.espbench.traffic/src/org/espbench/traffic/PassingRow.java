package org.espbench.traffic;

import java.util.Optional;

import org.espbench.modem.at.Frame;
import org.espbench.modem.at.Generation;

/**
 * A row as it passes by while many are read: cheaper than a {@link Row}, which it can be made into. Valid during the call only, with all that
 * it gives but the row.
 */
public interface PassingRow {

    /** The row's number. */
    long number();

    /** Nanoseconds since the epoch. */
    long nanos();

    /** What it is, see {@link RowKey}. */
    byte key();

    /** Holds the row's bytes from {@link #offset()}, secrets masked. */
    byte[] bytes();

    /** Where the row's bytes begin. */
    int offset();

    /** How many bytes it has. */
    int length();

    /** How many more bytes of the wire belong to it, which stood in front of payload to announce it. */
    int framing();

    /** What the module said, if it comes from there and is complete. */
    Optional<Frame> frame();

    /** The module's firmware, as far as the capture has told until here. */
    Generation generation();

    /** Whether this notes that a conversation begins or ends. */
    default boolean parting() {
        return false;
    }

    /** The loss that this notes. */
    default Optional<Loss> loss() {
        return Optional.empty();
    }

    /** The finished row. */
    Row row();

    /** What it is. */
    default RowKind kind() {
        return RowKey.kind(key());
    }

    /** The link's id, or -1. */
    default int link() {
        return RowKey.link(key());
    }
}
