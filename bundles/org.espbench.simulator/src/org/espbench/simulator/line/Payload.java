package org.espbench.simulator.line;

import java.util.Arrays;
import java.util.function.Consumer;

import org.espbench.simulator.loop.EventLoop;

/** The payload of one send: counted, ended early by a packet of three plus signs and, if escaped, by backslash zero (G1 and G2, reference 2.4). */
final class Payload {

    private final boolean escaped;
    private final boolean cancellable;
    private final byte[] bytes;
    private final Silence silence;
    private int count;
    private Consumer<byte[]> complete = all -> { };
    private Runnable cancelled = () -> { };
    private boolean backslash;
    private boolean ended;
    private int packet;
    private boolean plusSignsOnly = true;

    Payload(EventLoop loop, int length, boolean escaped, boolean cancellable) {
        this.escaped = escaped;
        this.cancellable = cancellable;
        bytes = new byte[length];
        silence = new Silence(loop, this::packetEnded);
    }

    void listener(Consumer<byte[]> whenComplete, Runnable whenCancelled) {
        complete = whenComplete;
        cancelled = whenCancelled;
    }

    /** How many bytes it takes at least. */
    int wanted() {
        return bytes.length - count;
    }

    /** Takes bytes from {@code from} on. @return how many, at least 1 */
    int accept(byte[] input, int from) {
        int at = escaped ? unescape(input, from) : store(input, from);
        if (complete()) {
            silence.stop();
            complete.accept(count == bytes.length ? bytes : Arrays.copyOf(bytes, count));
        } else if (cancellable) {
            watch(input, from, at);
            silence.broken();
        }
        return at - from;
    }

    /** What comes next came after a silence. */
    void silence() {
        silence.fallen();
    }

    void abandon() {
        silence.stop();
    }

    private boolean complete() {
        return ended || count == bytes.length;
    }

    private int store(byte[] input, int from) {
        int taken = Math.min(input.length - from, bytes.length - count);
        System.arraycopy(input, from, bytes, count, taken);
        count += taken;
        return from + taken;
    }

    private int unescape(byte[] input, int from) {
        int at = from;
        while (at < input.length && !complete()) {
            byte b = input[at++];
            if (!backslash && b == '\\') {
                backslash = true;
            } else {
                ended = backslash && b == '0';
                backslash = false;
                if (!ended) {
                    bytes[count++] = b;
                }
            }
        }
        return at;
    }

    private void watch(byte[] input, int from, int to) {
        packet += to - from;
        for (int at = from; at < to && plusSignsOnly; at++) {
            plusSignsOnly = input[at] == '+';
        }
    }

    private void packetEnded() {
        boolean escape = packet == 3 && plusSignsOnly;
        packet = 0;
        plusSignsOnly = true;
        if (escape) {
            cancelled.run();
        }
    }
}
