package org.espbench.modem.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.Subscription;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.event.ModemEvent.DataReceived;
import org.espbench.modem.event.ModemEvent.DataSent;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/** Tells subscribers what happened, in order, on a thread of its own, so that a slow one delays nobody but the others. */
final class Events {

    private static final Duration LONG = Duration.ofHours(1);

    private final Time time;
    private final Deque<ModemEvent> queue = new ArrayDeque<>();
    private final List<Consumer<? super ModemEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Consumer<? super ModemEvent> told;
    private boolean finished;

    /** @param told gets each event after all subscribers, on the same thread */
    Events(Time time, Consumer<? super ModemEvent> told) {
        this.time = time;
        this.told = told;
    }

    void start(String name) {
        Thread thread = new Thread(this::deliver, name);
        thread.setDaemon(true);
        thread.start();
    }

    Subscription subscribe(Consumer<? super ModemEvent> listener) {
        // One object per subscription, so that a listener subscribed twice is removed once.
        Consumer<ModemEvent> entry = listener::accept;
        listeners.add(entry);
        return () -> listeners.remove(entry);
    }

    /** Any thread; returns at once. */
    void publish(ModemEvent event) {
        // Where nobody listens, only the end of a link concerns anybody.
        if (listeners.isEmpty() && !(event instanceof ModemEvent.LinkClosed)) {
            return;
        }
        synchronized (queue) {
            if (!finished) {
                queue.addLast(merged(event));
                queue.notifyAll();
            }
        }
    }

    /**
     * A listener that falls behind gets one event for much data of a link, so that the queue stays short: takes an event of the same kind out, if nothing
     * but data came behind it.
     */
    private ModemEvent merged(ModemEvent event) {
        for (Iterator<ModemEvent> latest = queue.descendingIterator(); latest.hasNext();) {
            ModemEvent before = latest.next();
            ModemEvent sum = sum(before, event);
            if (sum != null) {
                latest.remove();
                return sum;
            }
            if (!(before instanceof DataReceived || before instanceof DataSent)) {
                return event;
            }
        }
        return event;
    }

    private static @Nullable ModemEvent sum(ModemEvent before, ModemEvent event) {
        if (event instanceof DataReceived more && before instanceof DataReceived last && last.serial() == more.serial()) {
            return new DataReceived(last.linkId(), last.serial(), last.count() + more.count());
        }
        if (event instanceof DataSent more && before instanceof DataSent last && last.serial() == more.serial()) {
            return new DataSent(last.linkId(), last.serial(), last.count() + more.count());
        }
        return null;
    }

    /** What was published before is still told; then the thread ends. */
    void finish() {
        synchronized (queue) {
            finished = true;
            queue.notifyAll();
        }
    }

    private void deliver() {
        try {
            for (ModemEvent event = next(); event != null; event = next()) {
                for (Consumer<? super ModemEvent> listener : listeners) {
                    tell(listener, event);
                }
                tell(told, event);
            }
        } catch (InterruptedException e) {
            // Nobody of ours interrupts this thread: whoever does wants it to end.
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(Consumer<? super ModemEvent> listener, ModemEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            // One listener's defect is reported like any uncaught one and mustn't silence the others.
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    private @Nullable ModemEvent next() throws InterruptedException {
        synchronized (queue) {
            while (queue.isEmpty() && !finished) {
                Deadline.in(time, LONG).await(queue);
            }
            return queue.pollFirst();
        }
    }
}
