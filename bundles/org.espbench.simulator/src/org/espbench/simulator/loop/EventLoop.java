package org.espbench.simulator.loop;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.espbench.modem.time.Time;

/**
 * Runs what happens to a module one thing at a time, in the order of its moments, on one daemon thread. A task that throws ends the loop and
 * is told to the failure listener: a module with a defect falls silent visibly instead of going on wrongly.
 */
public final class EventLoop implements AutoCloseable {

    private static final long LONG = TimeUnit.HOURS.toNanos(1);

    private final Time time;
    private final Consumer<? super Throwable> failed;
    private final Thread thread;
    /** Where any thread puts tasks; the loop sorts them. */
    private final Queue<Alarm> arrived = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(Alarm.ORDER);
    private final AtomicLong sequence = new AtomicLong();
    private volatile boolean parked;
    private volatile boolean closed;

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
        Alarm alarm = new Alarm(time.nanos() + Math.max(0, delay.toNanos()), sequence.getAndIncrement(), task);
        if (!closed) {
            arrived.add(alarm);
            if (parked) {
                LockSupport.unpark(thread);
            }
        }
        return alarm;
    }

    /** Ends the loop; waits up to a second for the task in work, unless called from it. Tasks not begun are dropped. */
    @Override
    public void close() {
        closed = true;
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
            while (!closed) {
                sort();
                Alarm first = alarms.peek();
                long wait = first == null ? LONG : first.due() - time.nanos();
                if (first != null && (wait <= 0 || first.cancelled())) {
                    alarms.remove();
                    first.ring();
                } else {
                    park(wait);
                }
            }
        } catch (InterruptedException e) {
            // Only close interrupts this thread, and it is done.
        } catch (RuntimeException | Error e) {
            closed = true;
            failed.accept(e);
        }
        arrived.clear();
        alarms.clear();
    }

    private void sort() {
        for (Alarm next = arrived.poll(); next != null; next = arrived.poll()) {
            alarms.add(next);
        }
    }

    private void park(long nanos) throws InterruptedException {
        parked = true;
        // Whoever put a task in before this was set saw no need to wake anybody.
        if (arrived.isEmpty() && !closed) {
            time.park(nanos);
        }
        parked = false;
    }
}
