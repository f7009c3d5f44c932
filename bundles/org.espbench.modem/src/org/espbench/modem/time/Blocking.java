package org.espbench.modem.time;

import java.util.function.BooleanSupplier;

/**
 * Where a call says that it may block: on a port, a file, a socket, another thread. Whoever has a thread that must not, as a user interface has, forbids it
 * here, and such a call fails at once and each time, not only when the disk is slow. Nothing is forbidden unless somebody does. Safe for use by any thread.
 */
public final class Blocking {

    private static volatile BooleanSupplier forbidden = () -> false;

    private Blocking() {
    }

    /**
     * From now on, calls that may block are refused where this says so, in place of what was said before.
     *
     * @param here asked on the thread that calls, very often; must be quick
     */
    public static void forbid(BooleanSupplier here) {
        forbidden = here;
    }

    /**
     * To be called first by what may block.
     *
     * @param call what was called, for the message
     * @throws IllegalStateException when the calling thread must not block
     */
    public static void begin(String call) {
        if (forbidden.getAsBoolean()) {
            throw new IllegalStateException(call + " may block and must not be called on the thread " + Thread.currentThread().getName());
        }
    }
}
