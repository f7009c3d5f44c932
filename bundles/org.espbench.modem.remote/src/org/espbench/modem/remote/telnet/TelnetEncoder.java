package org.espbench.modem.remote.telnet;

import java.io.ByteArrayOutputStream;

/** Writes data and commands as a telnet stream. Confined to one thread at a time. */
public final class TelnetEncoder {

    private boolean lines;
    private boolean afterCr;

    /**
     * Whether the other side takes lines of text rather than binary data: then a CR that no LF follows gets a NUL behind it (RFC 854, 856).
     * A CR that is the last byte so far gets it in front of the next one. At first it doesn't.
     */
    public void lines(boolean on) {
        lines = on;
        afterCr = false;
    }

    /** Whether these data have to be encoded; otherwise they go as they are. */
    public boolean changes(byte[] bytes, int offset, int count) {
        if (lines) {
            return true;
        }
        for (int i = offset; i < offset + count; i++) {
            if (bytes[i] == (byte) Telnet.IAC) {
                return true;
            }
        }
        return false;
    }

    /** Encodes data, at most three bytes for each. */
    public byte[] data(byte[] bytes, int offset, int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(count + count / 8 + 16);
        for (int i = offset; i < offset + count; i++) {
            int b = bytes[i] & 0xFF;
            if (afterCr && b != Telnet.LF) {
                out.write(Telnet.NUL);
            }
            afterCr = lines && b == Telnet.CR;
            escaped(b, out);
        }
        return out.toByteArray();
    }

    /** Encodes a word on an option. */
    public static byte[] negotiation(Verb verb, int option) {
        return new byte[] {(byte) Telnet.IAC, (byte) verb.code(), (byte) option};
    }

    /** Encodes a message of an option. */
    public static byte[] message(int option, byte... payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Telnet.IAC);
        out.write(Telnet.SB);
        out.write(option);
        for (byte b : payload) {
            escaped(b & 0xFF, out);
        }
        out.write(Telnet.IAC);
        out.write(Telnet.SE);
        return out.toByteArray();
    }

    private static void escaped(int b, ByteArrayOutputStream out) {
        out.write(b);
        if (b == Telnet.IAC) {
            out.write(Telnet.IAC);
        }
    }
}
