package org.espbench.together.fault;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A thread on which calls are made, so that one that never ends is seen. */
final class Caller implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    /** Something that may fail. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Begins it. */
    Future<Boolean> begin(Work work) {
        return thread.submit(() -> {
            work.run();
            return true;
        });
    }

    /** How it ends, within so much real time. */
    Ending end(long seconds, Work work) throws InterruptedException {
        return end(seconds, begin(work));
    }

    static Ending end(long seconds, Future<Boolean> begun) throws InterruptedException {
        try {
            begun.get(seconds, TimeUnit.SECONDS);
            return new Ending(true, null);
        } catch (TimeoutException e) {
            begun.cancel(true);
            return new Ending(false, null);
        } catch (ExecutionException e) {
            return new Ending(true, e.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
