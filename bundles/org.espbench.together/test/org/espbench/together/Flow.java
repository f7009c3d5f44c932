package org.espbench.together;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes that passed in one direction: how many, and their hash. Safe for use by any thread. */
final class Flow {

    private final MessageDigest digest;
    private long count;

    Flow() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Flow of(byte[] bytes) {
        Flow flow = new Flow();
        flow.add(bytes, bytes.length);
        return flow;
    }

    synchronized void add(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
        count += length;
        notifyAll();
    }

    synchronized long count() {
        return count;
    }

    synchronized String sha256() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return count() + " bytes, " + sha256();
    }
}
