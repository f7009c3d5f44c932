package org.espbench.simulator.line;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

import org.espbench.simulator.loop.EventLoop;

/** Groups pass-through data into packets and finds the one that ends it (all generations, reference 3.5). */
final class PassThrough {

    private static final int FULL = 2048;
    private static final byte[] ESCAPE = "+++".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream packet = new ByteArrayOutputStream();
    private final Silence silence;
    private final Consumer<byte[]> packets;
    private final Runnable left;

    PassThrough(EventLoop loop, Consumer<byte[]> packets, Runnable left) {
        this.packets = packets;
        this.left = left;
        silence = new Silence(loop, this::packetEnded);
    }

    /** Takes all bytes from {@code from} on. @return how many */
    int accept(byte[] input, int from) {
        for (int at = from; at < input.length; at++) {
            packet.write(input[at]);
            if (packet.size() >= FULL) {
                emit();
            }
        }
        silence.broken();
        return input.length - from;
    }

    void abandon() {
        silence.stop();
    }

    private void packetEnded() {
        if (Arrays.equals(packet.toByteArray(), ESCAPE)) {
            left.run();
        } else {
            emit();
        }
    }

    private void emit() {
        if (packet.size() > 0) {
            packets.accept(packet.toByteArray());
            packet.reset();
        }
    }
}
