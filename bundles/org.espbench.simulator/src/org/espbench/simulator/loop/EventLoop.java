package org.espbench.simulator.loop;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.time.Time;

/**
 * Runs what happens to a module one thing at a time, in the order of its moments, on one daemon thread. A task that throws ends the loop and
 * is told to the failure listener: a module with a defect falls silent visibly instead of going on wrongly.
 */
public final class EventLoop implements AutoCloseable {

    private final Time time;
    private final Consumer<? super Throwable> failed;
    private final Thread thread;
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(Alarm.ORDER);
    private long sequence;
    private boolean closed;

    /**
     * @param name of the thread
     * @param failed told once, on the loop's thread, when a task throws
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

    /** The clock of the alarms. */
    public Time time() {
        return time;
    }

    /** Runs a task as soon as possible, after those posted before. Any thread; without effect after close. */
    public void post(Runnable task) {
        after(Duration.ZERO, task);
    }

    /** Runs a task once the delay is over; tasks of one moment run in the order of these calls. Any thread; without effect after close. */
    public Alarm after(Duration delay, Runnable task) {
        synchronized (alarms) {
            Alarm alarm = new Alarm(time.nanos() + Math.max(0, delay.toNanos()), sequence++, task);
            if (!closed) {
                alarms.add(alarm);
                alarms.notifyAll();
            }
            return alarm;
        }
    }

    /** Ends the loop; waits up to a second for the task in work, unless called from it. Tasks not begun are dropped. */
    @Override
    public void close() {
        synchronized (alarms) {
            closed = true;
            alarms.clear();
            alarms.notifyAll();
        }
        if (Thread.currentThread() != thread && thread.isAlive()) {
            thread.interrupt();
            try {
                thread.join(TimeUnit.SECONDS.toMillis(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        try {
            for (Alarm next = next(); next != null; next = next()) {
                next.ring();
            }
        } catch (InterruptedException e) {
            // Only close interrupts this thread, and it is done.
        } catch (RuntimeException | Error e) {
            synchronized (alarms) {
                closed = true;
                alarms.clear();
            }
            failed.accept(e);
        }
    }

    private @Nullable Alarm next() throws InterruptedException {
        synchronized (alarms) {
            while (!closed) {
                Alarm first = alarms.peek();
                long wait = first == null ? TimeUnit.HOURS.toNanos(1) : first.due() - time.nanos();
                if (first != null && (wait <= 0 || first.cancelled())) {
                    return alarms.poll();
                }
                time.await(alarms, wait);
            }
            return null;
        }
    }
}
