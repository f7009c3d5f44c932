package org.espbench.modem.net;

import java.util.Arrays;

/** A key that a TLS client and its server agreed on beforehand. Holds a copy of the key, which is never part of a message. */
public final class PreSharedKey {

    private final char[] key;
    private final String hint;

    /**
     * @param key up to 32 bytes of UTF-8; stays the caller's
     * @param hint by which the server knows the key, up to 32 bytes of UTF-8
     */
    public PreSharedKey(char[] key, String hint) {
        this.key = key.clone();
        this.hint = hint;
    }

    /** A copy of the key. */
    public char[] key() {
        return key.clone();
    }

    /** By what the server knows the key. */
    public String hint() {
        return hint;
    }

    /** Overwrites the key, once nobody needs it any more. */
    public void wipe() {
        Arrays.fill(key, '*');
    }

    @Override
    public String toString() {
        return "PreSharedKey[" + hint + "]";
    }
}
