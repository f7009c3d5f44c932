package org.espbench.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.espbench.modem.net.StationAddress;

/**
 * Where a session stands. Each state is a value; a change is told as {@link SessionEvent.StateChanged}.
 *
 * <pre>
 *                          module               profile names                             event or
 *            connect()     answers              a network              OK                 asking
 *   CLOSED ───────────► OPENING ───────► READY ───────────► JOINING ───────► AWAITING_ADDRESS ───────► ONLINE
 *                                          │ no network named, links wanted          ▲
 *                                          ├─────────────────────────────────────────┘
 *                                          └─ nothing wanted: stays READY
 *
 *   OPENING              first attempt fails                                           ► CLOSED
 *   JOINING              no password, or the network was never joined and it is wrong  ► CLOSED
 *   JOINING              timed out, access point not found, refused                    ► BACKING_OFF ► JOINING
 *   AWAITING_ADDRESS     none came in time                                             ► BACKING_OFF ► JOINING
 *   ONLINE               access point lost                                             ► BACKING_OFF ► JOINING
 *   BACKING_OFF          the module has found its way back by itself                   ► AWAITING_ADDRESS
 *   any from READY on    module restarted                                              ► BACKING_OFF ► READY
 *   any from READY on    port gone                                                     ► BACKING_OFF ► OPENING
 *   any                  disconnect()                                                  ► CLOSING ► CLOSED
 * </pre>
 *
 * What ends a session by itself, because trying again can't help: a port that can't be opened or a module that doesn't answer on the
 * first attempt after {@link Session#connect()}, a password that is missing, or wrong before the network was ever joined. Whatever has
 * worked once is tried again with growing pauses until {@link Session#disconnect()}.
 *
 * <p>Clients and the server have states of their own ({@link LinkState}, {@link ServerSnapshot}): their failures leave the session online.
 */
public sealed interface SessionState {

    /** Whether the session is at work: in any state but {@link Closed}. */
    default boolean active() {
        return !(this instanceof Closed);
    }

    /**
     * Not connected; no port is open and no thread runs.
     *
     * @param failure why the session ended by itself; nothing after a disconnect and before the first connect
     */
    record Closed(Optional<SessionFailure> failure) implements SessionState {
    }

    /**
     * Opens the port and waits for the module to answer.
     *
     * @param attempt 1 for the first since the port was last open
     */
    record Opening(int attempt) implements SessionState {
    }

    /** The module answers and its firmware is known. Lasting if the profile wants neither network nor links. */
    record Ready() implements SessionState {
    }

    /** The module is joining the access point. */
    record Joining(String ssid, int attempt) implements SessionState {
    }

    /**
     * Joined (or left to the module's own memory of a network); no IP address yet. Ended by the module's event or by asking, whichever
     * comes first.
     */
    record AwaitingAddress() implements SessionState {
    }

    /** The station has an address; clients connect and the server is started. */
    record Online(StationAddress address) implements SessionState {
    }

    /**
     * Waits before it tries again.
     *
     * @param failure what went wrong
     * @param next what will be tried
     * @param attempt how often it has failed in a row, from 1
     * @param pause how long it waits, in model time
     * @param until when it will try again, by the session's clock
     */
    record BackingOff(SessionFailure failure, Step next, int attempt, Duration pause, Instant until) implements SessionState {
    }

    /** Giving back the port after {@link Session#disconnect()}; lasts about a second at most. */
    record Closing() implements SessionState {
    }

    /** What a session does after a pause. */
    enum Step {
        /** Opens the port again. */
        OPEN,
        /** Greets the module again after a restart. */
        GREET,
        /** Joins the access point again. */
        JOIN,
        /** Asks for the address again. */
        ADDRESS
    }
}
