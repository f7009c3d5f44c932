package org.espbench.bench.paced;

import java.time.Duration;

/**
 * What one generation says in a send and in front of received data, and what it waits for.
 *
 * @param firmware its version
 * @param command bytes of the command of a full send
 * @param prompt bytes of OK and prompt
 * @param taken bytes of {@code Recv}
 * @param sent bytes of {@code SEND OK}
 * @param acknowledgement how long {@code SEND OK} waits for the air after the payload is there
 * @param segment bytes of data in one {@code +IPD} at most
 */
record Personality(String firmware, int command, int prompt, int taken, int sent, Duration acknowledgement, int segment) {

    /** Bytes of one send. */
    static final int PORTION = 2048;
    /** How long data travel through the air. */
    static final Duration AIR = Duration.ofMillis(2);

    private static final int COMMAND = "AT+CIPSEND=4,2048\r\n".length();
    private static final int TAKEN = "\r\nRecv 2048 bytes\r\n".length();
    private static final int SENT = "\r\nSEND OK\r\n".length();

    /** A send ends when the far end has acknowledged it. */
    static final Personality NONOS = new Personality("1.7.5", COMMAND, "\r\nOK\r\n> ".length(), TAKEN, SENT, AIR, 1460);
    /** A send ends when the module's own stack has it. */
    static final Personality ESP_AT = new Personality("2.2.1", COMMAND, "\r\nOK\r\n\r\n>".length(), TAKEN, SENT, Duration.ZERO, 2920);

    /** Bytes in front of so many bytes of data. */
    int head(int data) {
        return "\r\n+IPD,4,:".length() + Integer.toString(data).length();
    }
}
