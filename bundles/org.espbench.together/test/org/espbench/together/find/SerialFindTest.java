package org.espbench.together.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.simulator.fault.Trigger.anyCommand;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.espbench.modem.find.Attempt;
import org.espbench.modem.find.ModuleFinder;
import org.espbench.modem.find.Outcome;
import org.espbench.modem.find.Search;
import org.espbench.modem.find.SearchListener;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.fault.Action;
import org.espbench.simulator.pty.PtyModule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The search through the library for serial ports, in real time. */
class SerialFindTest {

    private static final Search SEARCH = Search.STANDARD.within(Duration.ofMinutes(5)).at(List.of(115_200, 9600));
    private static final LineSettings LINE = LineSettings.DEFAULT.at(57_600);

    @BeforeAll
    static void assumePseudoTerminals() {
        assumeTrue(!System.getProperty("os.name", "").startsWith("Windows"), "Windows has no pseudo-terminals");
    }

    @Test
    void aModuleOnASerialPortIsFoundAndThePortStaysOpen() throws Exception {
        try (SimulatedModule module = SimulatedModule.builder().start(); PtyModule pty = PtyModule.open(module)) {
            Outcome outcome = new ModuleFinder(SEARCH, Time.real()).find(Ports.onClassPath(), PortAddress.of("serial", pty.slavePath()), LINE,
                    SearchListener.NONE);
            assertThat(outcome).isInstanceOf(Outcome.Found.class);
            Outcome.Found found = (Outcome.Found) outcome;
            assertThat(found.firmware().at()).startsWith("1.7.5");
            found.port().setLine(LINE);
            found.port().close();
        }
    }

    @Test
    void aSearchOnASilentSerialPortEndsOnAnInterruptWithThePortAsItWas() throws Exception {
        try (SimulatedModule module = SimulatedModule.builder().start(); PtyModule pty = PtyModule.open(module)) {
            module.when(anyCommand()).then(Action.freeze());
            PortAddress address = PortAddress.of("serial", pty.slavePath());
            try (Port port = Ports.onClassPath().open(address, LINE, Time.real())) {
                CountDownLatch asked = new CountDownLatch(3);
                CompletableFuture<Outcome> outcome = new CompletableFuture<>();
                Thread searching = new Thread(() -> search(port, asked, outcome), "searching");
                searching.start();
                assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
                searching.interrupt();
                assertThatThrownBy(() -> outcome.get(60, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(InterruptedException.class);
                assertThat(port.line()).isEqualTo(LINE);
                port.write(new byte[] {'A'}, 0, 1);
            }
        }
    }

    private static void search(Port port, CountDownLatch asked, CompletableFuture<Outcome> outcome) {
        try {
            outcome.complete(new ModuleFinder(SEARCH, Time.real()).find(port, new SearchListener() {
                @Override
                public void trying(Attempt attempt, LineSettings line, Duration left) {
                    asked.countDown();
                }
            }));
        } catch (InterruptedException e) {
            outcome.completeExceptionally(e);
        }
    }
}
