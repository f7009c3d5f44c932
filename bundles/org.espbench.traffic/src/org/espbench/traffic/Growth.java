package org.espbench.traffic;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who wants to know that a capture has grown. */
final class Growth {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    Subscription add(Runnable listener) {
        // An own object for each subscription, so that a listener added twice is removed one at a time.
        Runnable own = listener::run;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    void tell() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                // A listener's fault mustn't end the capture; it is heard once and the listener no more.
                listeners.remove(listener);
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }
    }
}
