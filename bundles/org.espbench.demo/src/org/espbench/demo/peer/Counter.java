package org.espbench.demo.peer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Adds up bytes that go one way. Safe for use by any thread. */
final class Counter {

    private final MessageDigest digest;
    private long bytes;

    Counter() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    synchronized void add(byte[] buffer, int count) {
        digest.update(buffer, 0, count);
        bytes += count;
    }

    synchronized long bytes() {
        return bytes;
    }

    synchronized Tally tally() {
        try {
            return new Tally(bytes, HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest()));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's SHA-256 can be copied", e);
        }
    }
}
