package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.Link;
import org.espbench.modem.Modem;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.net.Endpoint;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A modem on a scripted port, with everything that it told. The script has to be followed to its end. */
final class Rig implements AfterEachCallback {

    static final Duration BUDGET = Duration.ofSeconds(60);
    static final Endpoint PEER = new Endpoint("192.168.1.2", 4000);
    static final String OK = "\r\nOK\r\n";
    static final String ERROR = "\r\nERROR\r\n";

    final StepTime time = new StepTime();
    final ScriptedPort port = new ScriptedPort();
    final Modem modem;
    private final List<ModemEvent> events = new ArrayList<>();

    Rig() {
        time.idleWhen(port::idle);
        modem = Modem.open(port, time);
        modem.subscribe(this::told);
    }

    /** A rig whose modem is initialised. */
    static Rig ready() {
        return ready("1.7.5.0(Oct  9 2021 09:26:04)");
    }

    /** The same with another firmware. */
    static Rig ready(String version) {
        Rig rig = new Rig();
        rig.port.onInitialise("AT version:" + version + "\r\nSDK version:x\r\nOK\r\n");
        try {
            rig.modem.initialise(BUDGET);
        } catch (java.io.IOException e) {
            throw new AssertionError(rig.port.violations().toString(), e);
        }
        return rig;
    }

    /** Opens link 4. */
    Link link() throws Exception {
        port.on("AT+CIPSTART=4,\"TCP\",\"192.168.1.2\",4000\r\n", "4,CONNECT\r\n" + OK);
        return modem.openTcp(PEER, BUDGET);
    }

    /** What the call ends with, on a thread of its own. */
    <T> Call<T> calling(Callable<T> call) {
        return new Call<>(call);
    }

    private synchronized void told(ModemEvent event) {
        events.add(event);
        notifyAll();
    }

    synchronized List<ModemEvent> events() {
        return List.copyOf(events);
    }

    /** Waits until an event like this was told. */
    synchronized void awaitEvent(Predicate<ModemEvent> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (events.stream().noneMatch(wanted)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never told, but " + events);
            }
            wait(20_000);
        }
    }

    @Override
    public void afterEach(@Nullable ExtensionContext context) {
        modem.close();
        assertThat(port.violations()).isEmpty();
        assertThat(port.left()).as("what the script still expects").isEmpty();
    }

    /** A call under way. */
    static final class Call<T> {

        private final CompletableFuture<T> outcome = new CompletableFuture<>();
        private final Thread thread;

        Call(Callable<T> call) {
            thread = new Thread(() -> {
                try {
                    outcome.complete(call.call());
                } catch (Throwable e) {
                    outcome.completeExceptionally(e);
                }
            }, "caller");
            thread.setDaemon(true);
            thread.start();
        }

        void interrupt() {
            thread.interrupt();
        }

        /** What it returned. */
        T value() throws Exception {
            return outcome.get(20, TimeUnit.SECONDS);
        }

        /** What it threw. */
        Throwable failure() throws Exception {
            try {
                throw new AssertionError("returned " + outcome.get(20, TimeUnit.SECONDS));
            } catch (java.util.concurrent.ExecutionException e) {
                return java.util.Objects.requireNonNull(e.getCause());
            }
        }
    }
}
