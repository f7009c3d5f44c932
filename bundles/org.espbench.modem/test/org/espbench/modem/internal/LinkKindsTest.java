package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;
import static org.espbench.modem.internal.Rig.PEER;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.net.Datagram;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.net.ServerRequest;
import org.espbench.modem.net.SslChecks;
import org.espbench.modem.net.Transport;
import org.espbench.modem.net.UdpPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Links other than plain TCP, sends other than plain ones, and the server's limits, with 1.7. */
class LinkKindsTest {

    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.US_ASCII);

    @RegisterExtension
    final Rig rig = Rig.ready();

    private Link udp() throws Exception {
        rig.port.on("AT+CIPSTART=4,\"UDP\",\"192.168.1.2\",4000,1112,2\r\n", "4,CONNECT\r\n" + OK);
        return rig.modem.open(new LinkRequest.Udp(PEER, 1112, UdpPeer.LAST_SENDER), BUDGET);
    }

    @Test
    void datagramsStayWholeAndNameTheirSender() throws Exception {
        rig.port.on("AT+CIPDINFO=1\r\n", OK);
        rig.modem.setSenderAddresses(true, BUDGET);
        Link link = udp();
        assertThat(link.transport()).isEqualTo(Transport.UDP);
        rig.port.say("\r\n+IPD,4,3,192.168.1.9,5000:abc\r\n+IPD,4,2,192.168.1.8,5001:de");
        Datagram first = link.receiveDatagram(BUDGET).orElseThrow();
        Datagram second = link.receiveDatagram(BUDGET).orElseThrow();
        assertThat(first.bytes()).asString(StandardCharsets.US_ASCII).isEqualTo("abc");
        assertThat(first.sender()).contains(new Endpoint("192.168.1.9", 5000));
        assertThat(second.bytes()).asString(StandardCharsets.US_ASCII).isEqualTo("de");
        assertThat(second.sender()).contains(new Endpoint("192.168.1.8", 5001));
    }

    @Test
    void aDatagramCanGoToSomebodyElse() throws Exception {
        Link link = udp();
        rig.port.on("AT+CIPSEND=4,5,\"192.168.1.9\",7\r\n", OK + "> ").on("hello", "\r\nRecv 5 bytes\r\n\r\nSEND OK\r\n");
        link.sendTo(new Endpoint("192.168.1.9", 7), HELLO, 0, 5, BUDGET);
        assertThat(link.bytesOut()).isEqualTo(5);
    }

    @Test
    void aStreamHasNoDatagrams() throws Exception {
        Link link = rig.link();
        assertThatThrownBy(() -> link.receiveDatagram(BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        assertThatThrownBy(() -> link.sendTo(PEER, HELLO, 0, 5, BUDGET)).isInstanceOf(ModemException.Unsupported.class);
    }

    @Test
    void tlsGetsABufferThatItsCertificatesFitInto() throws Exception {
        rig.port.on("AT+CIPSSLSIZE=4096\r\n", OK).on("AT+CIPSSLCCONF=2\r\n", OK)
                .on("AT+CIPSTART=4,\"SSL\",\"192.168.1.2\",4000,60\r\n", "4,CONNECT\r\n" + OK);
        Link link = rig.modem.open(new LinkRequest.Ssl(PEER, 60, SslChecks.SERVER), BUDGET);
        assertThat(link.transport()).isEqualTo(Transport.SSL);
        assertThatThrownBy(() -> rig.modem.open(LinkRequest.ssl(PEER), BUDGET)).isInstanceOf(ModemException.Unsupported.class)
                .hasMessageContaining("one TLS link");
    }

    @Test
    void aRefusalSaysWhatTheModuleMeant() {
        rig.port.on("AT+CIPSTART=4,\"TCP\",\"192.168.1.2\",4000\r\n", "no ip\r\n" + ERROR)
                .on("AT+CIPSTART=4,\"TCP\",\"192.168.1.2\",4000\r\n", "DNS Fail\r\n" + ERROR);
        assertThatThrownBy(() -> rig.modem.openTcp(PEER, BUDGET)).isInstanceOf(ModemException.Refused.class).hasMessageContaining("no IP address");
        assertThatThrownBy(() -> rig.modem.openTcp(PEER, BUDGET)).isInstanceOf(ModemException.Refused.class).hasMessageContaining("name");
    }

    @Test
    void anEscapedSendEndsWithItsMark() throws Exception {
        Link link = rig.link();
        rig.port.on("AT+CIPSENDEX=4,2048\r\n", OK + "> ").on("a\\\\0b", "").on("\\0", "\r\nRecv 4 bytes\r\n\r\nSEND OK\r\n").on("AT\r\n", OK);
        byte[] bytes = "a\\0b".getBytes(StandardCharsets.US_ASCII);
        link.sendEscaped(bytes, 0, bytes.length, BUDGET);
        assertThat(link.bytesOut()).isEqualTo(4);
        rig.modem.command("AT", BUDGET);
    }

    @Test
    void anEscapedSendThatHasFailedGetsNoMarkWhichWouldBeACommand() throws Exception {
        Link link = rig.link();
        rig.port.on("AT+CIPSENDEX=4,2048\r\n", OK + "> ").on("ab", "4,CLOSED\r\nSEND FAIL\r\n").on("AT+GMR\r\n", "AT version:1.7.5.0(x)\r\n" + OK).on("AT\r\n", OK);
        byte[] bytes = "ab".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> link.sendEscaped(bytes, 0, bytes.length, BUDGET)).isInstanceOf(ModemException.NotSent.class);
        rig.modem.command("AT", BUDGET);
    }

    @Test
    void aBufferedSendNamesItsSegmentAndIsSettledLater() throws Exception {
        Link link = rig.link();
        rig.port.on("AT+CIPSENDBUF=4,5\r\n", "7,6\r\n" + OK + "> ").on("hello", "\r\nRecv 5 bytes\r\n").on("AT\r\n", OK);
        assertThat(link.sendBuffered(HELLO, 0, 5, BUDGET)).isEqualTo(7);
        rig.modem.command("AT", BUDGET);
        rig.port.say("\r\n4,7,SEND OK\r\n");
        rig.awaitEvent(new ModemEvent.SegmentSettled(4, link.serial(), 7, true)::equals);
    }

    @Test
    void aServerIsLimitedBeforeItStartsAndTimedAfterwards() throws Exception {
        rig.port.on("AT+CIPSERVERMAXCONN=2\r\n", OK).on("AT+CIPSERVER=1,8080\r\n", OK).on("AT+CIPSTO=0\r\n", OK);
        rig.modem.listen(new ServerRequest(8080, OptionalInt.of(2), OptionalInt.of(0)), BUDGET);
    }

    @Test
    void aServerLeftRunningIsStoppedToBeLimited() throws Exception {
        rig.port.on("AT+CIPSERVERMAXCONN=2\r\n", "Server has started\r\n" + ERROR).on("AT+CIPSERVER=0\r\n", OK).on("AT+CIPSERVERMAXCONN=2\r\n", OK)
                .on("AT+CIPSERVER=1,8080\r\n", OK);
        rig.modem.listen(new ServerRequest(8080, OptionalInt.of(2), OptionalInt.empty()), BUDGET);
        assertThatThrownBy(() -> rig.modem.listen(new ServerRequest(8080, OptionalInt.empty(), OptionalInt.of(7201)), BUDGET))
                .isInstanceOf(ModemException.Unsupported.class);
    }

    @Test
    void whatNobodySentComesNotInTime() throws Exception {
        assertThat(udp().receiveDatagram(java.time.Duration.ofMillis(10))).isEqualTo(Optional.empty());
    }
}
