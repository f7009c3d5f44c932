package org.espbench.simulator.host;

import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortException;

/**
 * The host's end of a module's line. Beside what every port can, it spares who carries its bytes on, say to a pseudo-terminal, a thread for each
 * step: the bytes it brings are dealt with on its own thread, and it is told where there is something to take away.
 */
public interface HostEnd extends Port {

    /**
     * Writes all bytes as {@link #write}, and has the module do what follows on the calling thread, as far as nobody else is at it. Not for threads that
     * may be interrupted.
     */
    void bring(byte[] bytes, int offset, int length) throws PortException;

    /**
     * Has {@code listener} called when the module has said something, so that {@code read} without waiting finds it, if the line doesn't take its time;
     * and when this port is closed or gone. Called on any thread; must not wait. In place of a listener before.
     */
    void onSaid(Runnable listener);

    /** Whether the module has said something that hasn't been read, be it that it is still on the line. */
    boolean underWay();
}
