package org.espbench.traffic;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Adds up one opening of a link. */
final class FlowCount {

    private final int link;
    private final int opening;
    private final boolean accepted;
    private final MessageDigest in = sha256();
    private final MessageDigest out = sha256();
    private long bytesIn;
    private long bytesOut;

    FlowCount(int link, int opening, boolean accepted) {
        this.link = link;
        this.opening = opening;
        this.accepted = accepted;
    }

    void in(byte[] bytes, int offset, int length) {
        in.update(bytes, offset, length);
        bytesIn += length;
    }

    void out(byte[] bytes, int offset, int length) {
        out.update(bytes, offset, length);
        bytesOut += length;
    }

    /** The sums; call it once. */
    LinkFlow flow() {
        return new LinkFlow(link, opening, accepted, bytesIn, bytesOut, hex(in), hex(out));
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
