package org.espbench.simulator.line;

import java.util.Arrays;
import java.util.function.Consumer;

import org.espbench.simulator.loop.EventLoop;

/** Groups pass-through data into packets and finds the one that ends it (all generations, reference 3.5). */
final class PassThrough {

    private static final int ESCAPE = 3;

    private final byte[] packet;
    private final Silence silence;
    private final Consumer<byte[]> packets;
    private final Runnable left;
    private int count;

    /** @param full length of the largest packet */
    PassThrough(EventLoop loop, int full, Consumer<byte[]> packets, Runnable left) {
        packet = new byte[full];
        this.packets = packets;
        this.left = left;
        silence = new Silence(loop, this::packetEnded);
    }

    /** Takes all bytes from {@code from} on. @return how many */
    int accept(byte[] input, int from) {
        int at = from;
        while (at < input.length) {
            int part = Math.min(input.length - at, packet.length - count);
            System.arraycopy(input, at, packet, count, part);
            count += part;
            at += part;
            if (count == packet.length) {
                emit();
            }
        }
        silence.broken();
        return at - from;
    }

    /** What comes next came after a silence. */
    void silence() {
        silence.fallen();
    }

    void abandon() {
        silence.stop();
    }

    private void packetEnded() {
        boolean escape = count == ESCAPE;
        for (int at = 0; at < count && escape; at++) {
            escape = packet[at] == '+';
        }
        if (escape) {
            count = 0;
            left.run();
        } else {
            emit();
        }
    }

    private void emit() {
        if (count > 0) {
            byte[] full = Arrays.copyOf(packet, count);
            count = 0;
            packets.accept(full);
        }
    }
}
