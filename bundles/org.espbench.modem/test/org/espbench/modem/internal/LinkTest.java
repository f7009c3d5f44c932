package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;
import static org.espbench.modem.internal.Rig.PEER;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.net.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinkTest {

    private static final String START_4 = "AT+CIPSTART=4,\"TCP\",\"192.168.1.2\",4000\r\n";
    private static final String START_3 = "AT+CIPSTART=3,\"TCP\",\"192.168.1.2\",4000\r\n";

    @RegisterExtension
    final Rig rig = Rig.ready();

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void anOpenedLinkIsKnownAndTold() throws Exception {
        Link link = rig.link();
        assertThat(link.id()).isEqualTo(4);
        assertThat(link.remote()).contains(PEER);
        assertThat(link.accepted()).isFalse();
        assertThat(link.open()).isTrue();
        assertThat(rig.modem.links()).containsExactly(link);
        rig.awaitEvent(event -> event.equals(new ModemEvent.LinkOpened(4, link.serial(), false, Optional.of(PEER))));
    }

    @Test
    void dataCanBeReadBeforeTheCommandIsAnsweredAndAfterTheLinkClosed() throws Exception {
        rig.port.on(START_4, "4,CONNECT\r\n\r\n+IPD,4,5:hello" + OK);
        Link link = rig.modem.openTcp(PEER, BUDGET);
        rig.port.say("\r\n+IPD,4,3:, y4,CLOSED\r\n");
        assertThat(text(link.input().readAllBytes())).isEqualTo("hello, y");
        assertThat(link.open()).isFalse();
        assertThat(link.bytesIn()).isEqualTo(8);
        assertThat(rig.modem.links()).isEmpty();
        rig.awaitEvent(new ModemEvent.LinkClosed(4, link.serial())::equals);
    }

    @Test
    void aRefusedConnectionSwallowsItsClosed() throws Exception {
        rig.port.on(START_4, ERROR + "4,CLOSED\r\n");
        assertThatThrownBy(() -> rig.modem.openTcp(PEER, BUDGET)).isInstanceOf(ModemException.Refused.class);
        Link link = rig.link();
        assertThat(link.open()).isTrue();
        rig.port.awaitHeard();
        assertThat(rig.events()).noneMatch(ModemEvent.LinkClosed.class::isInstance);
    }

    @Test
    void aConnectionThatClosesAtOnceEndsProperly() throws Exception {
        rig.port.on(START_4, "4,CONNECT\r\n4,CLOSED\r\n" + OK);
        Link link = rig.modem.openTcp(PEER, BUDGET);
        assertThat(link.input().read()).isEqualTo(-1);
        assertThat(rig.modem.links()).isEmpty();
    }

    @Test
    void whereAClientWasQuickerTheNextIdIsTaken() throws Exception {
        rig.port.on(START_4, "4,CONNECT\r\nALREADY CONNECTED\r\n" + ERROR).on(START_3, "3,CONNECT\r\n" + OK);
        Link link = rig.modem.openTcp(PEER, BUDGET);
        assertThat(link.id()).isEqualTo(3);
        assertThat(rig.modem.links()).hasSize(2).anyMatch(other -> other.id() == 4 && other.accepted());
    }

    @Test
    void anIdThatTheModuleHasInUseWithoutOurKnowledgeIsFreed() throws Exception {
        rig.port.on(START_4, "ALREADY CONNECTED\r\n" + ERROR).on("AT+GMR\r\n", "AT version:1.7.5.0(x)\r\nOK\r\n").on("AT+CIPCLOSE=4\r\n", "4,CLOSED\r\n" + OK)
                .on(START_3, "3,CONNECT\r\n" + OK).on("AT+CIPSTART=4,\"TCP\",\"192.168.1.2\",4000\r\n", "4,CONNECT\r\n" + OK);
        assertThat(rig.modem.openTcp(PEER, BUDGET).id()).isEqualTo(3);
        assertThat(rig.modem.openTcp(PEER, BUDGET).id()).isEqualTo(4);
    }

    @Test
    void aCommandExecutedThoughBusyGivesItsLink() throws Exception {
        rig.port.on(START_4, "\r\nbusy p...\r\n4,CONNECT\r\n" + OK);
        assertThat(rig.modem.openTcp(PEER, BUDGET).id()).isEqualTo(4);
    }

    @Test
    void aLinkThatOpensAfterItsCommandWasGivenUpIsClosed() throws Exception {
        rig.port.on(START_4, "", () -> rig.time.advance(BUDGET));
        assertThatThrownBy(() -> rig.modem.openTcp(PEER, BUDGET)).isInstanceOf(ModemException.TimedOut.class);
        rig.port.on("AT+GMR\r\n", "4,CONNECT\r\n\r\n+IPD,4,2:hi" + OK + "AT version:1.7.5.0(x)\r\nOK\r\n").on("AT+CIPCLOSE=4\r\n", "4,CLOSED\r\n" + OK)
                .on(START_4, "4,CONNECT\r\n" + OK);
        Link link = rig.modem.openTcp(PEER, BUDGET);
        assertThat(link.bytesIn()).isZero();
        assertThat(rig.events().stream().filter(ModemEvent.LinkOpened.class::isInstance).map(ModemEvent.LinkOpened.class::cast))
                .allMatch(event -> event.serial() == link.serial());
    }

    @Test
    void anIdGivenAwayAgainNeverMixesTwoLinksData() throws Exception {
        Link first = rig.link();
        rig.port.say("\r\n+IPD,4,3:one4,CLOSED\r\n4,CONNECT\r\n\r\n+IPD,4,3:two4,CLOSED\r\n");
        rig.awaitEvent(event -> event instanceof ModemEvent.LinkClosed closed && closed.serial() != first.serial());
        assertThat(text(first.input().readAllBytes())).isEqualTo("one");
        assertThatThrownBy(() -> first.send(new byte[1], 0, 1, BUDGET)).isInstanceOf(ModemException.NotSent.class);
        first.close(BUDGET);
    }

    @Test
    void aClientIsALinkOfItsOwn() throws Exception {
        rig.port.say("0,CONNECT\r\n\r\n+IPD,0,2:hi");
        rig.awaitEvent(ModemEvent.DataReceived.class::isInstance);
        Link client = rig.modem.links().get(0);
        assertThat(client.accepted()).isTrue();
        assertThat(client.remote()).isEmpty();
        rig.port.on("AT+CIPSTATUS\r\n", "STATUS:3\r\n+CIPSTATUS:0,\"TCP\",\"192.168.1.9\",51000,333,1\r\n" + OK);
        assertThat(rig.modem.status(BUDGET).code()).isEqualTo(3);
        assertThat(client.remote()).contains(new Endpoint("192.168.1.9", 51000));
        rig.port.say("0,CLOSED\r\n");
        assertThat(text(client.input().readAllBytes())).isEqualTo("hi");
    }

    @Test
    void closingTellsTheModule() throws Exception {
        Link link = rig.link();
        rig.port.on("AT+CIPCLOSE=4\r\n", "4,CLOSED\r\n" + OK);
        link.close(BUDGET);
        assertThat(link.open()).isFalse();
        link.close(BUDGET);
    }

    @Test
    void closingWhatTheModuleHasClosedIsNoFailure() throws Exception {
        Link link = rig.link();
        rig.port.on("AT+CIPCLOSE=4\r\n", "UNLINK\r\n" + ERROR);
        link.close(BUDGET);
        assertThat(link.open()).isFalse();
    }

    @Test
    void aRestartCutsLinksOff() throws Exception {
        Link link = rig.link();
        rig.port.say("\r\n+IPD,4,2:hi\r\nready\r\n");
        InputStream input = link.input();
        assertThat(input.readNBytes(2)).hasSize(2);
        assertThatThrownBy(input::read).isInstanceOf(ModemException.ModuleRestarted.class);
        rig.awaitEvent(ModemEvent.ModuleRestarted.class::isInstance);
        rig.awaitEvent(new ModemEvent.LinkClosed(4, link.serial())::equals);
    }

    @Test
    void aLostPortEndsAReadThatWaits() throws Exception {
        Link link = rig.link();
        Rig.Call<Integer> read = rig.calling(() -> link.input().read());
        rig.port.unplug();
        assertThat(read.failure()).isInstanceOf(ModemException.PortLost.class);
    }

    @Test
    void closeEndsAReadThatWaits() throws Exception {
        Link link = rig.link();
        Rig.Call<Integer> read = rig.calling(() -> link.input().read());
        rig.modem.close();
        assertThat(read.failure()).isInstanceOf(ModemException.Closed.class);
    }

    @Test
    void anInterruptEndsAReadAndLosesNothing() throws Exception {
        Link link = rig.link();
        Rig.Call<Integer> read = rig.calling(() -> link.input().read());
        read.interrupt();
        assertThat(read.failure()).isInstanceOf(InterruptedIOException.class);
        rig.port.say("\r\n+IPD,4,1:x");
        assertThat(link.input().read()).isEqualTo('x');
    }

    @Test
    void receiveWaitsWithinItsBudgetOnly() throws Exception {
        Link link = rig.link();
        assertThat(link.receive(new byte[4], 0, 4, Duration.ZERO)).isZero();
        rig.port.say("\r\n+IPD,4,6:abcdef");
        byte[] bytes = new byte[4];
        assertThat(link.receive(bytes, 0, 4, BUDGET)).isEqualTo(4);
        assertThat(link.input().available()).isEqualTo(2);
        assertThat(link.receive(bytes, 0, 4, BUDGET)).isEqualTo(2);
    }

    @Test
    void beyondItsBoundInputIsLostAndSaysSo() throws Exception {
        Link link = rig.link();
        String piece = "\r\n+IPD,4,2048:" + "x".repeat(2048);
        for (int i = 0; i <= Link.INPUT_BOUND / 2048; i++) {
            rig.port.say(piece);
        }
        rig.awaitEvent(event -> event instanceof ModemEvent.DataLost lost && lost.count() == 2048);
        assertThat(link.bytesIn()).isEqualTo(Link.INPUT_BOUND + 2048);
        InputStream input = link.input();
        assertThat(input.readNBytes(Link.INPUT_BOUND)).hasSize(Link.INPUT_BOUND);
        rig.port.say(piece + "4,CLOSED\r\n");
        assertThatThrownBy(input::read).isInstanceOf(IOException.class).hasMessageContaining("lost");
    }

    @Test
    void withFiveLinksNoneIsFree() throws Exception {
        for (int id = 4; id >= 0; id--) {
            rig.port.on("AT+CIPSTART=" + id + ",\"TCP\",\"192.168.1.2\",4000\r\n", id + ",CONNECT\r\n" + OK);
            rig.modem.openTcp(PEER, BUDGET);
        }
        assertThatThrownBy(() -> rig.modem.openTcp(PEER, BUDGET)).isInstanceOf(ModemException.Refused.class);
        assertThat(rig.modem.links().stream().map(Link::id)).isEqualTo(List.of(0, 1, 2, 3, 4));
    }

    @Test
    void aHostThatCanNotBeWrittenCostsNoLink() throws Exception {
        assertThatThrownBy(() -> rig.modem.openTcp(new Endpoint("a\nb", 1), BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        assertThat(rig.link().id()).isEqualTo(4);
    }
}
