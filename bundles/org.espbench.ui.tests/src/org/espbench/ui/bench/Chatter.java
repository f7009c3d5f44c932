package org.espbench.ui.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** A module and its host at 4.5 Mbaud, or as fast as somebody listens: sends of 400 bytes and as much payload in. The same each time. */
public final class Chatter {

    /** Bytes a millisecond and direction at 4.5 Mbaud. */
    private static final int LINE = 450;
    private static final byte[] SEND = ascii("AT+CIPSEND=0,412\r\n");
    private static final byte[] OUT = ascii("temperature=21.5;humidity=40.25;".repeat(13).substring(0, 412));
    private static final byte[] PROMPT = ascii("\r\nOK\r\n> ");
    private static final byte[] SENT = ascii("\r\nRecv 412 bytes\r\n\r\nSEND OK\r\n");

    private final Listener listener;
    private Instant at = Instant.parse("2026-01-02T03:04:05Z");
    private long bytes;

    /** Who hears it: the host's bytes, or the module's. */
    @FunctionalInterface
    public interface Listener {
        /** Takes bytes, said at this time. */
        void hear(boolean host, Instant time, byte[] said);
    }

    /** For this listener, with the beginning already said. */
    public Chatter(Listener listener) {
        this.listener = listener;
        say(true, "ATE0\r\n");
        say(false, "ATE0\r\r\n\r\nOK\r\n");
        say(true, "AT+CIPMUX=1\r\n");
        say(false, "\r\nOK\r\n");
        say(false, "0,CONNECT\r\n1,CONNECT\r\n");
    }

    /** A millisecond of a full line in both directions: five records. */
    public void millisecond() {
        round(0, LINE - 60);
    }

    /** A send and its outcome, and payload on a link. */
    public void round(int link, int payload) {
        hear(true, SEND);
        hear(false, PROMPT);
        hear(true, OUT);
        hear(false, SENT);
        say(false, "\r\n+IPD," + link + ',' + payload + ':' + "x".repeat(payload));
    }

    /** Short ones: a send of 32 bytes, and payload on link 1 once in fifty rounds. */
    public void shortRound(int round) {
        say(true, "AT+CIPSEND=0,32\r\n");
        hear(false, PROMPT);
        say(true, "temperature=21.5;humidity=40.25;");
        say(false, "\r\nRecv 32 bytes\r\n\r\nSEND OK\r\n");
        say(false, "\r\n+IPD," + (round % 50 == 0 ? 1 : 0) + ",180:" + "x".repeat(180));
    }

    /** Any one message of the module. */
    public void say(String text) {
        say(false, text);
    }

    /** Paced by an absolute schedule, one round a millisecond. Blocks for so long. */
    public void atLineSpeed(int milliseconds) {
        long begin = System.nanoTime();
        for (int i = 0; i < milliseconds; i++) {
            millisecond();
            long wait = begin + (i + 1) * 1_000_000L - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            }
        }
    }

    /** How many bytes were said. */
    public long bytes() {
        return bytes;
    }

    private void say(boolean host, String text) {
        hear(host, ascii(text));
    }

    private void hear(boolean host, byte[] said) {
        at = at.plusNanos(20_000);
        bytes += said.length;
        listener.hear(host, at, said);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
