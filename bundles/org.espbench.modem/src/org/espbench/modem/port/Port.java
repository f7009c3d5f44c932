package org.espbench.modem.port;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An open byte line with its settings and control lines. One thread reads, any thread may write; writes of different threads don't mix.
 * {@link #close()} may be called by any thread and ends a read or write that is under way.
 */
public interface Port extends AutoCloseable {

    /** The address this port was opened by. */
    PortAddress address();

    /**
     * Waits at most {@code waitMillis} real milliseconds for bytes and reads what is there.
     *
     * @return the number of bytes read, 0 when none came in time
     * @throws PortException.Closed when this port is or becomes closed
     * @throws PortException.Gone when the device went away
     */
    int read(byte[] buffer, int offset, int length, int waitMillis) throws PortException;

    /**
     * Writes all bytes; blocks until the operating system has taken them.
     *
     * @throws PortException.Closed when this port is or becomes closed; an unknown part may have been written
     * @throws PortException.Gone when the device went away or takes nothing any more
     */
    void write(byte[] bytes, int offset, int length) throws PortException;

    /** The line settings in force. */
    LineSettings line();

    /**
     * Changes the line settings once everything written so far has left. A port without a physical line (a network stream) remembers them.
     *
     * @throws PortException.Refused when the device doesn't support them; the old ones stay in force
     */
    void setLine(LineSettings settings) throws PortException;

    /** Whether there is a line whose settings this side decides; false for a network stream, whose far end has its own. */
    default boolean hasLine() {
        return true;
    }

    /** The levels that this side drives its control lines at, as last set. */
    Outputs outputs();

    /**
     * Sets both output control lines in one call of the system, so that no other state comes between; without effect where the lines don't
     * exist. Where they can only be set one after the other (a network server, Windows), RTS is never up alone: that would reset a board
     * with the usual two-transistor circuit (see {@link Outputs}).
     */
    void setOutputs(Outputs outputs) throws PortException;

    /**
     * Raises or lowers one output control line and leaves the other; see {@link #setOutputs(Outputs)}.
     *
     * @param line {@link ControlLine#DTR} or {@link ControlLine#RTS}
     * @throws IllegalArgumentException for an input line
     */
    default void setControl(ControlLine line, boolean raised) throws PortException {
        setOutputs(outputs().with(line, raised));
    }

    /** The control lines that are raised now, inputs too, as far as the device tells. */
    Set<ControlLine> control() throws PortException;

    /** What went wrong on the line since the port was opened; empty where nobody counts. Costs no more than a call of the system. */
    default Optional<LineErrors> errors() throws PortException {
        return Optional.empty();
    }

    /**
     * Throws away what waits: bytes received and not yet read, bytes written that have not left; as far as this kind of port can.
     */
    default void discard() throws PortException {
        // Nothing waits anywhere.
    }

    /**
     * Tells {@code listener} in a sentence what is worth knowing and no failure, such as a server that doesn't answer a request. Each is told
     * once; those from before this call, as from opening, at once. One listener at a time; called on the thread that found out; must be quick.
     */
    default void onWarning(Consumer<? super String> listener) {
        // Most ports have nothing to warn of.
    }

    /** Closes the port; returns within one second even if the device is gone. A second call does nothing. Never throws. */
    @Override
    void close();
}
