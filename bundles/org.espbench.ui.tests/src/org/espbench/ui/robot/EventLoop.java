package org.espbench.ui.robot;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Runs the event loop of the UI thread, on which the tests themselves run. */
public final class EventLoop {

    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final int TICK_MILLIS = 20;

    private EventLoop() {
    }

    /** Runs events until {@code condition} holds. */
    public static void until(String what, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new AssertionError("waited in vain until " + what);
            }
            if (!display.readAndDispatch()) {
                // The condition may come true without an event of its own.
                display.timerExec(TICK_MILLIS, () -> { });
                display.sleep();
            }
        }
    }

    /** Runs all events that are there now. */
    public static void settle() {
        while (Display.getCurrent().readAndDispatch()) {
            continue;
        }
    }

    /** Does {@code work} in a job, runs events until it is done, and gives its result. */
    public static <T> T inJob(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Job.createSystem("test", (ICoreRunnable) monitor -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError e) {
                result.completeExceptionally(e);
            }
        }).schedule();
        until("the job is done", result::isDone);
        return result.join();
    }
}
