package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.espbench.modem.time.Time;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.fault.Profile;
import org.espbench.simulator.fault.Rule;
import org.espbench.simulator.fault.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bytes that don't arrive as they were sent, as the host or the module sees them. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NoiseTest {

    private static final String OK = "\r\nOK\r\n";

    @Test
    void bytesToTheHostAreLostTurnedDoubledAndMade() throws Exception {
        try (SimulatedModule module = module()) {
            Host host = Host.on(module).withoutEcho();
            Rule lost = module.faults().toHost().drop(Spot.at(2));
            host.asks("AT", "\r\nK\r\n").asks("AT", OK);
            Rule turned = module.faults().toHost().flip(Spot.at(2, 2), 0x20);
            host.asks("AT", "\r\nok\r\n");
            module.faults().toHost().duplicate(Spot.text("OK"));
            host.asks("AT", "\r\nOOKK\r\n").asks("AT", OK);
            module.faults().toHost().insert(Spot.text("OK"), "not ");
            host.asks("AT", "\r\nnot OK\r\n");
            assertThat(List.of(lost.hits(), turned.hits())).containsOnly(1);
            assertThat(module.faults().report()).hasSize(6).allMatch(line -> line.startsWith("to the host, byte "));
        }
    }

    @Test
    void bytesToTheModuleAreLostTurnedAndDoubled() throws Exception {
        try (SimulatedModule module = module()) {
            Host host = Host.on(module).withoutEcho();
            module.faults().toModule().drop(Spot.text("+GMR"));
            host.asks("AT+GMR", OK);
            module.faults().toModule().flip(Spot.at(0), 1);
            module.faults().toModule().duplicate(Spot.at(5));
            host.types("AT\r\n").reads("\r\nERROR\r\n").asks("AT", "\r\nERROR\r\n").asks("AT", OK);
            assertThat(module.commands()).containsExactly("ATE0", "AT", "ATT", "AT");
            assertThat(module.faults().report()).hasSize(6);
        }
    }

    @Test
    void bytesComeLaterInOrder() throws Exception {
        Time time = Time.scaled(0.05);
        try (SimulatedModule module = SimulatedModule.start(SimulatedAir.standard(), time)) {
            Host host = Host.on(module).withoutEcho();
            module.faults().toHost().delay(Spot.text("OK"), Duration.ofSeconds(2));
            module.faults().toModule().delay(Spot.text("\n"), Duration.ofSeconds(2));
            long begin = time.nanos();
            host.asks("AT", OK);
            assertThat(time.nanos() - begin).isGreaterThanOrEqualTo(Duration.ofSeconds(4).toNanos());
            host.asks("AT", OK);
        }
    }

    @Test
    void theSameSeedMeansTheSameFaults() throws Exception {
        long seed = 20_161_127;
        List<String> first = noisy(seed);
        assertThat(noisy(seed)).isEqualTo(first);
        assertThat(noisy(seed + 1)).isNotEqualTo(first);
        assertThat(first.get(0)).contains(Long.toString(seed), "harsh");
        assertThat(first).hasSizeGreaterThan(5);
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        try (SimulatedModule module = module()) {
            assertThatThrownBy(() -> Spot.at(-1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Spot.at(0, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Spot.text("")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Spot.rate(1.1, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> module.faults().toHost().flip(Spot.at(0), 256)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** What is done to a module that is asked the same things, whatever it answers. */
    private static List<String> noisy(long seed) throws Exception {
        try (SimulatedModule module = module()) {
            Host host = Host.on(module).withoutEcho();
            module.faults().random(seed, new Profile("harsh to the module", 0.02, 0.02, 0.02, 0, 0, 0, 0, 0, 0, 0, 0, 0));
            byte[] bytes = "no head at all, so that nothing is answered; ".repeat(20).getBytes(StandardCharsets.ISO_8859_1);
            host.sends(bytes);
            List<String> done = module.faults().report();
            module.faults().reset();
            return done;
        }
    }

    private static SimulatedModule module() {
        return SimulatedModule.start(SimulatedAir.standard(), Time.scaled(0.05));
    }
}
