package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;

import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A module that says busy: was the command thrown away, or is it carried out (reference 1.4, Q16)? Nothing may be carried out twice. */
class BusyTest {

    private static final String BUSY = "\r\nbusy p...\r\n";
    private static final String VERSION = "AT version:1.7.5.0(x)\r\nOK\r\n";

    @RegisterExtension
    final Rig rig = Rig.ready();

    @Test
    void whatTheModuleThrewAwayIsSaidAgainOnceItIsDone() throws Exception {
        rig.port.on("AT+X=1\r\n", BUSY).on("AT+GMR\r\n", BUSY).on("AT+GMR\r\n", BUSY).on("AT+GMR\r\n", VERSION).on("AT+X=1\r\n", OK);
        rig.modem.command("AT+X=1", BUDGET);
    }

    @Test
    void whatIsCarriedOutThoughItSaidBusyIsNotSaidAgain() throws Exception {
        rig.port.on("AT+X=1\r\n", BUSY + "+X:done\r\n" + OK);
        assertThat(rig.modem.command("AT+X=1", BUDGET).lines()).containsExactly("+X:done");
    }

    @Test
    void whatIsCarriedOutLongAfterItSaidBusyIsNotSaidAgain() throws Exception {
        rig.port.on("AT+X=1\r\n", BUSY).on("AT+GMR\r\n", BUSY).on("AT+GMR\r\n", "+X:done\r\n" + OK + VERSION);
        assertThat(rig.modem.command("AT+X=1", BUDGET).lines()).containsExactly("+X:done");
    }

    @Test
    void aBusyBehindTheOkIsNotTakenForTheNextCommands() throws Exception {
        rig.port.on("AT+X=1\r\n", OK + BUSY).on("AT+CIPSTO?\r\n", "+CIPSTO:1\r\n" + OK);
        rig.modem.command("AT+X=1", BUDGET);
        rig.port.awaitHeard();
        assertThat(rig.modem.command("AT+CIPSTO?", BUDGET).lines()).containsExactly("+CIPSTO:1");
    }

    @Test
    void aLateBusyMakesTheNextCommandNeitherFailNorRunTwice() throws Exception {
        rig.port.on("AT+X=1\r\n", OK).on("AT+Y=1\r\n", BUSY + OK);
        rig.modem.command("AT+X=1", BUDGET);
        rig.modem.command("AT+Y=1", BUDGET);
    }

    @Test
    void aQuestionIsSimplyAskedAgain() throws Exception {
        rig.port.on("AT+CIPSTO?\r\n", BUSY).on("AT+CIPSTO?\r\n", BUSY + OK).on("AT+CIPSTO?\r\n", "+CIPSTO:1\r\n" + OK);
        assertThat(rig.modem.command("AT+CIPSTO?", BUDGET).lines()).containsExactly("+CIPSTO:1");
    }

    @Test
    void aSendIsNotProbedForWhileAPromptMayCome() throws Exception {
        Link link = rig.link();
        rig.port.on("AT+CIPSEND=4,1\r\n", BUSY, () -> rig.port.say(OK + "> ")).on("x", "\r\nRecv 1 bytes\r\n\r\nSEND OK\r\n");
        link.send(new byte[] {'x'}, 0, 1, BUDGET);
    }

    @Test
    void aRejectedSendIsSaidAgain() throws Exception {
        Link link = rig.link();
        rig.port.on("AT+CIPSEND=4,1\r\n", BUSY).on("AT+GMR\r\n", VERSION).on("AT+CIPSEND=4,1\r\n", OK + "> ").on("x", "\r\nRecv 1 bytes\r\n\r\nSEND OK\r\n");
        link.send(new byte[] {'x'}, 0, 1, BUDGET);
    }

    @Test
    void aStormOfBusyEndsWithTheBudgetAndLeavesAUsableModem() throws Exception {
        rig.port.on("AT+X=1\r\n", BUSY.repeat(20)).on("AT+GMR\r\n", BUSY.repeat(20)).on("AT+GMR\r\n", BUSY, () -> {
            rig.port.awaitHeard();
            rig.time.advance(BUDGET);
        });
        assertThatThrownBy(() -> rig.modem.command("AT+X=1", BUDGET)).isInstanceOf(ModemException.TimedOut.class);
        rig.port.on("AT+GMR\r\n", BUSY).on("AT+GMR\r\n", ERROR + VERSION).on("AT+CIPSTO?\r\n", "+CIPSTO:1\r\n" + OK);
        assertThat(rig.modem.command("AT+CIPSTO?", BUDGET).lines()).containsExactly("+CIPSTO:1");
    }
}
