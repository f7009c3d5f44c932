package org.espbench.modem.port;

import java.util.Set;

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

    /**
     * Raises or lowers an output control line; without effect where the line doesn't exist.
     *
     * @param line {@link ControlLine#DTR} or {@link ControlLine#RTS}
     * @throws IllegalArgumentException for an input line
     */
    void setControl(ControlLine line, boolean raised) throws PortException;

    /** The control lines that are raised now, as far as the device tells. */
    Set<ControlLine> control() throws PortException;

    /** Closes the port; returns within one second even if the device is gone. A second call does nothing. Never throws. */
    @Override
    void close();
}
