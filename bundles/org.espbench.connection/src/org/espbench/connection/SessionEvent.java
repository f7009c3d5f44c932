package org.espbench.connection;

/**
 * Something happened in a session. An event says what is worth looking at again; {@link Session#snapshot()} says how it is now, so that a
 * listener that is behind may drop all but the last of a kind.
 */
public sealed interface SessionEvent {

    /** The session's state changed; told for each change, in order. */
    record StateChanged(SessionState before, SessionState now) implements SessionEvent {
    }

    /** What the module says of itself, its station's address, or its signal changed. */
    record ModuleChanged() implements SessionEvent {
    }

    /** The module's own network was opened or closed, or its clients changed. */
    record SoftApChanged() implements SessionEvent {
    }

    /** A link appeared, changed its state or vanished. */
    record LinkChanged(String key) implements SessionEvent {
    }

    /** The server was started or stopped, or the number of its clients changed. */
    record ServerChanged() implements SessionEvent {
    }

    /** Bytes came in on a link; see {@link Session#receive} for the bytes themselves. */
    record DataReceived(String key, long count) implements SessionEvent {
    }

    /** The module has taken bytes for a link and said so. */
    record DataSent(String key, long count) implements SessionEvent {
    }

    /** A chip that is only listened to has told something of its start or its end. */
    record BootSignHeard(BootNote note) implements SessionEvent {
    }
}
