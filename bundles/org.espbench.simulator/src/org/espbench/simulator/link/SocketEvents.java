package org.espbench.simulator.link;

import java.net.InetSocketAddress;

/** What happens to a TCP socket; told on the module's loop. */
public interface SocketEvents {

    /** The connection stands. Not told for accepted ones. */
    void opened(InetSocketAddress local);

    /** Data came; they have used up as much credit as they are long. */
    void received(byte[] bytes);

    /** The socket is at its end, or never came to be: the peer closed or reset it, or refused. Told once, not after an own close. */
    void ended();

    /** For a socket nobody wants. */
    final class None implements SocketEvents {
        @Override
        public void opened(InetSocketAddress local) {
            // Nobody wants to know.
        }

        @Override
        public void received(byte[] bytes) {
            // Nobody wants them.
        }

        @Override
        public void ended() {
            // Nobody wants to know.
        }
    }
}
