package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;
import static org.espbench.modem.internal.Rig.PEER;

import java.nio.charset.StandardCharsets;

import org.espbench.modem.Modem;
import org.espbench.modem.ModemException;
import org.espbench.modem.PassThrough;
import org.espbench.modem.net.LinkRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole line as one link (reference 3.5). */
class PassThroughTest {

    @RegisterExtension
    final Rig rig = Rig.ready();
    private final byte[] buffer = new byte[64];

    private PassThrough entered() throws Exception {
        rig.port.on("AT+CIPMUX=0\r\n", OK).on("AT+CIPSTART=\"TCP\",\"192.168.1.2\",4000\r\n", "CONNECT\r\n" + OK).on("AT+CIPMODE=1\r\n", OK)
                .on("AT+CIPSEND\r\n", OK + "\r\n>");
        return rig.modem.passThrough(LinkRequest.tcp(PEER), BUDGET);
    }

    private void onLeave() {
        rig.port.on("+++", "").on("AT+CIPMODE=0\r\n", OK).on("AT+CIPCLOSE\r\n", "CLOSED\r\n" + OK).on("AT+CIPMUX=1\r\n", OK);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void everyByteIsTheFarEndsWhateverItLooksLike() throws Exception {
        PassThrough line = entered();
        String answer = "\r\nOK\r\nready\r\n+IPD,4:x\0\u00ff";
        rig.port.on("AT+RST\r\n", answer);
        line.write(bytes("AT+RST\r\n"), 0, 8);
        StringBuilder came = new StringBuilder();
        while (came.length() < answer.length()) {
            came.append(new String(buffer, 0, line.receive(buffer, 0, buffer.length, BUDGET), StandardCharsets.ISO_8859_1));
        }
        assertThat(came.toString()).isEqualTo(answer);
        assertThat(line.active()).isTrue();
        onLeave();
        line.leave(BUDGET);
        assertThat(line.active()).isFalse();
        assertThat(line.receive(buffer, 0, buffer.length, BUDGET)).isEqualTo(-1);
        rig.port.on("AT\r\n", OK);
        rig.modem.command("AT", BUDGET);
    }

    @Test
    void threePlusSignsOfTheUserDoNotEndIt() throws Exception {
        PassThrough line = entered();
        rig.port.on("++", "").on("+", "").on("+", "").on("+", "").on("++++", "");
        line.write(bytes("+++"), 0, 3);
        rig.time.advance(java.time.Duration.ofSeconds(1));
        line.write(bytes("+"), 0, 1);
        line.write(bytes("+"), 0, 1);
        rig.time.advance(java.time.Duration.ofSeconds(1));
        line.write(bytes("++++"), 0, 4);
        onLeave();
        line.leave(BUDGET);
    }

    @Test
    void noPacketOfTheModulesCanBeThreePlusSignsWhereverItBegins() throws Exception {
        PassThrough line = entered();
        rig.port.on("abc", "").on("++", "").on("+", "").on("++", "").on("de", "").on("++", "").on("+", "").on("++", "").on("+", "").on("x++", "").on("+", "")
                .on("+++++", "");
        rig.time.leap(java.time.Duration.ofMillis(60));
        line.write(bytes("abc"), 0, 3);
        line.write(bytes("+++"), 0, 3);
        line.write(bytes("++"), 0, 2);
        line.write(bytes("de+++"), 0, 5);
        line.write(bytes("+++"), 0, 3);
        line.write(bytes("x++"), 0, 3);
        line.write(bytes("+"), 0, 1);
        line.write(bytes("+++++"), 0, 5);
        rig.time.leap(java.time.Duration.ofSeconds(5));
        onLeave();
        line.leave(BUDGET);
    }

    @Test
    void anEscapeThatWasNotHeardIsRepeated() throws Exception {
        PassThrough line = entered();
        rig.port.on("+++", "").on("AT+CIPMODE=0\r\n", "");
        onLeave();
        line.leave(BUDGET);
        assertThatThrownBy(() -> line.write(bytes("x"), 0, 1)).isInstanceOf(ModemException.Closed.class);
    }

    @Test
    void onceLeavingWasGivenUpWhoeverComesNextEscapesFirst() throws Exception {
        PassThrough line = entered();
        rig.time.leap(java.time.Duration.ofMillis(100));
        rig.port.on("+++", "");
        Rig.Call<Boolean> leaving = rig.calling(() -> {
            line.leave(BUDGET);
            return true;
        });
        rig.port.awaitWritten("+++");
        leaving.interrupt();
        assertThat(leaving.failure()).isInstanceOf(ModemException.Cancelled.class);
        assertThat(line.active()).isFalse();
        assertThat(rig.modem.links()).isEmpty();
        rig.time.leap(java.time.Duration.ofSeconds(5));
        rig.port.say("the far end says \r\nOK\r\n");
        rig.port.on("+++", "").onInitialiseAgain().on("AT\r\n", OK);
        rig.modem.command("AT", BUDGET);
    }

    @Test
    void enteringThatWasGivenUpIsUndoneByWhoeverComesNext() throws Exception {
        rig.port.on("AT+CIPMUX=0\r\n", OK).on("AT+CIPSTART=\"TCP\",\"192.168.1.2\",4000\r\n", "CONNECT\r\n" + OK).on("AT+CIPMODE=1\r\n", OK)
                .on("AT+CIPSEND\r\n", OK);
        rig.time.leap(java.time.Duration.ofMillis(100));
        Rig.Call<PassThrough> entering = rig.calling(() -> rig.modem.passThrough(LinkRequest.tcp(PEER), BUDGET));
        rig.port.awaitWritten("AT+CIPSEND\r\n");
        rig.port.awaitHeard();
        entering.interrupt();
        assertThat(entering.failure()).isInstanceOf(ModemException.Cancelled.class);
        assertThat(rig.modem.links()).isEmpty();
        rig.time.leap(java.time.Duration.ofSeconds(5));
        rig.port.say("\r\n>");
        rig.port.awaitHeard();
        rig.port.on("+++", "").onInitialiseAgain().on("AT\r\n", OK);
        rig.modem.command("AT", BUDGET);
    }

    @Test
    void commandsWaitWhileItLasts() throws Exception {
        PassThrough line = entered();
        assertThatThrownBy(() -> rig.modem.command("AT", java.time.Duration.ofSeconds(1))).isInstanceOf(ModemException.TimedOut.class);
        onLeave();
        line.leave(BUDGET);
    }

    @Test
    void aRefusalLeavesTheModemUsable() throws Exception {
        rig.port.on("AT+CIPMUX=0\r\n", OK).on("AT+CIPSTART=\"TCP\",\"192.168.1.2\",4000\r\n", "CONNECT FAIL\r\n" + ERROR).on("AT+CIPMODE=0\r\n", OK)
                .on("AT+CIPCLOSE\r\n", "UNLINK\r\n" + ERROR).on("AT+CIPMUX=1\r\n", OK).on("AT\r\n", OK);
        assertThatThrownBy(() -> rig.modem.passThrough(LinkRequest.tcp(PEER), BUDGET)).isInstanceOf(ModemException.Refused.class);
        rig.modem.command("AT", BUDGET);
    }

    @Test
    void otherLinksStandInTheWay() throws Exception {
        rig.link();
        rig.port.on("AT+CIPMODE=0\r\n", OK).on("AT+CIPCLOSE\r\n", "MUX=1\r\n" + ERROR).on("AT+CIPMUX=1\r\n", OK);
        assertThatThrownBy(() -> rig.modem.passThrough(LinkRequest.tcp(PEER), BUDGET)).isInstanceOf(ModemException.Refused.class)
                .hasMessageContaining("1 links are open");
    }

    @Test
    void closingTheModemEndsIt() throws Exception {
        PassThrough line = entered();
        Rig.Call<Integer> reading = rig.calling(() -> line.receive(buffer, 0, buffer.length, BUDGET));
        rig.modem.close();
        assertThat(reading.failure()).isInstanceOf(ModemException.Closed.class);
        assertThat(line.active()).isFalse();
    }

    @Test
    void atEveryBootOnlyWithOpenEyes() throws Exception {
        rig.port.on("AT+SAVETRANSLINK=1,\"192.168.1.2\",4000,\"TCP\"\r\n", OK).on("AT+SAVETRANSLINK=0\r\n", OK);
        rig.modem.savePassThrough(LinkRequest.tcp(PEER), Modem.BootDanger.UNDERSTOOD, BUDGET);
        rig.modem.forgetPassThrough(BUDGET);
    }
}
