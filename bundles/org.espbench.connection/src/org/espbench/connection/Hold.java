package org.espbench.connection;

import java.time.Duration;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/** A session's hold on its port: being opened by the session's thread, open, or free; so that another thread can end either and wait for it. */
final class Hold {

    private final Object closing = new Object();
    private @Nullable Thread opener;
    private @Nullable Runnable open;
    private int openings;

    /** The calling thread is about to open the port. @return false when it had better not: {@link #letGo()} came first, as {@code leaving} tells */
    synchronized boolean opening(Inbox inbox) {
        if (inbox.leaving()) {
            return false;
        }
        opener = Thread.currentThread();
        openings++;
        return true;
    }

    /** The port is open, and {@code port} closes it; or it couldn't be opened. An interrupt that was meant for its opening is over. */
    synchronized void opened(@Nullable Runnable port) {
        open = port;
        opener = null;
        // Only a hold that is let go of interrupts this thread.
        Thread.interrupted();
        notifyAll();
    }

    /** What is closed instead of the port alone from now on. */
    synchronized void wrapped(Runnable around) {
        open = around;
    }

    /** Ends an opening that is under way, or closes the port; returns when that is done, a second later at most where a port is open. */
    void letGo() {
        Runnable port;
        synchronized (this) {
            Thread busy = opener;
            if (busy != null && busy != Thread.currentThread()) {
                busy.interrupt();
            }
            port = open;
        }
        if (port != null) {
            close(port);
        }
    }

    private void close(Runnable port) {
        // One after the other: who comes second must not think it done before it is.
        synchronized (closing) {
            port.run();
            synchronized (this) {
                open = null;
                notifyAll();
            }
        }
    }

    /** How often the port was about to be opened so far: what {@link #awaitFree} is to wait for the end of. */
    synchronized int openings() {
        return openings;
    }

    /**
     * Waits until the port is free, or has been meanwhile: who waits may be late to see it before it is opened again.
     *
     * @param opening {@link #openings()} before it was let go
     * @param longest real time
     * @return whether it is, or was
     */
    synchronized boolean awaitFree(int opening, Duration longest) throws InterruptedException {
        Deadline deadline = Deadline.in(Time.real(), longest);
        while (!freed(opening) && deadline.await(this)) {
            continue;
        }
        return freed(opening);
    }

    private boolean freed(int opening) {
        return opener == null && open == null || openings != opening;
    }
}
