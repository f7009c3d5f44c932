package org.espbench.simulator.line;

import java.nio.charset.StandardCharsets;

/** Hears {@code AT+RST} among what is thrown away (reference 2.1). */
final class Rescue {

    private static final byte[] CALL = "AT+RST\r\n".getBytes(StandardCharsets.US_ASCII);

    private int heard;

    /** @return whether the call ends with this byte */
    boolean heard(byte b) {
        heard = b == CALL[heard] ? heard + 1 : b == CALL[0] ? 1 : 0;
        if (heard < CALL.length) {
            return false;
        }
        heard = 0;
        return true;
    }

    void forget() {
        heard = 0;
    }
}
