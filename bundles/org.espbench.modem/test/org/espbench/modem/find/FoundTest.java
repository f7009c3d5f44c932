package org.espbench.modem.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.espbench.modem.find.Rescue.PassThroughLeft;
import org.espbench.modem.find.Rescue.SendCancelled;
import org.espbench.modem.find.Rescue.SendFilled;
import org.espbench.modem.find.Rescue.WaitedOut;
import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.ControlSequence;
import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoundTest {

    static final List<Integer> RATES = Search.RATES;

    private final Searching searching = new Searching();
    private final PeerPort port = searching.port;

    @Test
    void aModuleAtThePortsOwnRateIsFoundAtOnceWithThreeQuestions() throws Exception {
        Module module = new Module(port, 115_200);
        Outcome.Found found = searching.found();
        assertThat(found.line()).isEqualTo(LineSettings.DEFAULT);
        assertThat(found.firmware().at()).isEqualTo("1.7.5.0");
        assertThat(found.rescues()).isEmpty();
        assertThat(found.remarks()).isEmpty();
        assertThat(found.took()).isLessThan(Duration.ofSeconds(1));
        assertThat(found.sentence()).contains("1.7.5.0").contains("115200");
        assertThat(port.written()).isEqualTo("AT\r\nAT+GMR\r\nAT+UART_CUR?\r\n");
        assertThat(module.echo).isTrue();
        assertThat(searching.steps).containsExactly("115200 LISTEN SILENCE", "115200 ASK ANSWER", "115200 IDENTIFY ANSWER",
                "115200 IDENTIFY ANSWER");
    }

    @ParameterizedTest
    @FieldSource("RATES")
    void aModuleIsFoundAtAnyOfTheStandardRates(int baud) throws Exception {
        searching.search = Search.STANDARD;
        new Module(port, baud);
        Outcome.Found found = searching.found();
        assertThat(found.line().baud()).isEqualTo(baud);
        assertThat(port.line().baud()).isEqualTo(baud);
        assertThat(found.rescues()).isEmpty();
        assertThat(found.took()).isLessThan(Duration.ofSeconds(8));
        assertThat(port.written()).doesNotContain("+++").doesNotContain("\r\n\r\n");
    }

    @Test
    void thePortsOwnRateIsTriedFirstEvenIfItIsAnUnusualOne() throws Exception {
        Searching odd = new Searching(LineSettings.DEFAULT.at(1200));
        new Module(odd.port, 1200);
        assertThat(odd.found().line().baud()).isEqualTo(1200);
        assertThat(odd.port.lines).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"74880, 76800, 76800", "115200, 118000, 118000", "115200, 115273, 115200", "9600, 115200, 9600", "57600, 58300, 57600"})
    void aModuleIsSpokenToAtTheRateItNamesIfItAnswersThere(int heardAt, int told, int used) throws Exception {
        searching.search = Search.STANDARD;
        new Module(port, heardAt) {
            @Override
            void answer(String command) {
                if (command.endsWith("AT+UART_CUR?")) {
                    say("+UART_CUR:" + told + ",8,1,0,0\r\n\r\nOK\r\n");
                    // From here on, as one who has been at that rate all the time; but for the last one, who errs.
                    port.peer(told == 58_300 ? heardAt : told, this);
                } else {
                    super.answer(command);
                }
            }
        };
        assertThat(searching.found().line().baud()).isEqualTo(used);
        assertThat(port.line().baud()).isEqualTo(used);
    }

    @Test
    void anErrorIsASignOfLifeAndAskedAgain() throws Exception {
        port.peer(115_200, new Peer() {
            private int asked;

            @Override
            public void hears(String text) {
                port.say(asked++ == 0 ? "\r\nERROR\r\n" : "\r\nOK\r\n");
            }
        });
        assertThat(searching.found().firmware().at()).isEmpty();
        assertThat(port.written()).startsWith("AT\r\nAT\r\nAT+GMR\r\n");
    }

    @Test
    void aModuleLeftInPassThroughIsBroughtBackAndTheUserIsTold() throws Exception {
        Module module = new Module(port, 9600);
        module.passing = true;
        module.cipmode = true;
        Outcome.Found found = searching.found();
        assertThat(found.line().baud()).isEqualTo(9600);
        assertThat(found.rescues()).containsExactly(new PassThroughLeft());
        assertThat(found.remarks()).containsExactly(new Finding.SavedPassThrough(false));
        assertThat(module.cipmode).isFalse();
        assertThat(port.written()).doesNotContain("SAVETRANSLINK").doesNotContain("\r\n\r\n");
    }

    @Test
    void thePeerOfAModuleInPassThroughIsNotMistakenForItsFirmware() throws Exception {
        Module module = new Module(port, 115_200);
        module.passing = true;
        module.cipmode = true;
        port.say(Duration.ofMillis(50), 115_200, "HTTP/1.1 400 Bad Request\r\nConnection: keep-alive\r\n\r\n");
        searching.eachStep(() -> {
            if (module.passing) {
                port.say("it is 21 degrees in the kitchen\r\n");
            }
        });
        Outcome.Found found = searching.found();
        assertThat(found.rescues()).containsExactly(new PassThroughLeft());
    }

    @Test
    void aModuleThatGoesToPassThroughAtEachStartIsToldFromOneThatWasLeftThere() throws Exception {
        Module module = new Module(port, 115_200);
        module.passing = true;
        module.saved = true;
        module.cipmode = true;
        searching.search = searching.search.withoutRescue().resettingBy(ControlSequence.RESET);
        assertThat(searching.run()).isInstanceOf(Outcome.NotFound.class);
        module.boot(1);
        Searching again = searching;
        again.search = Search.STANDARD.at(List.of(115_200));
        port.say(Duration.ofMillis(100), 115_200, "\r\nready\r\n");
        Outcome.Found found = again.found();
        assertThat(found.remarks()).contains(new Finding.SavedPassThrough(true));
        assertThat(found.remarks().get(0).advice()).contains("AT+SAVETRANSLINK=0");
        assertThat(port.written()).doesNotContain("SAVETRANSLINK");
    }

    @Test
    void aModuleThatWaitsForPayloadIsFreedByTheEscape() throws Exception {
        Module module = new Module(port, 57_600) {
            @Override
            public void hears(String text) {
                boolean inside = missing > 0;
                super.hears(text);
                if (inside && text.equals("+++")) {
                    missing = 0;
                    say("\r\nSEND Canceled\r\n");
                }
            }
        };
        module.missing = 1000;
        Outcome.Found found = searching.found();
        assertThat(found.rescues()).containsExactly(new SendCancelled());
        assertThat(port.written()).doesNotContain("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 100, 2048})
    void anEarlyModuleThatWaitsForPayloadIsFilledWithHardlyMoreThanItWants(int missing) throws Exception {
        Module module = new Module(port, 115_200);
        module.early = true;
        module.echo = false;
        module.missing = missing;
        Outcome.Found found = searching.found();
        assertThat(found.rescues()).singleElement().isInstanceOf(SendFilled.class);
        assertThat(found.rescues().get(0).sentence()).contains("send");
        assertThat(module.sent).hasSize(missing);
        assertThat(port.written().length()).isLessThan(missing + 400);
    }

    @Test
    void aSendThatIsKnownToBeUnfinishedIsCalledOffBeforeAnythingIsAsked() throws Exception {
        Module module = new Module(port, 115_200);
        module.missing = 7;
        searching.search = searching.search.endingSend();
        assertThat(searching.found().line()).isEqualTo(LineSettings.DEFAULT);
        assertThat(module.sent).isEmpty();
        assertThat(port.written()).startsWith("+++AT\r\n").doesNotContain("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 100, 2048})
    void aSendThatIsKnownToBeUnfinishedIsFilledWhereTheFirmwareKnowsNoEscape(int missing) throws Exception {
        Module module = new Module(port, 115_200);
        module.early = true;
        module.missing = missing;
        searching.search = searching.search.endingSend();
        Outcome.Found found = searching.found();
        assertThat(found.rescues()).singleElement().isInstanceOf(SendFilled.class);
        assertThat(module.sent).hasSize(missing);
        assertThat(port.lines).as("no other rate was tried").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"115200, 400", "115200, 1500", "9600, 400", "9600, 700", "57600, 1500"})
    void anAnswerThatComesWhenAnotherQuestionHasBeenAskedIsNotTakenForItsAnswer(int baud, int millis) throws Exception {
        new Module(port, baud);
        port.network(Duration.ofMillis(millis));
        Outcome.Found found = searching.found();
        assertThat(found.line().baud()).isEqualTo(baud);
        assertThat(port.line().baud()).isEqualTo(baud);
        assertThat(found.firmware().at()).isEqualTo("1.7.5.0");
        assertThat(found.rescues()).isEmpty();
    }

    @Test
    void aSlowNetworkStreamIsWaitedFor() throws Exception {
        new Module(port, 115_200);
        port.streamOnly();
        port.network(Duration.ofMillis(1200));
        assertThat(searching.found().firmware().at()).isEqualTo("1.7.5.0");
        assertThat(port.written()).isEqualTo("AT\r\nAT+GMR\r\nAT+UART_CUR?\r\n");
    }

    @Test
    void aFloodPassesBeforeTheNextQuestionIsJudged() throws Exception {
        Module module = new Module(port, 115_200);
        for (int i = 0; i < 100; i++) {
            port.say(Duration.ofMillis(100 + 10 * i), 115_200, "+IPD,1000:" + "OK\r\nERROR\r\n.".repeat(77) + "12345678" + "\r\n");
        }
        Outcome.Found found = searching.found();
        assertThat(found.line()).isEqualTo(LineSettings.DEFAULT);
        assertThat(found.firmware().at()).isEqualTo("1.7.5.0");
        assertThat(found.rescues()).isEmpty();
        assertThat(module.sent).isEmpty();
    }

    @Test
    void aSendThatHadAllItsPayloadIsWaitedForAndNotCountedAsFilled() throws Exception {
        Module module = new Module(port, 115_200);
        module.busyUntil = searching.time().nanos() + Duration.ofSeconds(4).toNanos();
        port.say(Duration.ofSeconds(4), 115_200, "\r\nSEND OK\r\n");
        assertThat(searching.found().rescues()).singleElement().isInstanceOf(WaitedOut.class);
    }

    @Test
    void aBusyModuleIsWaitedFor() throws Exception {
        Module module = new Module(port, 115_200);
        module.busyUntil = searching.time().nanos() + Duration.ofSeconds(14).toNanos();
        Outcome.Found found = searching.found();
        assertThat(found.rescues()).singleElement().isInstanceOfSatisfying(WaitedOut.class,
                waited -> assertThat(waited.busy()).isBetween(Duration.ofSeconds(13), Duration.ofSeconds(16)));
    }

    @Test
    void aModuleThatStartsMeanwhileIsWaitedFor() throws Exception {
        Module module = new Module(port, 115_200);
        module.boot(1);
        Outcome.Found found = searching.found();
        assertThat(found.rescues()).isEmpty();
        assertThat(found.remarks()).isEmpty();
    }

    @Test
    void whatAModuleSaysUnaskedIsASignOfLife() throws Exception {
        Module module = new Module(port, 9600);
        port.say(Duration.ofMillis(600), 9600, "WIFI DISCONNECT\r\n");
        assertThat(searching.found().line().baud()).isEqualTo(9600);
        assertThat(module.sent).isEmpty();
    }

    @Test
    void flowControlThatWouldHoldEverythingBackIsLeftOutAndNamed() throws Exception {
        Searching blocked = new Searching(new LineSettings(115_200, 8, org.espbench.modem.port.StopBits.ONE, org.espbench.modem.port.Parity.NONE,
                FlowControl.RTS_CTS));
        new Module(blocked.port, 115_200);
        Outcome.Found found = blocked.found();
        assertThat(found.line().flow()).isEqualTo(FlowControl.NONE);
        assertThat(found.remarks()).containsExactly(new Finding.ClearToSendDown(PeerPort.ADDRESS));
        assertThat(found.remarks().get(0).happened()).contains("CTS is down");
    }

    @Test
    void flowControlThatIsWiredStaysOn() throws Exception {
        Searching wired = new Searching(new LineSettings(115_200, 8, org.espbench.modem.port.StopBits.ONE, org.espbench.modem.port.Parity.NONE,
                FlowControl.RTS_CTS));
        wired.port.inputs.add(ControlLine.CTS);
        new Module(wired.port, 9600);
        assertThat(wired.found().line().flow()).isEqualTo(FlowControl.RTS_CTS);
    }

    @Test
    void aModuleThatSpeaksOnlyWithRtsUpIsFoundWhereTheLinesMayBeMoved() throws Exception {
        Module module = new Module(port, 115_200);
        module.needsRts = true;
        searching.search = searching.search.resettingBy(ControlSequence.RESET);
        Outcome.Found found = searching.found();
        assertThat(found.remarks()).containsExactly(new Finding.ModuleFlowControl(115_200, true));
        assertThat(found.remarks().get(0).advice()).contains("AT+UART_DEF=115200,8,1,0,0");
        assertThat(port.outputs()).isEqualTo(Outputs.RAISED);
        assertThat(port.written()).as("no line ends before RTS was tried").doesNotContain("\r\n\r\n");
        assertThat(port.outputsSet).allSatisfy(outputs -> assertThat(outputs.dtr()).isEqualTo(outputs.rts()));
    }

    @Test
    void flowControlThatOnlyTheModuleHasIsNamedBeforeItLocksItOut() throws Exception {
        new Module(port, 9600) {
            @Override
            void answer(String command) {
                if (command.endsWith("AT+UART_CUR?")) {
                    say("+UART_CUR:9600,8,1,0,3\r\n\r\nOK\r\n");
                } else {
                    super.answer(command);
                }
            }
        };
        Outcome.Found found = searching.found();
        assertThat(found.remarks()).containsExactly(new Finding.ModuleFlowControl(9600, false));
        assertThat(found.remarks().get(0).happened()).contains("may fall silent");
    }

    @Test
    void theControlLinesAreLeftAloneWithoutLeave() throws Exception {
        Module module = new Module(port, 115_200);
        module.needsRts = true;
        assertThat(searching.run()).isInstanceOf(Outcome.NotFound.class);
        assertThat(port.outputsSet).isEmpty();
    }

    @Test
    void withLeaveAStuckModuleIsResetAndFound() throws Exception {
        Module module = new Module(port, 9600);
        module.busyUntil = Long.MAX_VALUE;
        searching.search = searching.search.resettingBy(ControlSequence.RESET);
        Outcome.Found found = searching.found();
        assertThat(found.rescues()).containsExactly(new Rescue.Restarted(false));
        assertThat(found.line().baud()).isEqualTo(9600);
        assertThat(port.outputs()).isEqualTo(Outputs.LOWERED);
    }

    @Test
    void aModuleThatSomebodyResetsByHandIsFound() throws Exception {
        Module module = new Module(port, 9600);
        module.busyUntil = Long.MAX_VALUE;
        searching.search = searching.search.awaitingReset(Duration.ofSeconds(20));
        searching.eachStep(() -> {
            if (port.line().baud() == 74_880) {
                module.boot(2);
                searching.eachStep(() -> { });
            }
        });
        assertThat(searching.found().rescues()).containsExactly(new Rescue.Restarted(true));
    }
}
