package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.net.Reception;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Data that wait in the module until somebody reads them (reference 1.7, 1.8). */
class PassiveTest {

    @RegisterExtension
    final Rig rig = Rig.ready();
    private final byte[] buffer = new byte[4096];

    private Link passiveLink() throws Exception {
        rig.port.on("AT+CIPRECVMODE=1\r\n", OK);
        rig.modem.setReception(Reception.PASSIVE, BUDGET);
        return rig.link();
    }

    private String text(int count) {
        return new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
    }

    @Test
    void nothingIsAskedForBeforeSomebodyReads() throws Exception {
        Link link = passiveLink();
        rig.port.say("\r\n+IPD,4,5\r\n");
        rig.port.awaitHeard();
        assertThat(link.input().available()).isEqualTo(5);
        rig.port.on("AT+CIPRECVDATA=4,2048\r\n", "\r\n+CIPRECVDATA,5:hello" + OK);
        int count = link.receive(buffer, 0, buffer.length, BUDGET);
        assertThat(text(count)).isEqualTo("hello");
        assertThat(link.bytesIn()).isEqualTo(5);
    }

    @Test
    void aReaderThatWaitsIsServedWhenANoticeComes() throws Exception {
        Link link = passiveLink();
        rig.port.on("AT+CIPRECVDATA=4,2048\r\n", "\r\n+CIPRECVDATA,2:ab" + OK);
        Rig.Call<Integer> reading = rig.calling(() -> link.receive(buffer, 0, buffer.length, BUDGET));
        rig.port.say("\r\n+IPD,4,2\r\n");
        assertThat(text(reading.value())).isEqualTo("ab");
    }

    @Test
    void moreThanOneReadTakesWhatIsLeft() throws Exception {
        Link link = passiveLink();
        rig.port.say("\r\n+IPD,4,2050\r\n");
        rig.port.on("AT+CIPRECVDATA=4,2048\r\n", "\r\n+CIPRECVDATA,2048:" + "x".repeat(2048) + OK)
                .on("AT+CIPRECVDATA=4,2048\r\n", "\r\n+CIPRECVDATA,2:yz" + OK);
        assertThat(link.receive(buffer, 0, 2048, BUDGET)).isEqualTo(2048);
        assertThat(text(link.receive(buffer, 0, 2048, BUDGET))).isEqualTo("yz");
    }

    @Test
    void aFullReadIsFollowedByAnotherThoughNobodyToldOfMore() throws Exception {
        Link link = passiveLink();
        rig.port.say("\r\n+IPD,4,1460\r\n");
        rig.port.on("AT+CIPRECVDATA=4,2048\r\n", "\r\n+CIPRECVDATA,2048:" + "x".repeat(2048) + OK)
                .on("AT+CIPRECVDATA=4,2048\r\n", "\r\n+CIPRECVDATA,3:end" + OK);
        assertThat(link.receive(buffer, 0, buffer.length, BUDGET)).isEqualTo(2048);
        assertThat(text(link.receive(buffer, 0, buffer.length, BUDGET))).isEqualTo("end");
        assertThat(link.receive(buffer, 0, buffer.length, Duration.ofSeconds(1))).isZero();
    }

    @Test
    void aFullReadThatTookAllIsNoLossWhenTheLinkHasClosed() throws Exception {
        Link link = passiveLink();
        rig.port.say("\r\n+IPD,4,2048\r\n4,CLOSED\r\n");
        rig.port.on("AT+CIPRECVDATA=4,2048\r\n", "\r\n+CIPRECVDATA,2048:" + "x".repeat(2048) + OK)
                .on("AT+CIPRECVDATA=4,2048\r\n", "link is not valid\r\n" + ERROR);
        assertThat(link.receive(buffer, 0, buffer.length, BUDGET)).isEqualTo(2048);
        assertThat(link.receive(buffer, 0, buffer.length, BUDGET)).isEqualTo(-1);
    }

    @Test
    void whatIsToldOfAnotherLinkDuringAReadChangesNothing() throws Exception {
        Link link = passiveLink();
        rig.port.say("0,CONNECT\r\n\r\n+IPD,4,10\r\n");
        rig.port.on("AT+CIPRECVDATA=4,2048\r\n", "\r\n+CIPRECVDATA,4:abcd" + OK + "\r\n+IPD,0,5\r\n");
        assertThat(text(link.receive(buffer, 0, buffer.length, BUDGET))).isEqualTo("abcd");
        rig.port.awaitHeard();
        // Less than was told, and less than was asked for: there is no more.
        assertThat(link.receive(buffer, 0, buffer.length, Duration.ofSeconds(1))).isZero();
    }

    @Test
    void whatIsToldDuringAReadIsReadNext() throws Exception {
        Link link = passiveLink();
        rig.port.say("\r\n+IPD,4,4\r\n");
        rig.port.on("AT+CIPRECVDATA=4,2048\r\n", "\r\n+CIPRECVDATA,4:abcd\r\n+IPD,4,2\r\n" + OK)
                .on("AT+CIPRECVDATA=4,2048\r\n", "\r\n+CIPRECVDATA,2:ef" + OK);
        assertThat(text(link.receive(buffer, 0, buffer.length, BUDGET))).isEqualTo("abcd");
        assertThat(text(link.receive(buffer, 0, buffer.length, BUDGET))).isEqualTo("ef");
    }

    @Test
    void dataBehindTheConnectOfTheNextLinkAreThatOnes() throws Exception {
        Link link = passiveLink();
        rig.port.say("\r\n+IPD,4,3\r\n");
        rig.port.on("AT+CIPRECVDATA=4,2048\r\n", "4,CLOSED\r\n4,CONNECT\r\n\r\n+IPD,4,2\r\n\r\n+CIPRECVDATA,2:zz" + OK);
        assertThatThrownBy(() -> link.receive(buffer, 0, buffer.length, BUDGET)).isInstanceOf(IOException.class).hasMessageContaining("3 bytes were lost");
        Link other = rig.modem.links().get(0);
        assertThat(text(other.receive(buffer, 0, buffer.length, BUDGET))).isEqualTo("zz");
        assertThat(other.receive(buffer, 0, buffer.length, Duration.ofSeconds(1))).isZero();
    }

    @Test
    void aLostNoticeIsMadeUpForByAsking() throws Exception {
        Link link = passiveLink();
        rig.port.on("AT+CIPRECVLEN?\r\n", "+CIPRECVLEN:0,0,0,0,3\r\n" + OK).on("AT+CIPRECVDATA=4,2048\r\n", "\r\n+CIPRECVDATA,3:abc" + OK);
        assertThat(text(link.receive(buffer, 0, buffer.length, BUDGET))).isEqualTo("abc");
    }

    @Test
    void whatWaitsIsReadAfterTheLinkHasClosed() throws Exception {
        Link link = passiveLink();
        rig.port.say("\r\n+IPD,4,3\r\n4,CLOSED\r\n");
        rig.port.awaitHeard();
        assertThat(link.open()).isFalse();
        rig.port.on("AT+CIPRECVDATA=4,2048\r\n", "\r\n+CIPRECVDATA,3:abc" + OK);
        assertThat(text(link.receive(buffer, 0, buffer.length, BUDGET))).isEqualTo("abc");
        assertThat(link.receive(buffer, 0, buffer.length, BUDGET)).isEqualTo(-1);
    }

    @Test
    void whatWasAnnouncedAndNeverHandedOverIsToldAsLost() throws Exception {
        Link link = passiveLink();
        rig.port.say("\r\n+IPD,4,3\r\n4,CLOSED\r\n");
        rig.port.awaitHeard();
        rig.port.on("AT+CIPRECVDATA=4,2048\r\n", "link is not valid\r\n" + ERROR);
        assertThatThrownBy(() -> link.receive(buffer, 0, buffer.length, BUDGET)).isInstanceOf(IOException.class).hasMessageContaining("3 bytes were lost");
    }

    @Test
    void aReadNeverTakesAnotherLinksData() throws Exception {
        Link link = passiveLink();
        rig.port.say("\r\n+IPD,4,3\r\n4,CLOSED\r\n4,CONNECT\r\n");
        rig.port.awaitHeard();
        assertThatThrownBy(() -> link.receive(buffer, 0, buffer.length, BUDGET)).isInstanceOf(IOException.class).hasMessageContaining("lost");
        Link other = rig.modem.links().get(0);
        rig.port.say("\r\n+IPD,4,1\r\n");
        rig.port.on("AT+CIPRECVDATA=4,2048\r\n", "\r\n+CIPRECVDATA,1:z" + OK);
        assertThat(text(other.receive(buffer, 0, buffer.length, BUDGET))).isEqualTo("z");
    }

    @Test
    void nothingInTimeIsNothing() throws Exception {
        Link link = passiveLink();
        assertThat(link.receive(buffer, 0, buffer.length, Duration.ofSeconds(1))).isZero();
    }

    @Test
    void whatIsWantedIsToldToTheModuleAgain() throws Exception {
        passiveLink();
        rig.port.say("\r\nready\r\n");
        rig.port.awaitHeard();
        String version = "AT version:1.7.5.0(x)\r\nOK\r\n";
        rig.port.on("AT\r\n", "AT\r\r\n" + OK).on("AT+GMR\r\n", "AT+GMR\r\r\n" + version).on("ATE0\r\n", "ATE0\r\r\n" + OK)
                .on("AT+GMR\r\n", version).on("AT+CIPRECVMODE=1\r\n", OK).on("AT+CIPSTATUS\r\n", "STATUS:2\r\n" + OK);
        rig.modem.initialise(BUDGET);
    }

    @Test
    void anInterruptedReaderLeavesTheModemUsable() throws Exception {
        Link link = passiveLink();
        Rig.Call<Integer> reading = rig.calling(() -> link.receive(buffer, 0, buffer.length, Duration.ofSeconds(1)));
        reading.interrupt();
        assertThat(reading.failure()).isInstanceOf(ModemException.Cancelled.class);
        rig.port.on("AT\r\n", OK);
        rig.modem.command("AT", BUDGET);
    }
}
