package org.espbench.modem.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.at.Frame;

/** Who besides the command in work wants to know what is said. Guarded by the channel's monitor. */
final class Taps {

    /** One of them, with what it hasn't taken yet. */
    static final class Queue {
        private static final int MOST = 2000;
        private final Deque<Frame> frames = new ArrayDeque<>();

        boolean isEmpty() {
            return frames.isEmpty();
        }

        @Nullable Frame poll() {
            return frames.pollFirst();
        }
    }

    private final List<Queue> open = new ArrayList<>();

    Queue open() {
        Queue queue = new Queue();
        open.add(queue);
        return queue;
    }

    void close(Queue queue) {
        open.remove(queue);
    }

    void heard(Frame frame) {
        // Payload is valid during the call only, and an echo tells nothing.
        boolean lasting = !(frame instanceof Frame.Data || frame instanceof Frame.Raw || frame instanceof Frame.Echo);
        for (Queue queue : open) {
            if (lasting && queue.frames.size() < Queue.MOST) {
                queue.frames.addLast(frame);
            }
        }
    }
}
