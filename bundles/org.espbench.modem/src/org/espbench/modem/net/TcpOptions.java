package org.espbench.modem.net;

import java.util.OptionalInt;

/**
 * Options of a TCP socket ({@code AT+CIPTCPOPT}, 2.1 and later).
 *
 * @param lingerSeconds how long closing waits for what is still to be sent; absent for not at all, 0 for closing at once
 * @param noDelay whether small segments are sent at once instead of being collected
 * @param sendTimeoutMillis how long one send may take; 0 without limit
 */
public record TcpOptions(OptionalInt lingerSeconds, boolean noDelay, int sendTimeoutMillis) {

    /** What every link has unless told otherwise. */
    public static final TcpOptions DEFAULT = new TcpOptions(OptionalInt.empty(), false, 0);

    /** @throws IllegalArgumentException when a time is negative */
    public TcpOptions {
        if (lingerSeconds.orElse(0) < 0) {
            throw new IllegalArgumentException("lingering " + lingerSeconds.getAsInt() + " s");
        }
        if (sendTimeoutMillis < 0) {
            throw new IllegalArgumentException("a send timeout of " + sendTimeoutMillis + " ms");
        }
    }
}
