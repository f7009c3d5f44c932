package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;

import java.nio.charset.StandardCharsets;

import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 0.21: refusals without a result, no escape from a send, no Recv (reference 9, Q23). */
class EarlyFirmwareTest {

    private static final String START = "AT+CIPSTART=4,\"TCP\",\"192.168.1.2\",4000\r\n";
    private static final String SEND = "AT+CIPSEND=4,5\r\n";
    private static final String VERSION = "AT version:0.21.0.0\r\n" + OK;

    @RegisterExtension
    final Rig rig = Rig.ready("0.21.0.0");

    @Test
    void aRefusalWithoutAResultEndsTheCommandAndIsProbedBehind() throws Exception {
        rig.port.on(START, "no ip\r\n");
        assertThatThrownBy(() -> rig.modem.openTcp(Rig.PEER, BUDGET)).isInstanceOf(ModemException.Refused.class).hasMessageContaining("IP address");
        rig.port.on("AT+GMR\r\n", ERROR + VERSION).on("AT+CIPSTO=0\r\n", OK);
        rig.modem.command("AT+CIPSTO=0", BUDGET);
    }

    @Test
    void theIdThatIsTakenIsFreedAndAnotherUsed() throws Exception {
        rig.port.on(START, "ALREAY CONNECT\r\n").on("AT+GMR\r\n", VERSION).on("AT+CIPCLOSE=4\r\n", "4,CLOSED\r\n" + OK)
                .on(START.replace("=4", "=3"), "3,CONNECT\r\n" + OK);
        assertThat(rig.modem.openTcp(Rig.PEER, BUDGET).id()).isEqualTo(3);
    }

    @Test
    void aSendToALinkThatIsNotThereIsRefused() throws Exception {
        Link link = rig.link();
        rig.port.on(SEND, "link is not\r\n");
        assertThatThrownBy(() -> link.send(new byte[5], 0, 5, BUDGET)).isInstanceOf(ModemException.NotSent.class);
        assertThat(link.open()).isFalse();
    }

    @Test
    void aSendThatWasGivenUpIsCompletedBecauseThereIsNoEscape() throws Exception {
        Link link = rig.link();
        rig.port.on(SEND, "");
        Rig.Call<?> call = rig.calling(() -> {
            link.send("hello".getBytes(StandardCharsets.US_ASCII), 0, 5, BUDGET);
            return true;
        });
        rig.port.awaitWritten(SEND);
        call.interrupt();
        assertThat(call.failure()).isInstanceOf(ModemException.SendUnknown.class);
        rig.port.say("> ");
        rig.port.on("hello", "\r\nSEND OK\r\n").on("AT+GMR\r\n", VERSION).on("AT+CIPSTO=0\r\n", OK);
        rig.modem.command("AT+CIPSTO=0", BUDGET);
        assertThat(link.open()).isTrue();
    }
}
