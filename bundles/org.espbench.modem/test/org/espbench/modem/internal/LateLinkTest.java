package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;
import static org.espbench.modem.internal.Rig.PEER;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.net.Datagram;
import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.net.Reception;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Links of 2.2, which gives no reasons (reference 2.4, 9). */
class LateLinkTest {

    private static final String OPEN_TCP = "AT+CIPSTART=4,\"TCP\",\"192.168.1.2\",4000\r\n";

    @RegisterExtension
    final Rig rig = Rig.ready("2.2.1.0(b097cdf - ESP8266 - Jun 17 2021 12:57:45)");
    private final byte[] buffer = new byte[8192];

    private static String listed(int id) {
        return "STATUS:3\r\n+CIPSTATUS:" + id + ",\"TCP\",\"192.168.1.2\",4000,50000,0\r\n" + OK;
    }

    @Test
    void aRefusedSendFindsOutThatTheLinkHasClosed() throws Exception {
        Link link = rig.link();
        rig.port.on("AT+CIPSEND=4,1\r\n", ERROR).on("AT+CIPSTATUS\r\n", "STATUS:4\r\n" + OK).on("AT+CIPSTATUS\r\n", "STATUS:4\r\n" + OK);
        assertThatThrownBy(() -> link.send(new byte[1], 0, 1, BUDGET)).isInstanceOf(ModemException.NotSent.class);
        assertThat(link.open()).isFalse();
        rig.awaitEvent(ModemEvent.LinkClosed.class::isInstance);
    }

    @Test
    void aRefusedSendOnALinkThatStandsLeavesIt() throws Exception {
        Link link = rig.link();
        rig.port.on("AT+CIPSEND=4,1\r\n", ERROR).on("AT+CIPSTATUS\r\n", listed(4));
        assertThatThrownBy(() -> link.send(new byte[1], 0, 1, BUDGET)).isInstanceOf(ModemException.NotSent.class);
        assertThat(link.open()).isTrue();
    }

    @Test
    void anIdThatTheModuleHasInUseWithoutOurKnowledgeIsFreed() throws Exception {
        rig.port.on(OPEN_TCP, ERROR).on("AT+CIPSTATUS\r\n", listed(4)).on("AT+GMR\r\n", "AT version:2.2.1.0(x)\r\n" + OK)
                .on("AT+CIPCLOSE=4\r\n", "4,CLOSED\r\n" + OK).on("AT+CIPSTART=3,\"TCP\",\"192.168.1.2\",4000\r\n", "3,CONNECT\r\n" + OK);
        assertThat(rig.modem.openTcp(PEER, BUDGET).id()).isEqualTo(3);
    }

    @Test
    void aConnectionThatIsRefusedIsNotTriedAgain() throws Exception {
        rig.port.on(OPEN_TCP, ERROR + "4,CLOSED\r\n").on("AT+CIPSTATUS\r\n", "STATUS:2\r\n" + OK);
        assertThatThrownBy(() -> rig.modem.openTcp(PEER, BUDGET)).isInstanceOf(ModemException.Refused.class).hasMessageContaining("no reason");
    }

    @Test
    void datagramsThatOneNoticeSumsUpAreReadOneByOne() throws Exception {
        rig.port.on("AT+CIPRECVMODE=1\r\n", OK).on("AT+CIPSTART=4,\"UDP\",\"192.168.1.2\",4000\r\n", "4,CONNECT\r\n" + OK);
        rig.modem.setReception(Reception.PASSIVE, BUDGET);
        Link link = rig.modem.open(LinkRequest.udp(PEER), BUDGET);
        rig.port.say("\r\n+IPD,4,6\r\n");
        rig.port.on("AT+CIPRECVDATA=4,5760\r\n", "+CIPRECVDATA:2,ab" + OK).on("AT+CIPRECVDATA=4,5760\r\n", "+CIPRECVDATA:4,cdef" + OK);
        assertThat(next(link)).isEqualTo("ab");
        assertThat(next(link)).isEqualTo("cdef");
        assertThat(link.receiveDatagram(Duration.ofSeconds(1))).isEmpty();
    }

    @Test
    void encryptedLengthsAreNoMoreThanAHint() throws Exception {
        rig.port.on("AT+CIPRECVMODE=1\r\n", OK).on("AT+CIPSTART=4,\"SSL\",\"192.168.1.2\",4000\r\n", "4,CONNECT\r\n" + OK);
        rig.modem.setReception(Reception.PASSIVE, BUDGET);
        Link link = rig.modem.open(LinkRequest.ssl(PEER), BUDGET);
        rig.port.say("\r\n+IPD,4,64\r\n");
        rig.port.on("AT+CIPRECVDATA=4,5760\r\n", "+CIPRECVDATA:3,abc" + OK).on("AT+CIPRECVDATA=4,5760\r\n", ERROR);
        assertThat(link.receive(buffer, 0, buffer.length, BUDGET)).isEqualTo(3);
        assertThat(link.receive(buffer, 0, buffer.length, Duration.ofSeconds(1))).isZero();
    }

    private static String next(Link link) throws Exception {
        Optional<Datagram> datagram = link.receiveDatagram(BUDGET);
        return new String(datagram.orElseThrow().bytes(), StandardCharsets.US_ASCII);
    }
}
