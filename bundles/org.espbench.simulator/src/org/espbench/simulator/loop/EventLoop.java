package org.espbench.simulator.loop;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.time.Time;

/**
 * Runs what happens to a module one thing at a time, in the order of its moments. It has a daemon thread for that, but a thread that brings
 * something, such as received bytes, may do it itself ({@link #help()}), which saves the time that it takes to wake another. A task that throws ends
 * the loop and is told to the failure listener: a module with a defect falls silent visibly instead of going on wrongly.
 */
public final class EventLoop implements AutoCloseable {

    /** A helper has work of its own, too: beyond so many tasks at a time the loop's thread goes on. */
    private static final int MOST_HELP = 1000;
    private static final long LONG = TimeUnit.HOURS.toNanos(1);

    private final Time time;
    private final Consumer<? super Throwable> failed;
    private final Thread thread;
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(Alarm.ORDER);
    private Runnable lull = () -> { };
    private long sequence;
    private boolean closed;
    /** Who runs tasks at the moment. */
    private @Nullable Thread runner;
    /** Whether the loop's thread is parked or about to be, and until when if nobody wakes it. */
    private boolean asleep;
    private long wakesAt;

    /**
     * @param name of the thread
     * @param failed told once, by whoever ran it, when a task throws
     */
    public EventLoop(String name, Time time, Consumer<? super Throwable> failed) {
        this.time = time;
        this.failed = failed;
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Begins to run tasks. */
    public void start() {
        thread.start();
    }

    /** @param task run, as tasks are, each time when all that is due has been run; to be set before the start */
    public void onLull(Runnable task) {
        lull = task;
    }

    /** The clock of the alarms. */
    public Time time() {
        return time;
    }

    /** Runs a task as soon as possible, after those posted before. Any thread; without effect after close. */
    public void post(Runnable task) {
        add(0, task, true);
    }

    /** As {@link #post}, by a thread that calls {@link #help()} next: nobody is woken for it. */
    public void bring(Runnable task) {
        add(0, task, false);
    }

    /** Runs a task once the delay is over; tasks of one moment run in the order of these calls. Any thread; without effect after close. */
    public Alarm after(Duration delay, Runnable task) {
        return add(Math.max(0, delay.toNanos()), task, true);
    }

    /**
     * Runs what is due on the calling thread, unless another is at it, which then runs that, too. Not for threads that may be interrupted: an interrupt
     * would close the module's sockets.
     */
    public void help() {
        synchronized (alarms) {
            if (closed || runner != null) {
                return;
            }
            runner = Thread.currentThread();
        }
        work(MOST_HELP);
    }

    /** Ends the loop; waits up to a second for the task in work, unless called from it. Tasks not begun are dropped. */
    @Override
    public void close() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        synchronized (alarms) {
            closed = true;
            alarms.clear();
            alarms.notifyAll();
            if (runner == Thread.currentThread()) {
                return;
            }
        }
        thread.interrupt();
        try {
            synchronized (alarms) {
                for (long left = 1; runner != null && left > 0; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
                    alarms.wait(left);
                }
            }
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Alarm add(long delay, Runnable task, boolean wake) {
        synchronized (alarms) {
            Alarm alarm = new Alarm(time.nanos() + delay, sequence++, task);
            if (!closed) {
                alarms.add(alarm);
                // A runner looks again before it stops.
                if (wake && runner == null) {
                    wakeFor(alarm);
                }
            }
            return alarm;
        }
    }

    /** Wakes the loop's thread if it would sleep too long. */
    private void wakeFor(@Nullable Alarm alarm) {
        if (asleep && alarm != null && alarm.due() - wakesAt < 0) {
            asleep = false;
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        try {
            while (awaitTurn()) {
                work(Integer.MAX_VALUE);
            }
        } catch (InterruptedException e) {
            // Only close interrupts this thread, and it is done.
        }
    }

    /** Waits until something is due that nobody else runs. @return false when closed */
    private boolean awaitTurn() throws InterruptedException {
        while (true) {
            long wait;
            synchronized (alarms) {
                if (closed) {
                    return false;
                }
                asleep = false;
                Alarm first = alarms.peek();
                long now = time.nanos();
                if (runner == null && first != null && isDue(first, now)) {
                    runner = thread;
                    return true;
                }
                wait = runner != null || first == null ? LONG : first.due() - now;
                wakesAt = now + wait;
                asleep = true;
            }
            time.park(wait);
        }
    }

    /** Runs what is due, and the lull; the caller is the runner, and is so no more afterwards. */
    private void work(int most) {
        try {
            int left = most;
            do {
                for (Alarm next = due(); next != null; next = --left > 0 ? due() : null) {
                    next.ring();
                }
                lull.run();
            } while (!stops(left > 0));
        } catch (RuntimeException | Error e) {
            synchronized (alarms) {
                closed = true;
                alarms.clear();
            }
            stops(false);
            failed.accept(e);
        }
    }

    private @Nullable Alarm due() {
        synchronized (alarms) {
            Alarm first = alarms.peek();
            return first != null && isDue(first, time.nanos()) ? alarms.poll() : null;
        }
    }

    /** Whether the runner stops being it, because nothing is due, or because it has to. */
    private boolean stops(boolean mayGoOn) {
        synchronized (alarms) {
            Alarm first = alarms.peek();
            if (mayGoOn && first != null && isDue(first, time.nanos())) {
                return false;
            }
            runner = null;
            if (closed) {
                alarms.notifyAll();
            }
            wakeFor(first);
            return true;
        }
    }

    private static boolean isDue(Alarm alarm, long now) {
        return alarm.cancelled() || alarm.due() - now <= 0;
    }
}
