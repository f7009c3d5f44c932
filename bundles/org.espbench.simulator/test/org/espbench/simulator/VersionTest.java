package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.espbench.modem.time.Time;
import org.espbench.simulator.firmware.Firmware;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Generation;
import org.espbench.simulator.firmware.Refusal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Each command against each firmware version: whether it is there, in which forms, and that every one is answered. */
@Timeout(120)
class VersionTest {

    /** These start the module anew or make it deaf. */
    private static final Set<String> FINAL = Set.of("+RST", "+RESTORE", "+GSLP", "+SAVETRANSLINK", "+CIUPDATE");

    @TestFactory
    Stream<DynamicTest> everyFormOfEveryCommandIsAnsweredAndNoOther() {
        return Firmware.known().stream().map(firmware -> DynamicTest.dynamicTest(firmware.version(), () -> everyForm(firmware)));
    }

    @TestFactory
    Stream<DynamicTest> noVersionKnowsWhatOnlyOthersDo() {
        return Firmware.known().stream().map(firmware -> DynamicTest.dynamicTest(firmware.version(), () -> strangers(firmware)));
    }

    private static void everyForm(Firmware firmware) throws Exception {
        try (SimulatedModule module = start(firmware)) {
            Host host = new Host(module.connect());
            withoutEcho(host, firmware);
            for (String name : firmware.catalogue().names()) {
                for (Form form : Form.values()) {
                    boolean there = firmware.catalogue().forms(name).contains(form);
                    if (name.startsWith("E") || FINAL.contains(name) && there) {
                        continue;
                    }
                    String line = "AT" + name + written(form);
                    host.types(line + "\r\n");
                    String answer = finalResult(host, firmware);
                    if (!there) {
                        assertThat(answer).as(line).isEqualTo("\r\nERROR\r\n");
                    } else if (form == Form.QUERY || form == Form.TEST) {
                        assertThat(answer).as(line).satisfiesAnyOf(text -> assertThat(text).contains("OK\r\n"), text -> assertThat(text).endsWith("ERROR\r\n"));
                    }
                }
            }
        }
    }

    private static void strangers(Firmware firmware) throws Exception {
        List<String> others = new ArrayList<>();
        Firmware.known().forEach(other -> others.addAll(other.catalogue().names()));
        others.removeAll(firmware.catalogue().names());
        try (SimulatedModule module = start(firmware)) {
            Host host = new Host(module.connect());
            withoutEcho(host, firmware);
            for (String name : Set.copyOf(others)) {
                for (Form form : Form.values()) {
                    host.asks("AT" + name + written(form), "\r\nERROR\r\n");
                }
            }
        }
    }

    private static String written(Form form) {
        return switch (form) {
            case TEST -> "=?";
            case QUERY -> "?";
            // A value that no command likes, but for flags.
            case SET -> "=\"\"";
            case EXECUTE -> "";
        };
    }

    /** What ends an answer; old firmware ends some with a text of its own. */
    private static String finalResult(Host host, Firmware firmware) throws Exception {
        StringBuilder got = new StringBuilder();
        List<String> ends = new ArrayList<>(List.of("OK\r\n", "\r\nERROR\r\n"));
        if (firmware.generation() == Generation.G0) {
            Stream.of(Refusal.values()).map(firmware::refused).forEach(ends::add);
        }
        long patience = System.nanoTime() + 20_000_000_000L;
        while (ends.stream().noneMatch(end -> got.toString().endsWith(end)) && System.nanoTime() < patience) {
            got.append(host.next(1));
        }
        String text = got.toString();
        assertThat(ends.stream().anyMatch(text::endsWith)).as(firmware.version() + " says " + Host.visible(text)).isTrue();
        return text;
    }

    private static void withoutEcho(Host host, Firmware firmware) throws Exception {
        host.types("ATE0\r\n").reads("ATE0\r" + firmware.echoedLineFeed() + "\r\nOK\r\n");
    }

    private static SimulatedModule start(Firmware firmware) {
        return SimulatedModule.builder().firmware(firmware.version()).time(Time.scaled(0.02)).freeServerPorts(true).start();
    }
}
