package org.espbench.simulator.link;

import java.util.function.Consumer;

/** What carries a link's bytes. Methods may be called by any thread and don't block. */
public interface Transport {

    /** Allows so many bytes more to be read. */
    void grant(int bytes);

    /** Sends; {@code sent} is told on the module's loop whether the system has taken everything. */
    void send(byte[] bytes, Consumer<Boolean> sent);

    /** Closes in good order: what was sent arrives, then the peer reads the end. Nothing is told afterwards. */
    void close();

    /** Closes with a reset. Nothing is told afterwards. */
    void abort();
}
