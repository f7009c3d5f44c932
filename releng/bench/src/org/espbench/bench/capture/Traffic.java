package org.espbench.bench.capture;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.espbench.modem.port.PortTap;

/** What a busy module and its host say to each other, as many records as wanted, the same each time. */
final class Traffic {

    /** Stands in the last payload only, across the end of a record. */
    static final String NEEDLE = "needle in the haystack";

    private static final byte[] SEND = ascii("AT+CIPSEND=0,32\r\n");
    private static final byte[] PROMPT = ascii("\r\nOK\r\n> ");
    private static final byte[] OUT = ascii("temperature=21.5;humidity=40.25;");
    private static final byte[] SENT = ascii("\r\nRecv 32 bytes\r\n\r\nSEND OK\r\n");

    private final PortTap tap;
    private Instant at = Instant.parse("2026-01-02T03:04:05Z");
    private long bytes;

    Traffic(PortTap tap) {
        this.tap = tap;
        host(ascii("ATE0\r\n"));
        module(ascii("ATE0\r\r\n\r\nOK\r\n"));
        host(ascii("AT+CIPMUX=1\r\n"));
        module(PROMPT, 6);
        module(ascii("0,CONNECT\r\n1,CONNECT\r\n"));
    }

    /** A send and its outcome, and payload on another link now and then: five records. */
    void talk(int payload, int round) {
        host(SEND);
        module(PROMPT);
        host(OUT);
        module(SENT);
        // One payload in fifty is of link 1.
        module(ascii("\r\n+IPD," + (round % 50 == 0 ? 1 : 0) + ',' + payload + ':' + "x".repeat(payload)));
    }

    /** Payload in records of this length. */
    void stream(byte[] record) {
        module(record);
    }

    void needle() {
        module(ascii("\r\n+IPD,0,26:ab" + NEEDLE.substring(0, 7)));
        module(ascii(NEEDLE.substring(7) + "cd"));
    }

    /** How many bytes were said. */
    long bytes() {
        return bytes;
    }

    static byte[] payload(int length) {
        return ascii("\r\n+IPD,0," + length + ':' + "x".repeat(length));
    }

    private void host(byte[] said) {
        at = at.plusNanos(20_000);
        bytes += said.length;
        tap.transmitted(at, said, 0, said.length);
    }

    private void module(byte[] said) {
        module(said, said.length);
    }

    private void module(byte[] said, int length) {
        at = at.plusNanos(20_000);
        bytes += length;
        tap.received(at, said, 0, length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
