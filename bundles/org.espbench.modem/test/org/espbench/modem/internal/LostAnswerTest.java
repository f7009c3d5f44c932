package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;

import java.time.Duration;

import org.espbench.modem.ModemException;
import org.espbench.modem.event.ModemEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Final results get lost on the line (reference 3.4): after a while the module is asked whether it is done. */
class LostAnswerTest {

    private static final String BUSY = "\r\nbusy p...\r\n";
    private static final String VERSION = "AT version:1.7.5.0(x)\r\nOK\r\n";
    private static final Duration DOUBT = Duration.ofSeconds(10);

    @RegisterExtension
    final Rig rig = Rig.ready();

    @BeforeEach
    void doubtsComeAtOnce() {
        rig.time.leap(DOUBT);
    }

    @Test
    void aLostResultEndsTheWaitLongBeforeTheBudget() throws Exception {
        rig.port.on("AT+X=1\r\n", "").on("AT+GMR\r\n", VERSION);
        assertThatThrownBy(() -> rig.modem.command("AT+X=1", BUDGET)).isInstanceOf(ModemException.TimedOut.class).hasMessageContaining("got lost");
        rig.port.on("AT+X=2\r\n", OK);
        rig.modem.command("AT+X=2", BUDGET);
    }

    @Test
    void aQuestionIsAskedAgain() throws Exception {
        rig.port.on("AT+CIPSTO?\r\n", "+CIPS").on("AT+GMR\r\n", "\r\n" + VERSION).on("AT+CIPSTO?\r\n", "+CIPSTO:1\r\n" + OK);
        assertThat(rig.modem.command("AT+CIPSTO?", BUDGET).lines()).containsExactly("+CIPSTO:1");
    }

    @Test
    void aCommandThatOnlyTakesLongIsWaitedFor() throws Exception {
        rig.port.on("AT+X=1\r\n", "").on("AT+GMR\r\n", BUSY).on("AT+GMR\r\n", BUSY + "+X:done\r\n" + OK);
        assertThat(rig.modem.command("AT+X=1", BUDGET).lines()).containsExactly("+X:done");
    }

    @Test
    void anAnswerThatComesJustThenCounts() throws Exception {
        rig.port.on("AT+X=1\r\n", "").on("AT+GMR\r\n", "+X:done\r\n" + OK + VERSION);
        assertThat(rig.modem.command("AT+X=1", BUDGET).lines()).containsExactly("+X:done");
    }

    @Test
    void aRefusalThatComesJustThenIsOne() {
        rig.port.on("AT+X=1\r\n", "").on("AT+GMR\r\n", ERROR + VERSION);
        assertThatThrownBy(() -> rig.modem.command("AT+X=1", BUDGET)).isInstanceOf(ModemException.Refused.class);
    }

    @Test
    void theLateAnswerToAProbeIsNotTheCommands() throws Exception {
        rig.port.on("AT+X=1\r\n", "").on("AT+GMR\r\n", "").onProbe(VERSION + "+CIPMUX:1\r\n" + OK);
        assertThatThrownBy(() -> rig.modem.command("AT+X=1", BUDGET)).isInstanceOf(ModemException.TimedOut.class);
        rig.port.on("AT+X=2\r\n", OK);
        rig.modem.command("AT+X=2", BUDGET);
    }

    @Test
    void aRejectionIsOfTheProbeThatWasSaidFirst() throws Exception {
        // The second probe is in work: to say it again would leave an answer for the next command.
        rig.port.on("AT+X=1\r\n", "").on("AT+GMR\r\n", "").onProbe(BUSY).on("AT+GMR\r\n", "+CIPMUX:1\r\n" + OK + VERSION);
        assertThatThrownBy(() -> rig.modem.command("AT+X=1", BUDGET)).isInstanceOf(ModemException.TimedOut.class);
        rig.port.on("AT+Y?\r\n", "+Y:1\r\n" + OK);
        assertThat(rig.modem.command("AT+Y?", BUDGET).lines()).containsExactly("+Y:1");
    }

    @Test
    void aStartWhoseReadyDrownedInAPayloadIsSeenByTheEcho() throws Exception {
        rig.link();
        rig.port.say("\r\n+IPD,4,1000:half of it\r\n ets Jan  8 2013,rst cause:4, boot mode:(3,7)\r\n\r\nready\r\n");
        rig.port.on("AT+X=1\r\n", "AT+X=1\r\r\n" + ERROR).on("AT+GMR\r\n", "AT+GMR\r\r\n" + VERSION)
                .onProbe("AT+CIPMUX?\r\r\n+CIPMUX:0\r\n" + OK).on("AT+GMR\r\n", "AT+GMR\r\r\n" + VERSION);
        assertThatThrownBy(() -> rig.modem.command("AT+X=1", BUDGET)).isInstanceOf(ModemException.ModuleRestarted.class);
        rig.awaitEvent(ModemEvent.ModuleRestarted.class::isInstance);
        assertThat(rig.modem.links()).isEmpty();
    }

    @Test
    void aModuleThatCanNotBeSilencedHasNotRestarted() throws Exception {
        Rig other = new Rig();
        other.port.on("AT\r\n", "AT\r\r\n" + OK).onProbe("AT+CIPMUX?\r\r\n+CIPMUX:0\r\n" + OK).on("ATE0\r\n", "ATE0\r\r\n" + OK)
                .on("AT+GMR\r\n", "AT+GMR\r\r\n" + VERSION).on("AT+CIPSTATUS\r\n", "AT+CIPSTATUS\r\r\nSTATUS:5\r\n" + OK)
                .on("AT+X=1\r\n", "AT+X=1\r\r\n" + OK);
        other.modem.initialise(BUDGET);
        other.modem.command("AT+X=1", BUDGET);
        assertThat(other.events()).noneMatch(ModemEvent.ModuleRestarted.class::isInstance);
        other.afterEach(null);
    }
}
