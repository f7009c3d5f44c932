package org.espbench.together.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.espbench.modem.dialect.Version;
import org.espbench.modem.find.ModuleFinder;
import org.espbench.modem.find.Outcome;
import org.espbench.modem.find.Rescue;
import org.espbench.modem.find.Search;
import org.espbench.modem.find.SearchListener;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Modules at every rate, looked for at the same time: a search is mostly waiting. */
class EveryRateTest {

    private static final Time TIME = Time.scaled(0.25);
    private static final Search SEARCH = Search.STANDARD.within(Duration.ofMinutes(20));

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void aModuleIsFoundAtEveryRateInEachFirmware(String firmware) throws Exception {
        List<Future<?>> searches = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (int baud : Search.RATES) {
                searches.add(threads.submit(() -> {
                    isFound(firmware, baud);
                    return baud;
                }));
            }
            for (Future<?> search : searches) {
                search.get(100, TimeUnit.SECONDS);
            }
        }
    }

    private static void isFound(String firmware, int baud) throws Exception {
        try (SimulatedModule module = SimulatedModule.builder().firmware(firmware).time(TIME).start()) {
            Console.setBaud(module, baud);
            try (Port port = module.connect()) {
                Outcome outcome = new ModuleFinder(SEARCH, TIME).find(port, SearchListener.NONE);
                assertThat(outcome).isInstanceOf(Outcome.Found.class);
                Outcome.Found found = (Outcome.Found) outcome;
                // One that can't be asked for its rate is understood at one that is nearly the same.
                int used = firmware.startsWith("0.") && baud == 76_800 ? 74_880 : baud;
                assertThat(found.line()).isEqualTo(LineSettings.DEFAULT.at(used));
                assertThat(port.line()).isEqualTo(found.line());
                assertThat(found.firmware().version()).as(found.trials().toString()).isEqualTo(Version.of(firmware));
                // Wrong rates keep it busy with garbage for a moment, which is long for a slow machine.
                assertThat(found.rescues()).as(found.trials().toString()).allMatch(Rescue.WaitedOut.class::isInstance);
                assertThat(found.remarks()).isEmpty();
            }
        }
    }
}
