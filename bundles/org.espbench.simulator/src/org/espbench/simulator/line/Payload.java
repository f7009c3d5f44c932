package org.espbench.simulator.line;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

import org.espbench.simulator.loop.EventLoop;

/** The payload of one send: counted, ended early by a packet of three plus signs and, if escaped, by backslash zero (G1, reference 2.4). */
final class Payload {

    private final int length;
    private final boolean escaped;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Silence silence;
    private Consumer<byte[]> complete = all -> { };
    private Runnable cancelled = () -> { };
    private boolean backslash;
    private int plusSigns;
    private int packet;

    Payload(EventLoop loop, int length, boolean escaped) {
        this.length = length;
        this.escaped = escaped;
        silence = new Silence(loop, this::packetEnded);
    }

    void listener(Consumer<byte[]> whenComplete, Runnable whenCancelled) {
        complete = whenComplete;
        cancelled = whenCancelled;
    }

    /** Takes bytes from {@code from} on. @return how many, at least 1 */
    int accept(byte[] input, int from) {
        int at = from;
        boolean ended = false;
        while (at < input.length && !ended) {
            byte b = input[at++];
            packet++;
            plusSigns += b == '+' ? 1 : 0;
            ended = escaped ? unescape(b) : store(b);
        }
        if (ended) {
            silence.stop();
            complete.accept(bytes.toByteArray());
        } else {
            silence.broken();
        }
        return at - from;
    }

    void abandon() {
        silence.stop();
    }

    private boolean store(byte b) {
        bytes.write(b);
        return bytes.size() >= length;
    }

    private boolean unescape(byte b) {
        if (!backslash && b == '\\') {
            backslash = true;
            return false;
        }
        boolean terminator = backslash && b == '0';
        backslash = false;
        return terminator || store(b);
    }

    private void packetEnded() {
        boolean escape = packet == 3 && plusSigns == 3;
        packet = 0;
        plusSigns = 0;
        if (escape) {
            cancelled.run();
        }
    }
}
