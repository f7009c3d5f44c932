package org.espbench.modem.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.espbench.modem.boot.BootSign;
import org.espbench.modem.find.Finding.CutShort;
import org.espbench.modem.find.Finding.DoesNotStart;
import org.espbench.modem.find.Finding.EchoOnly;
import org.espbench.modem.find.Finding.Garbage;
import org.espbench.modem.find.Finding.KeepsRestarting;
import org.espbench.modem.find.Finding.LoopedBack;
import org.espbench.modem.find.Finding.OnlyErrors;
import org.espbench.modem.find.Finding.OtherPins;
import org.espbench.modem.find.Finding.OwnFirmware;
import org.espbench.modem.find.Finding.RatesImpossible;
import org.espbench.modem.find.Finding.Silent;
import org.espbench.modem.find.Finding.StaysBusy;
import org.espbench.modem.find.Finding.Unsteady;
import org.espbench.modem.find.Finding.WaitsForDownload;
import org.espbench.modem.port.ControlSequence;
import org.espbench.modem.port.LineSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotFoundTest {

    private final Searching searching = new Searching();
    private final PeerPort port = searching.port;

    @Test
    void silenceNamesTheRatesAndWhatToCheckInOrder() throws Exception {
        Silent silent = searching.finding(Silent.class);
        assertThat(silent.rates()).containsExactly(115_200, 9600, 57_600);
        assertThat(silent.happened()).contains("peer:test", "115200, 9600, 57600");
        assertThat(silent.advice()).contains("3.3 V", "EN (CH_PD)", "TX", "RX", "GPIO15", "GPIO13", "flow control");
        assertThat(silent.evidence()).isEmpty();
    }

    @Test
    void aSilentSearchOfAllRatesTakesLessThanThirtySeconds() throws Exception {
        searching.search = Search.STANDARD;
        Outcome.NotFound outcome = searching.notFound();
        assertThat(outcome.took()).isLessThan(Duration.ofSeconds(30));
        assertThat(outcome.findings()).hasSize(1);
        assertThat(outcome.sentence()).contains("Nothing answers");
    }

    @Test
    void behindANetworkStreamNoRatesAreTried() throws Exception {
        port.streamOnly();
        Silent silent = searching.finding(Silent.class);
        assertThat(silent.rates()).containsExactly(115_200);
        assertThat(port.lines).isEmpty();
    }

    @Test
    void withoutRescueNothingButQuestionsIsWritten() throws Exception {
        searching.search = searching.search.withoutRescue();
        searching.finding(Silent.class);
        assertThat(port.written().replace("AT\r\n", "")).doesNotContain("+").doesNotContain("\r").startsWith("\u00c0");
    }

    @Test
    void silenceAfterAResetSaysThatItWasInVain() throws Exception {
        searching.search = searching.search.resettingBy(ControlSequence.RESET);
        Silent silent = searching.finding(Silent.class);
        assertThat(silent.controlLines()).isTrue();
        assertThat(silent.advice()).contains("Not even a reset");
    }

    @Test
    void garbageNamesTheRatesWhereItCame() throws Exception {
        port.peer(250_000, text -> port.say("\r\nOK\r\n"));
        Garbage garbage = searching.finding(Garbage.class);
        assertThat(garbage.rates()).contains(115_200, 9600, 57_600);
        assertThat(garbage.heard().count()).isPositive();
        assertThat(garbage.heard().hex()).matches("([0-9a-f]{2} )+[0-9a-f]{2}");
    }

    @Test
    void aWireBetweenTxAndRxIsRecognised() throws Exception {
        Searching looped = new Searching();
        looped.search = Search.STANDARD;
        looped.port.peer(115_200, new Peer() {
            @Override
            public void hears(String text) {
                String written = looped.port.written();
                looped.port.say(Duration.ofMillis(1), looped.port.line().baud(), written.substring(written.length() - text.length()));
            }
        });
        LoopedBack finding = looped.finding(LoopedBack.class);
        assertThat(finding.heard().text()).isEqualTo("AT\r\n");
        assertThat(looped.port.written()).isEqualTo("AT\r\nAT\r\n");
    }

    @Test
    void anEchoAtOneRateOnlyIsSomebodyWhoMissesTheLineEnd() throws Exception {
        port.peer(9600, text -> port.say(text.replace("\r\n", "")));
        EchoOnly finding = searching.finding(EchoOnly.class);
        assertThat(finding.heard().baud()).isEqualTo(9600);
        assertThat(finding.advice()).contains("CR or LF");
    }

    @Test
    void aBootLoaderThatAnswersIsRecognised() throws Exception {
        port.peer(115_200, text -> {
            if (text.startsWith("\u00c0\0\u0008\u0024\0") && text.endsWith("U\u00c0")) {
                port.say("\u00c0\u0001\u0008\u0002\u0000\u0007\u0007\u0012\u0020\u0000\u0000\u00c0");
            }
        });
        WaitsForDownload finding = searching.finding(WaitsForDownload.class);
        assertThat(finding.answers()).isTrue();
        assertThat(finding.advice()).contains("GPIO0");
    }

    @Test
    void aBootModeThatWaitsForADownloadIsReadAtTheRomsRate() throws Exception {
        Module module = new Module(port, 115_200);
        module.bootMode = "1,6";
        module.busyUntil = Long.MAX_VALUE;
        port.peer(115_200, new Peer() {
            @Override
            public void hears(String text) {
                // It waits for another protocol.
            }

            @Override
            public void feels(org.espbench.modem.port.Outputs outputs) {
                module.feels(outputs);
            }
        });
        searching.search = searching.search.resettingBy(ControlSequence.RESET);
        WaitsForDownload finding = searching.finding(WaitsForDownload.class);
        assertThat(finding.answers()).isFalse();
        assertThat(finding.heard().baud()).isEqualTo(74_880);
        assertThat(finding.heard().text()).contains("boot mode:(1,6)");
    }

    @ParameterizedTest
    @CsvSource({"'3,6', true", "'7,7', false", "'2,6', false"})
    void aChipThatStartsAndDoesNotAnswerHereUsesOtherPinsUnlessItCannotStart(String bootMode, boolean otherPins) throws Exception {
        port.peer(115_200, new Peer() {
            private org.espbench.modem.port.Outputs outputs = org.espbench.modem.port.Outputs.LOWERED;

            @Override
            public void hears(String text) {
                // Wired to pins that nobody reads.
            }

            @Override
            public void feels(org.espbench.modem.port.Outputs now) {
                if (outputs.rts() && !outputs.dtr() && !now.rts()) {
                    port.say(Duration.ofMillis(5), 74_880, Module.ROM.formatted(2, bootMode));
                }
                outputs = now;
            }
        });
        searching.search = searching.search.resettingBy(ControlSequence.RESET);
        if (otherPins) {
            assertThat(searching.finding(OtherPins.class).advice()).contains("GPIO15 as TX and GPIO13 as RX").contains("GPIO1 (TX) and GPIO3 (RX)");
        } else {
            assertThat(searching.finding(DoesNotStart.class).sign()).isInstanceOf(BootSign.BootMode.class);
        }
    }

    @Test
    void flashThatCannotBeReadIsNamed() throws Exception {
        searching.eachStep(() -> port.say(Duration.ofMillis(40), 74_880, Module.ROM.formatted(4, "3,6") + "csum err\r\nets_main.c\r\n"));
        Outcome.NotFound outcome = searching.notFound();
        assertThat(outcome.findings().get(0)).isInstanceOf(DoesNotStart.class);
        assertThat(outcome.findings().get(0).advice()).contains("checksum").contains("Flash the firmware again");
    }

    @Test
    void aModuleThatStartsAgainAndAgainIsHeardAtTheRomsRate() throws Exception {
        port.peer(115_200, text -> { });
        long[] last = {0};
        searching.eachStep(() -> {
            if (last[0] == 0) {
                last[0] = 1;
                for (int i = 1; i < 60; i++) {
                    port.say(Duration.ofMillis(900L * i), 74_880, Module.ROM.formatted(4, "3,6") + "wdt reset\r\n");
                }
            }
        });
        KeepsRestarting finding = searching.finding(KeepsRestarting.class);
        assertThat(finding.times()).isGreaterThan(1);
        assertThat(finding.happened()).contains("watchdog").contains("times");
        assertThat(finding.advice()).contains("power supply");
        assertThat(finding.heard().baud()).isEqualTo(74_880);
    }

    @Test
    void aModuleThatCrashesWheneverItIsReadyKeepsRestarting() throws Exception {
        port.peer(115_200, text -> port.say("\r\nFatal exception 28(LoadProhibitedCause):\r\nepc1=0x4000bf80, epc2=0x00000000\r\n\r\nready\r\n"));
        KeepsRestarting finding = searching.finding(KeepsRestarting.class);
        assertThat(finding.happened()).contains("exception 28").contains("null pointer");
    }

    @Test
    void aModuleThatStaysBusyIsWaitedForAndNamed() throws Exception {
        Module module = new Module(port, 9600);
        module.busyUntil = Long.MAX_VALUE;
        Outcome.NotFound outcome = searching.notFound();
        assertThat(outcome.findings()).singleElement().isInstanceOfSatisfying(StaysBusy.class, busy -> {
            assertThat(busy.seconds()).isBetween(20L, 30L);
            assertThat(busy.heard().baud()).isEqualTo(9600);
        });
        assertThat(outcome.took()).isLessThan(Duration.ofSeconds(40));
        assertThat(port.written()).doesNotContain("RST");
    }

    @Test
    void aModuleThatCallsEverythingAnErrorMissesTheCarriageReturn() throws Exception {
        port.peer(9600, text -> port.say(text.contains("\n") ? "\r\nERROR\r\n" : ""));
        assertThat(searching.finding(OnlyErrors.class).advice()).contains("CR LF");
    }

    @Test
    void aModuleThatAnswersOnceAndNoMoreIsUnsteady() throws Exception {
        port.peer(115_200, new Peer() {
            private int asked;

            @Override
            public void hears(String text) {
                if (asked++ == 0) {
                    port.say("\r\nOK\r\n");
                }
            }
        });
        assertThat(searching.finding(Unsteady.class).heard().baud()).isEqualTo(115_200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"NodeMCU (Lua)|lua: init.lua:3: attempt to index a nil value",
            "MicroPython|NameError: name 'AT' isn't defined",
            "''|temperature=21.5 humidity=40 pressure=1013"})
    void otherFirmwareIsNamedWithTheRateToListenAt(String name, String line) throws Exception {
        port.peer(9600, text -> { });
        searching.eachStep(() -> port.say(line + "\r\n"));
        OwnFirmware finding = searching.finding(OwnFirmware.class);
        assertThat(finding.name()).isEqualTo(name);
        assertThat(finding.heard().baud()).isEqualTo(9600);
        assertThat(finding.advice()).contains("Listen at 9600 baud");
        assertThat(finding.heard().text()).contains(line);
    }

    @Test
    void ratesThatThePortCannotDoAreLeftOutAndNamed() throws Exception {
        port.impossible.addAll(List.of(9600, 57_600));
        Outcome.NotFound outcome = searching.notFound();
        assertThat(outcome.findings()).hasSize(2).last().isEqualTo(new RatesImpossible(List.of(9600, 57_600)));
        assertThat(((Silent) outcome.findings().get(0)).rates()).containsExactly(115_200);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 100, 400, 1000, 3000, 5000, 8000})
    void aSearchEndsWithItsBudgetWhereverItIs(long millis) throws Exception {
        searching.search = Search.STANDARD.within(Duration.ofMillis(millis));
        Outcome.NotFound outcome = searching.notFound();
        assertThat(outcome.took()).isLessThanOrEqualTo(Duration.ofMillis(millis + 50));
        assertThat(outcome.findings()).last().isEqualTo(new CutShort());
        assertThat(port.line()).isEqualTo(LineSettings.DEFAULT);
    }

    @Test
    void secretsInWhatWasHeardAreMasked() throws Exception {
        port.peer(115_200, text -> { });
        searching.eachStep(() -> port.say("Smart get wifi info\r\nssid:home\r\npassword:tops3cret\r\n+CWJAP=\"home\",\"tops3cret\"\r\n"));
        Outcome outcome = searching.run();
        assertThat(outcome.toString()).doesNotContain("tops3cret");
        assertThat(outcome.trials().toString()).contains("ssid:home");
    }
}
