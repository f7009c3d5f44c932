package org.espbench.simulator.line;

import java.io.ByteArrayOutputStream;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.StopBits;

/** What a receiver makes of bytes that were sent with other line settings than its own: the sender's bits, sampled where the receiver expects its own. */
final class Sampling {

    private final boolean[] levels;
    private final double bit;

    private Sampling(byte[] bytes, LineSettings sender, LineSettings receiver) {
        int frame = 1 + sender.dataBits() + (sender.parity() == Parity.NONE ? 0 : 1) + stopBits(sender);
        levels = new boolean[bytes.length * frame];
        for (int i = 0; i < bytes.length; i++) {
            int at = i * frame + 1;
            boolean odd = false;
            for (int b = 0; b < sender.dataBits(); b++) {
                boolean high = (bytes[i] >> b & 1) != 0;
                levels[at++] = high;
                odd ^= high;
            }
            if (sender.parity() != Parity.NONE) {
                levels[at++] = odd == (sender.parity() == Parity.EVEN);
            }
            for (int b = 0; b < stopBits(sender); b++) {
                levels[at++] = true;
            }
        }
        bit = (double) sender.baud() / receiver.baud();
    }

    /** The bytes as the receiver reads them; the line is idle before and after. */
    static byte[] received(byte[] bytes, LineSettings sender, LineSettings receiver) {
        boolean alike = sender.baud() == receiver.baud() && sender.dataBits() == receiver.dataBits() && sender.parity() == receiver.parity();
        return alike ? bytes : new Sampling(bytes, sender, receiver).sample(receiver);
    }

    private byte[] sample(LineSettings receiver) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        int bits = receiver.dataBits() + (receiver.parity() == Parity.NONE ? 0 : 1);
        int edge = fallingEdge(0);
        while (edge < levels.length) {
            int value = 0;
            for (int b = 0; b < receiver.dataBits(); b++) {
                if (level(edge + (b + 1.5) * bit)) {
                    value |= 1 << b;
                }
            }
            boolean started = !level(edge + 0.5 * bit);
            if (started) {
                read.write(value);
            }
            double middleOfStop = edge + (started ? bits + 1.5 : 0.5) * bit;
            edge = fallingEdge((int) Math.max(edge + 1.0, Math.floor(middleOfStop)));
        }
        return read.toByteArray();
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

    private static int stopBits(LineSettings line) {
        return line.stopBits() == StopBits.ONE ? 1 : 2;
    }
}
