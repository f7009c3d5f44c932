package org.espbench.modem.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.espbench.modem.find.Finding.PortTrouble;
import org.espbench.modem.find.Finding.PortUnusable;
import org.espbench.modem.port.ControlSequence;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortOffer;
import org.espbench.modem.port.PortProvider;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a search ends that doesn't come to its end, and who has the port then. */
class EndingTest {

    /** What a search can be in the middle of. */
    enum Scene {
        SILENCE(searching -> { }),
        PASS_THROUGH(searching -> {
            Module module = new Module(searching.port, 57_600);
            module.passing = true;
            module.cipmode = true;
        }),
        SEND(searching -> {
            Module module = new Module(searching.port, 57_600);
            module.early = true;
            module.missing = 300;
        }),
        BUSY(searching -> new Module(searching.port, 9600).busyUntil = Long.MAX_VALUE),
        HEALTHY(searching -> new Module(searching.port, 57_600));

        private final Consumer<Searching> build;

        Scene(Consumer<Searching> build) {
            this.build = build;
        }

        Searching build() {
            Searching searching = new Searching(LineSettings.DEFAULT.at(19_200));
            searching.search = searching.search.resettingBy(ControlSequence.RESET);
            build.accept(searching);
            return searching;
        }

        int steps() throws InterruptedException {
            AtomicInteger steps = new AtomicInteger();
            Searching searching = build();
            searching.eachStep(steps::incrementAndGet);
            searching.run();
            return steps.get();
        }

        /** The search, in which something happens at a step. */
        Searching with(int step, Consumer<Searching> action) {
            AtomicInteger steps = new AtomicInteger();
            Searching searching = build();
            searching.eachStep(() -> {
                if (steps.incrementAndGet() == step) {
                    action.accept(searching);
                }
            });
            return searching;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCancelledSearchLeavesThePortUsableAndAsItWasWhateverItWasDoing(Scene scene) throws Exception {
        for (int step = scene.steps(); step > 0; step--) {
            Searching searching = scene.with(step, s -> Thread.currentThread().interrupt());
            assertThatThrownBy(searching::run).as("step " + step).isInstanceOf(InterruptedException.class);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            assertThat(searching.port.line()).isEqualTo(LineSettings.DEFAULT.at(19_200));
            assertThat(searching.port.outputs()).isEqualTo(Outputs.LOWERED);
            assertThat(searching.port.isClosed()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPortThatIsUnpluggedMeanwhileIsTheFinding(Scene scene) throws Exception {
        for (int step = scene.steps(); step > 0; step--) {
            Searching searching = scene.with(step, s -> s.port.unplug());
            assertThat(searching.finding(PortUnusable.class)).isEqualTo(
                    new PortUnusable(PeerPort.ADDRESS, PortTrouble.GONE, "peer:test was unplugged"));
        }
    }

    @Test
    void aPortThatIsClosedMeanwhileIsTheFinding() throws Exception {
        Searching searching = Scene.SILENCE.with(3, s -> s.port.close());
        assertThat(searching.finding(PortUnusable.class).trouble()).isEqualTo(PortTrouble.CLOSED);
    }

    @Test
    void aListenerThatFailsEndsTheSearchWithThePortAsItWas() {
        Searching searching = Scene.HEALTHY.with(3, s -> {
            throw new IllegalStateException("the window is gone");
        });
        assertThatThrownBy(searching::run).hasMessage("the window is gone");
        assertThat(searching.port.line()).isEqualTo(LineSettings.DEFAULT.at(19_200));
    }

    @Test
    void aPortThatTheFinderOpenedStaysOpenWithAModule() throws Exception {
        Searching searching = Scene.HEALTHY.build();
        Outcome outcome = open(searching, searching.port);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Found.class, found -> assertThat(found.port()).isSameAs(searching.port));
        assertThat(searching.port.isClosed()).isFalse();
    }

    @Test
    void aPortThatTheFinderOpenedIsClosedWithoutAModuleAndOnCancel() throws Exception {
        Searching silent = Scene.SILENCE.build();
        assertThat(open(silent, silent.port)).isInstanceOf(Outcome.NotFound.class);
        assertThat(silent.port.isClosed()).isTrue();
        Searching cancelled = Scene.HEALTHY.with(2, s -> Thread.currentThread().interrupt());
        assertThatThrownBy(() -> open(cancelled, cancelled.port)).isInstanceOf(InterruptedException.class);
        assertThat(cancelled.port.isClosed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(PortTrouble.class)
    void aPortThatCannotBeOpenedIsAFindingWithItsReasonAndWhatToDo(PortTrouble trouble) throws Exception {
        PortAddress address = PeerPort.ADDRESS;
        PortException failure = switch (trouble) {
        case BUSY -> new PortException.Busy(address, "minicom (4711) has peer:test open", null);
        case ABSENT -> new PortException.Absent(address, "there is no peer:test", null);
        case DENIED -> new PortException.Denied(address, "peer:test may not be opened", null);
        case REFUSED -> new PortException.Refused(address, "peer:test can't do that", null);
        case GONE -> new PortException.Gone(address, "peer:test is gone", null);
        case CLOSED -> new PortException.Closed(address);
        };
        Outcome outcome = open(new Searching(), failure);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.NotFound.class, notFound -> assertThat(notFound.findings()).singleElement()
                .isInstanceOfSatisfying(PortUnusable.class, unusable -> {
                    assertThat(unusable.trouble()).isEqualTo(trouble);
                    assertThat(unusable.happened()).startsWith(String.valueOf(failure.getMessage())).endsWith(".");
                    assertThat(unusable.advice()).endsWith(".");
                }));
    }

    @Test
    void aSearchRefusesRatesThatNoLineHas() {
        assertThatThrownBy(() -> Search.STANDARD.at(List.of(115_200, 1))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("baud rate 1");
        assertThatThrownBy(() -> Search.STANDARD.within(java.time.Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Outcome open(Searching searching, Object portOrFailure) throws InterruptedException {
        Ports ports = new Ports(List.of(new PortProvider() {
            @Override
            public String scheme() {
                return PeerPort.ADDRESS.scheme();
            }

            @Override
            public Port open(PortAddress address, LineSettings line, Time time) throws PortException {
                if (portOrFailure instanceof PortException failure) {
                    throw failure;
                }
                return (Port) portOrFailure;
            }

            @Override
            public List<PortOffer> offers() {
                return List.of();
            }
        }));
        return new ModuleFinder(searching.search, searching.time).find(ports, PeerPort.ADDRESS, LineSettings.DEFAULT, searching);
    }
}
