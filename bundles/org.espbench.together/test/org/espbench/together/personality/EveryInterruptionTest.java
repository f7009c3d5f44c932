package org.espbench.together.personality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.espbench.together.personality.Scene.BUDGET;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.espbench.modem.ModemException;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An interrupt or a close at any moment of any call. */
class EveryInterruptionTest {

    private static final long SEED = System.nanoTime();
    /** In model time; most calls are over sooner. */
    private static final int MOST_MILLIS = 1500;

    static Stream<Arguments> everything() {
        Random random = new Random(SEED);
        return Stream.of("0.21", "1.7.5", "2.2.1").flatMap(firmware -> Deed.all().stream()
                // A sleeping module says nothing, whoever asks.
                .filter(deed -> !deed.needs().contains(Ability.DEEP_SLEEP)).map(deed -> Arguments.of(firmware, deed, (int) (random.nextInt(MOST_MILLIS) * 1000 * deed.pace()))));
    }

    /** A deed under way on a thread of its own. */
    private static final class Doing {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CompletableFuture<Boolean> outcome = new CompletableFuture<>();
        private final Thread thread;

        Doing(Scene scene, Deed deed) {
            thread = new Thread(() -> {
                try {
                    deed.prepare().in(scene);
                    begun.countDown();
                    deed.act().in(scene);
                    outcome.complete(Boolean.TRUE);
                } catch (Throwable e) {
                    begun.countDown();
                    outcome.completeExceptionally(e);
                }
            }, "deed");
            thread.setDaemon(true);
            thread.start();
        }

        void let(int micros) throws InterruptedException {
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            Deadline deadline = Deadline.in(Time.real(), Duration.ofNanos(micros * 1000L));
            synchronized (this) {
                while (!outcome.isDone() && deadline.await(this)) {
                    // Until the moment has come.
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1} after {2} us")
    @MethodSource("everything")
    void aCallThatIsInterruptedLeavesAUsableModem(String firmware, Deed deed, int micros) throws Exception {
        try (Scene scene = new Scene(firmware, deed.pace())) {
            Doing doing = new Doing(scene, deed);
            doing.let(micros);
            doing.thread.interrupt();
            doing.thread.join(60_000);
            assertThat(doing.outcome).as("seed %d", SEED).isDone();
            use(scene);
        }
    }

    /** Twice, because a late answer would be one command's too late. A start that was asked for may still be to come: then the contract is followed. */
    private static void use(Scene scene) throws ModemException {
        for (int i = 0; i < 2; i++) {
            try {
                scene.modem.board().probe(BUDGET);
                assertThat(scene.modem.board().version(BUDGET).version()).as("seed %d", SEED).isEqualTo(scene.modem.dialect().version());
            } catch (ModemException.ModuleRestarted e) {
                scene.modem.initialise(BUDGET);
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1} after {2} us")
    @MethodSource("everything")
    void closingEndsACall(String firmware, Deed deed, int micros) throws Exception {
        try (Scene scene = new Scene(firmware, deed.pace())) {
            Doing doing = new Doing(scene, deed);
            doing.let(micros);
            scene.modem.close();
            // Generous for slow machines; what is wrong waits for minutes.
            doing.thread.join(20_000);
            assertThat(doing.outcome).as("seed %d", SEED).isDone();
            if (doing.outcome.isCompletedExceptionally()) {
                Throwable failure = doing.outcome.handle((done, thrown) -> thrown).get();
                // A deed that expects another failure says so by an assertion; then the close stands behind it.
                assertThat(List.of(failure.toString(), String.valueOf(failure.getMessage()))).as("seed %d", SEED)
                        .anySatisfy(text -> assertThat(text).matches("(?s).*(" + ModemException.class.getSimpleName() + "|closed|Unsupported).*"));
            }
        }
    }
}
