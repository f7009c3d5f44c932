package org.espbench.simulator.line;

import java.io.ByteArrayOutputStream;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Parity;

/** What a receiver makes of bytes that were sent with other line settings than its own: the sender's bits, sampled where the receiver expects its own. */
final class Sampling {

    /**
     * What a receiver has read.
     *
     * @param bytes as they come out of its shift register, wrong ones too
     * @param framing how many of them had no stop bit
     * @param parity how many of them had a wrong parity bit
     */
    record Reading(byte[] bytes, int framing, int parity) {
    }

    /** Levels of the line, half a bit of the sender each. */
    private final boolean[] levels;
    /** The receiver's bit, in half bits of the sender. */
    private final double bit;

    private Sampling(byte[] bytes, LineSettings sender, LineSettings receiver) {
        levels = new boolean[bytes.length * Pace.of(sender).halfBits()];
        int at = 0;
        for (byte value : bytes) {
            at = put(at, false, 2);
            boolean odd = false;
            for (int b = 0; b < sender.dataBits(); b++) {
                boolean high = (value >> b & 1) != 0;
                at = put(at, high, 2);
                odd ^= high;
            }
            if (sender.parity() != Parity.NONE) {
                at = put(at, odd == (sender.parity() == Parity.EVEN), 2);
            }
            at = put(at, true, Pace.stopHalfBits(sender.stopBits()));
        }
        bit = 2.0 * sender.baud() / receiver.baud();
    }

    /** The bytes as the receiver reads them; the line is idle before and after. */
    static Reading received(byte[] bytes, LineSettings sender, LineSettings receiver) {
        boolean alike = sender.baud() == receiver.baud() && sender.dataBits() == receiver.dataBits() && sender.parity() == receiver.parity();
        if (!alike) {
            return new Sampling(bytes, sender, receiver).sample(receiver);
        }
        return new Reading(sender.dataBits() < Byte.SIZE ? masked(bytes, sender.dataBits()) : bytes, 0, 0);
    }

    private static byte[] masked(byte[] bytes, int dataBits) {
        byte[] masked = bytes.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] &= (byte) ((1 << dataBits) - 1);
        }
        return masked;
    }

    private Reading sample(LineSettings receiver) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        int framing = 0;
        int parity = 0;
        boolean checked = receiver.parity() != Parity.NONE;
        int edge = fallingEdge(0);
        while (edge < levels.length) {
            if (level(edge + 0.5 * bit)) {
                // Too short for a start bit: the receiver takes it for a disturbance.
                edge = fallingEdge(edge + 1);
                continue;
            }
            int value = 0;
            for (int b = 0; b < receiver.dataBits(); b++) {
                value |= level(edge + (b + 1.5) * bit) ? 1 << b : 0;
            }
            read.write(value);
            double next = edge + (receiver.dataBits() + 1.5) * bit;
            if (checked) {
                boolean odd = (Integer.bitCount(value) & 1) != 0;
                parity += level(next) == (odd == (receiver.parity() == Parity.EVEN)) ? 0 : 1;
                next += bit;
            }
            framing += level(next) ? 0 : 1;
            edge = fallingEdge((int) Math.floor(next) + 1);
        }
        return new Reading(read.toByteArray(), framing, parity);
    }

    private int put(int at, boolean level, int halfBits) {
        for (int i = at; i < at + halfBits; i++) {
            levels[i] = level;
        }
        return at + halfBits;
    }

    private boolean level(double moment) {
        int index = (int) moment;
        return index >= levels.length || levels[index];
    }

    private int fallingEdge(int from) {
        for (int i = from; i < levels.length; i++) {
            if (!levels[i] && (i == 0 || levels[i - 1])) {
                return i;
            }
        }
        return levels.length;
    }
}
