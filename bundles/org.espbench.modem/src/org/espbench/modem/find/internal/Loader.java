package org.espbench.modem.find.internal;

import java.io.ByteArrayOutputStream;

/**
 * The boot loader in the chip's ROM, as far as it takes to see that it is there. Its packets stand between two bytes C0; the host's begin with 00
 * and the number of a command, the answers with 01 and the same number. The command 08 only lets it find the baud rate and say so.
 */
final class Loader {

    private static final int END = 0xc0;
    private static final int SYNC = 0x08;
    private static final int FILL = 0x55;
    private static final int FILLS = 32;

    private Loader() {
    }

    /** Asks it for a sign of life; no AT firmware takes any of it for a line. */
    static byte[] question() {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(END);
        packet.write(0);
        packet.write(SYNC);
        packet.writeBytes(new byte[] {4 + FILLS, 0, 0, 0, 0, 0});
        packet.writeBytes(new byte[] {0x07, 0x07, 0x12, 0x20});
        for (int i = 0; i < FILLS; i++) {
            packet.write(FILL);
        }
        packet.write(END);
        return packet.toByteArray();
    }

    /** Whether its answer is among these bytes, one char each. Two bytes of status follow in the ROM, four in programs that take its place. */
    static boolean answers(String raw) {
        return raw.contains("\u00c0\u0001\u0008\u0002\u0000") || raw.contains("\u00c0\u0001\u0008\u0004\u0000");
    }
}
