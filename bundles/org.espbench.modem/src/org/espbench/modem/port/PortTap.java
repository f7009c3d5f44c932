package org.espbench.modem.port;

import java.time.Instant;
import java.util.Set;

/**
 * Watches a port: every byte, setting and control line, in the order in which they crossed the wire. Calls come one at a time (see
 * {@link TappedPort}), on the thread that reads or writes, and must be quick; arrays are valid during the call only.
 */
public interface PortTap {

    /** Bytes came from the device; stamped when the read returned. */
    void received(Instant at, byte[] bytes, int offset, int length);

    /** Bytes are about to be written to the device; stamped before the write, so that a reply never precedes its command. */
    void transmitted(Instant at, byte[] bytes, int offset, int length);

    /** The line settings changed. */
    void lineChanged(Instant at, LineSettings settings);

    /** The raised control lines changed. */
    void controlChanged(Instant at, Set<ControlLine> raised);

    /** The port warns of something, in a sentence. */
    default void warned(Instant at, String warning) {
        // For taps that keep sentences.
    }

    /** Faults of the line were counted since the last time; told within a second or so of the bytes they concern. */
    default void faulted(Instant at, LineErrors since) {
        // For taps that keep faults.
    }

    /** The port was opened with these settings. */
    void opened(Instant at, PortAddress address, LineSettings settings);

    /** The port was closed by us or lost. The last call. */
    void closed(Instant at);
}
