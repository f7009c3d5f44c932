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
 *                          │               │ no network named, links wanted          ▲                   ▲
 *                          │               ├─────────────────────────────────────────┘                   │
 *                          │               │ the module opens a network, and joins none; it is open      │
 *                          │               ├─────────────────────────────────────────────────────────────┘
 *                          │               └─ nothing wanted: stays READY
 *                          │ profile only listens; port is open
 *                          └───────────────────────────────────► LISTENING
 *
 *   OPENING              first attempt fails                                           ► CLOSED
 *   OPENING              the firmware can't do what the profile wants                  ► CLOSED
 *   READY                no password for the module's own network, or cancelled        ► CLOSED
 *   JOINING              no password, cancelled, or never joined and it is wrong       ► CLOSED
 *   JOINING              timed out, access point not found, refused                    ► BACKING_OFF ► JOINING
 *   AWAITING_ADDRESS     none came in time                                             ► BACKING_OFF ► JOINING
 *   ONLINE               access point lost                                             ► BACKING_OFF ► JOINING
 *   ONLINE               rejoin()                                                      ► JOINING
 *   BACKING_OFF          the module has found its way back by itself                   ► AWAITING_ADDRESS
 *   BACKING_OFF          tryNow(): what was to come after the pause
 *   BACKING_OFF          the profile's number of new attempts is used up               ► CLOSED
 *   any from READY on    module restarted, or refused to be set up                     ► BACKING_OFF ► READY
 *   any from READY on    reset()                                                       ► RESETTING ► READY
 *   any from READY on    port gone                                                     ► BACKING_OFF ► OPENING
 *   any but CLOSED       release()                                                     ► LENT
 *   LENT                 acquire(), connect(), or the time is over                     ► OPENING
 *   any                  disconnect()                                                  ► CLOSING ► CLOSED
 * </pre>
 *
 * What ends a session by itself, because trying again can't help: a port that can't be opened or a module that doesn't answer on the
 * first attempt after {@link Session#connect()}, a firmware that can't do what the profile wants, a start-up command that is refused the first
 * time, a password that is missing, or wrong before the network was ever joined. Whatever has worked once is tried again with growing pauses until
 * {@link Session#disconnect()}, or until the profile's {@link org.espbench.connection.profile.ReconnectPolicy} says that it is enough.
 *
 * <p>Clients and the server have states of their own ({@link LinkState}, {@link ServerSnapshot}): their failures leave the session online. Clients
 * begin when the module is {@link Online}; on the module's own network not before somebody has joined it and has an address. The server is started
 * as soon as the module has a network, its own or another's, and again until it stands.
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

    /** The port is open, and whatever is said there is heard; nothing is sent unasked. For a profile that only listens; lasting. */
    record Listening() implements SessionState {
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

    /**
     * The module has a network; clients connect and the server is started.
     *
     * @param address the station's; where the module only opens a network, its own there
     */
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

    /** The module is being reset because {@link Session#reset()} asked for it; everything is set up again afterwards. */
    record Resetting() implements SessionState {
    }

    /**
     * The port is given to somebody else, a flasher for instance.
     *
     * @param until when the session takes it back by itself, by its clock; nothing when it waits to be told
     */
    record Lent(Optional<Instant> until) implements SessionState {
    }

    /** Giving back the port after {@link Session#disconnect()}; lasts about a second at most. */
    record Closing() implements SessionState {
    }

    /** What a session does after a pause. */
    enum Step {
        /** Opens the port again. */
        OPEN,
        /** Greets the module again and sets it up, after a restart or a refusal. */
        GREET,
        /** Joins the access point again. */
        JOIN,
        /** Asks for the address again. */
        ADDRESS
    }
}
