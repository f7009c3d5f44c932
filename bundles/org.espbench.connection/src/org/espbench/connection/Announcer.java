package org.espbench.connection;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.Subscription;

/**
 * Tells listeners one thing after the other, in the order announced, on whichever thread announces while nobody else is telling; no lock
 * is held meanwhile, so that a listener may call back.
 */
final class Announcer<T> {

    private final List<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();
    private final Queue<T> waiting = new ArrayDeque<>();
    private boolean telling;

    Subscription subscribe(Consumer<? super T> listener) {
        // A wrapper of its own per subscription, so that ending one doesn't end another of the same listener.
        Consumer<? super T> own = listener::accept;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    boolean heard() {
        return !listeners.isEmpty();
    }

    /** Puts something in line; call {@link #tell()} afterwards without holding a lock. */
    synchronized void announce(T what) {
        waiting.add(what);
    }

    void tell() {
        synchronized (this) {
            if (telling) {
                return;
            }
            telling = true;
        }
        while (true) {
            T next = next();
            if (next == null) {
                return;
            }
            for (Consumer<? super T> listener : listeners) {
                tell(listener, next);
            }
        }
    }

    /** Tells at once, on this thread, beside whatever else is being told. */
    void tellHere(T what) {
        for (Consumer<? super T> listener : listeners) {
            tell(listener, what);
        }
    }

    private synchronized @Nullable T next() {
        T next = waiting.poll();
        if (next == null) {
            telling = false;
        }
        return next;
    }

    /** A listener that fails is its author's trouble and must neither end the session nor keep the others from hearing. */
    private void tell(Consumer<? super T> listener, T what) {
        try {
            listener.accept(what);
        } catch (RuntimeException | Error e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }
}
