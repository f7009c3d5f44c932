package org.espbench.together.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.simulator.fault.Action.watchdog;
import static org.espbench.simulator.fault.Trigger.anyCommand;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.espbench.modem.Modem;
import org.espbench.modem.find.Attempt;
import org.espbench.modem.find.Finding;
import org.espbench.modem.find.Finding.KeepsRestarting;
import org.espbench.modem.find.Finding.PortTrouble;
import org.espbench.modem.find.Finding.PortUnusable;
import org.espbench.modem.find.Finding.SavedPassThrough;
import org.espbench.modem.find.ModuleFinder;
import org.espbench.modem.find.Outcome;
import org.espbench.modem.find.Rescue;
import org.espbench.modem.find.Search;
import org.espbench.modem.find.SearchListener;
import org.espbench.modem.find.Trial;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.air.Timings;
import org.espbench.together.peer.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each in threads of its own and next to each other: a search is mostly waiting. */
@Execution(ExecutionMode.CONCURRENT)
class FindTest {

    static final List<String> FIRMWARES = List.of("0.21", "1.7.5", "2.2.1");

    private static final Time FAST = Time.scaled(0.1);
    /** For what is told by silence: a machine that stops for a moment mustn't look like a module that does. */
    private static final Time STEADY = Time.scaled(0.25);
    /** More than any machine is slow. */
    private static final Search SEARCH = Search.STANDARD.within(Duration.ofMinutes(20));
    private static final Search SHORT = SEARCH.at(List.of(115_200, 9600));

    private final SimulatedAir air = new SimulatedAir();
    private final List<Trial> trials = new ArrayList<>();

    FindTest() {
        air.add(AccessPoint.of("Bench", "12345678"));
    }

    @ParameterizedTest
    @FieldSource("FIRMWARES")
    void aModuleThatWasFoundCanBeUsedAtOnce(String firmware) throws Exception {
        try (SimulatedModule module = module(firmware)) {
            Console.setBaud(module, 9600);
            Outcome.Found found = found(module.connect(), SHORT);
            try (Modem modem = Modem.open(found.port(), FAST)) {
                modem.initialise(Duration.ofMinutes(10));
                assertThat(modem.firmware()).contains(found.firmware());
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FIRMWARES")
    void aModuleLeftInPassThroughIsBroughtBack(String firmware) throws Exception {
        try (Visitor visitor = new Visitor(); SimulatedModule module = joined(firmware)) {
            try (Console console = Console.at(module)) {
                console.line("AT+CIPSTART=\"TCP\",\"127.0.0.1\"," + visitor.port(), "OK\r\n").line("AT+CIPMODE=1", "OK\r\n")
                        .line("AT+CIPSEND", ">");
                visitor.say("hello, who is there?\r\n");
            }
            try (Port port = module.connect(LineSettings.DEFAULT.at(9600))) {
                Outcome.Found found = found(port, SHORT, STEADY);
                assertThat(found.rescues()).as(trials.toString()).containsExactly(new Rescue.PassThroughLeft());
                assertThat(found.remarks()).containsExactly(new SavedPassThrough(false));
                assertThat(module.commands()).contains("AT+CIPMODE=0").doesNotContain("AT+SAVETRANSLINK=0");
                // A machine that stops for a moment breaks the silence that an escape needs; the one that helped is no data.
                long escapes = trials.stream().filter(trial -> trial.attempt() == Attempt.ESCAPE && trial.line().baud() == 115_200).count();
                assertThat(visitor.heard().split("\\+\\+\\+", -1)).hasSizeLessThanOrEqualTo((int) escapes);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FIRMWARES")
    void aModuleWhoseDriverDiedInsideASendIsFreedAndSendsNothingIfItKnowsTheEscape(String firmware) throws Exception {
        try (Visitor visitor = new Visitor(); SimulatedModule module = joined(firmware)) {
            try (Console console = Console.at(module)) {
                console.line("AT+CIPSTART=\"TCP\",\"127.0.0.1\"," + visitor.port(), "OK\r\n").line("AT+CIPSEND=1500", ">").type("half a message");
            }
            try (Port port = module.connect(LineSettings.DEFAULT.at(9600))) {
                Outcome.Found found = found(port, SHORT, STEADY);
                if (firmware.startsWith("0.")) {
                    // It knows no escape: what it was fed with is sent.
                    assertThat(found.rescues()).as(trials.toString()).anyMatch(Rescue.SendFilled.class::isInstance)
                            // What was fed on top of the missing bytes are commands, which may keep it busy for a moment.
                            .allMatch(rescue -> rescue instanceof Rescue.SendFilled || rescue instanceof Rescue.WaitedOut);
                } else {
                    assertThat(found.rescues()).as(trials.toString()).containsExactly(new Rescue.SendCancelled());
                    assertThat(visitor.heard()).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FIRMWARES")
    void aSendThatIsKnownToBeUnfinishedIsEndedBeforeAnythingElseIsAsked(String firmware) throws Exception {
        try (Visitor visitor = new Visitor(); SimulatedModule module = joined(firmware)) {
            try (Console console = Console.at(module)) {
                console.line("AT+CIPSTART=\"TCP\",\"127.0.0.1\"," + visitor.port(), "OK\r\n").line("AT+CIPSEND=25", ">").type("half a message");
            }
            try (Port port = module.connect()) {
                Outcome.Found found = found(port, SHORT.endingSend(), STEADY);
                assertThat(trials).as("no other rate was tried").allMatch(trial -> trial.line().baud() == 115_200);
                if (firmware.startsWith("0.")) {
                    assertThat(found.rescues()).as(trials.toString()).anyMatch(Rescue.SendFilled.class::isInstance)
                            // What was fed on top of the missing bytes are commands, which may keep it busy for a moment.
                            .allMatch(rescue -> rescue instanceof Rescue.SendFilled || rescue instanceof Rescue.WaitedOut);
                    assertThat(visitor.awaitHeard("half a message")).isTrue();
                } else {
                    assertThat(found.rescues()).as(trials.toString()).containsExactly(new Rescue.SendCancelled());
                    assertThat(visitor.heard()).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FIRMWARES")
    void aModuleThatIsFloodedByItsPeerIsFound(String firmware) throws Exception {
        try (Visitor visitor = new Visitor(); SimulatedModule module = joined(firmware)) {
            try (Console console = Console.at(module)) {
                console.line("AT+CIPSTART=\"TCP\",\"127.0.0.1\"," + visitor.port(), "OK\r\n");
            }
            try (Port port = module.connect()) {
                visitor.say("OK\r\nERROR\r\nready\r\nSEND OK\r\n".repeat(4000));
                Outcome.Found found = found(port, SHORT, STEADY);
                assertThat(found.line()).isEqualTo(LineSettings.DEFAULT);
                assertThat(found.firmware().at()).as(trials.toString()).startsWith(firmware);
                assertThat(found.rescues()).as(trials.toString()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.2.1"})
    void aModuleThatGoesToPassThroughAtEachStartIsBroughtBackAndTheUserIsToldHowToEndThat(String firmware) throws Exception {
        try (Visitor visitor = new Visitor(); SimulatedModule module = joined(firmware)) {
            try (Console console = Console.at(module)) {
                console.line("AT+SAVETRANSLINK=1,\"127.0.0.1\"," + visitor.port() + ",\"TCP\"", "OK\r\n");
            }
            try (Port port = module.connect()) {
                module.reset();
                Outcome.Found found = found(port, SHORT, STEADY);
                assertThat(found.rescues()).as(trials.toString()).containsExactly(new Rescue.PassThroughLeft());
                assertThat(found.remarks()).as(trials.toString()).hasSize(1).first().isInstanceOf(SavedPassThrough.class);
                assertThat(found.remarks().get(0).advice()).contains("AT+SAVETRANSLINK=0");
                assertThat(module.commands()).doesNotContain("AT+SAVETRANSLINK=0");
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FIRMWARES")
    void aModuleThatIsBusyWithAFailingJoinIsWaitedFor(String firmware) throws Exception {
        try (SimulatedModule module = SimulatedModule.builder().firmware(firmware).air(air).time(STEADY)
                .timings(Timings.STANDARD.joining(Duration.ofSeconds(7), Duration.ZERO)).start()) {
            try (Console console = Console.at(module)) {
                console.line("AT+CWMODE=1", "OK\r\n").type("AT+CWJAP=\"Bench\",\"wrong password\"\r\n");
                assertThat(module.awaitCommand(line -> line.contains("wrong password"), Duration.ofSeconds(100))).isTrue();
            }
            try (Port port = module.connect()) {
                Outcome.Found found = found(port, SHORT, STEADY);
                assertThat(found.rescues()).as(trials.toString()).singleElement().isInstanceOf(Rescue.WaitedOut.class);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FIRMWARES")
    void aModuleThatTheWatchdogBitesAtEachQuestionKeepsRestarting(String firmware) throws Exception {
        try (SimulatedModule module = module(firmware); Port port = module.connect()) {
            module.when(anyCommand()).always().then(watchdog());
            Outcome.NotFound outcome = notFound(port, SHORT);
            assertThat(outcome.findings().get(0)).as(trials.toString()).isInstanceOf(KeepsRestarting.class);
            assertThat(outcome.findings().get(0).advice()).contains("power supply");
            assertThat(port.line()).isEqualTo(LineSettings.DEFAULT);
        }
    }

    @Test
    void theRomIsReadAtItsOwnRateWhenSomebodyPressesReset() throws Exception {
        try (SimulatedModule module = module("1.7.5")) {
            Console.setBaud(module, 250_000);
            try (Port port = module.connect()) {
                Outcome outcome = new ModuleFinder(SHORT.awaitingReset(Duration.ofMinutes(5)), FAST).find(port, new SearchListener() {
                    @Override
                    public void trying(Attempt attempt, LineSettings line, Duration left) {
                        if (attempt == Attempt.AWAIT_RESET) {
                            module.reset();
                        }
                    }

                    @Override
                    public void tried(Trial trial) {
                        trials.add(trial);
                    }
                });
                assertThat(outcome.trials()).isEqualTo(trials);
                assertThat(trials).filteredOn(trial -> trial.attempt() == Attempt.AWAIT_RESET).singleElement()
                        .satisfies(trial -> assertThat(trial.evidence().text()).contains("rst cause:2, boot mode:(3,"));
                assertThat(outcome).isInstanceOf(Outcome.NotFound.class);
                assertThat(port.line()).isEqualTo(LineSettings.DEFAULT);
            }
        }
    }

    @Test
    void aFrozenModuleIsSilent() throws Exception {
        try (SimulatedModule module = module("1.7.5"); Port port = module.connect()) {
            module.when(anyCommand()).then(org.espbench.simulator.fault.Action.freeze());
            Outcome.NotFound outcome = notFound(port, SHORT);
            assertThat(outcome.findings()).noneMatch(Finding.OwnFirmware.class::isInstance);
        }
    }

    @Test
    void aPortThatSomebodyHasOpenIsBusy() throws Exception {
        try (SimulatedModule module = module("1.7.5"); Port other = module.connect()) {
            Outcome outcome = new ModuleFinder(SHORT, FAST).find(new OnePort(module).ports(), OnePort.ADDRESS, LineSettings.DEFAULT,
                    SearchListener.NONE);
            assertThat(outcome).isInstanceOfSatisfying(Outcome.NotFound.class, notFound -> assertThat(notFound.findings()).singleElement()
                    .isInstanceOfSatisfying(PortUnusable.class, finding -> assertThat(finding.trouble()).isEqualTo(PortTrouble.BUSY)));
            assertThat(other.line()).isEqualTo(LineSettings.DEFAULT);
        }
    }

    @Test
    void anAdapterThatIsUnpluggedDuringTheSearchIsTheFindingAtEveryStep() throws Exception {
        for (int step = 1; step <= 12; step += 3) {
            int last = step;
            AtomicInteger steps = new AtomicInteger();
            try (SimulatedModule module = module("1.7.5")) {
                Console.setBaud(module, 250_000);
                try (Port port = module.connect()) {
                    Outcome outcome = new ModuleFinder(SHORT, FAST).find(port, atEach(() -> {
                        if (steps.incrementAndGet() == last) {
                            module.unplug();
                        }
                    }));
                    assertThat(outcome).isInstanceOfSatisfying(Outcome.NotFound.class, notFound -> assertThat(notFound.findings().get(0))
                            .isInstanceOfSatisfying(PortUnusable.class, finding -> assertThat(finding.trouble()).isEqualTo(PortTrouble.GONE)));
                }
            }
        }
    }

    @Test
    void aCancelledSearchLeavesPortAndModuleUsableAtEveryStep() throws Exception {
        try (SimulatedModule module = module("1.7.5")) {
            Console.setBaud(module, 9600);
            try (Port port = module.connect()) {
                for (int step = 1; step <= 4; step++) {
                    int last = step;
                    AtomicInteger steps = new AtomicInteger();
                    assertThatThrownBy(() -> new ModuleFinder(SHORT, FAST).find(port, atEach(() -> {
                        if (steps.incrementAndGet() == last) {
                            Thread.currentThread().interrupt();
                        }
                    }))).isInstanceOf(InterruptedException.class);
                    assertThat(port.line()).isEqualTo(LineSettings.DEFAULT);
                }
                assertThat(found(port, SHORT).line().baud()).isEqualTo(9600);
            }
        }
    }

    private SimulatedModule module(String firmware) {
        return SimulatedModule.builder().firmware(firmware).air(air).time(FAST).start();
    }

    private SimulatedModule joined(String firmware) throws Exception {
        SimulatedModule module = SimulatedModule.builder().firmware(firmware).air(air).time(STEADY).start();
        try (Console console = Console.at(module)) {
            console.line("AT+CWMODE=1", "OK\r\n").line("AT+CWJAP=\"Bench\",\"12345678\"", "OK\r\n");
        }
        return module;
    }

    private Outcome.Found found(Port port, Search search) throws InterruptedException {
        return found(port, search, FAST);
    }

    private Outcome.Found found(Port port, Search search, Time time) throws InterruptedException {
        Outcome outcome = find(port, search, time);
        assertThat(outcome).as(trials.toString()).isInstanceOf(Outcome.Found.class);
        return (Outcome.Found) outcome;
    }

    private Outcome.NotFound notFound(Port port, Search search) throws InterruptedException {
        Outcome outcome = find(port, search, FAST);
        assertThat(outcome).as(trials.toString()).isInstanceOf(Outcome.NotFound.class);
        return (Outcome.NotFound) outcome;
    }

    private Outcome find(Port port, Search search, Time time) throws InterruptedException {
        trials.clear();
        return new ModuleFinder(search, time).find(port, new SearchListener() {
            @Override
            public void tried(Trial trial) {
                trials.add(trial);
            }
        });
    }

    private static SearchListener atEach(Runnable action) {
        return new SearchListener() {
            @Override
            public void trying(Attempt attempt, LineSettings line, Duration left) {
                action.run();
            }
        };
    }
}
