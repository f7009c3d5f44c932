package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;
import static org.espbench.modem.internal.Rig.PEER;

import java.time.Duration;
import java.util.OptionalInt;

import org.espbench.modem.Link;
import org.espbench.modem.Modem;
import org.espbench.modem.ModemException;
import org.espbench.modem.net.CloseMode;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.net.Route;
import org.espbench.modem.net.SslChecks;
import org.espbench.modem.net.TcpOptions;
import org.espbench.modem.net.UdpPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Socket options and the pause of pass-through, with 2.2. */
class LateLinkControlTest {

    @RegisterExtension
    final Rig rig = Rig.ready("2.2.1.0(b097cdf - ESP8266 - Jun 17 2021 12:57:45)");

    @Test
    void socketOptionsAreSetAndTold() throws Exception {
        Link link = rig.link();
        TcpOptions options = new TcpOptions(OptionalInt.of(3), true, 2000);
        rig.port.on("AT+CIPTCPOPT=4,3,1,2000\r\n", OK).on("AT+CIPTCPOPT?\r\n", "+CIPTCPOPT:0,-1,0,0\r\n+CIPTCPOPT:4,3,1,2000\r\n" + OK)
                .on("AT+CIPTCPOPT=4,-1,0,0\r\n", OK).on("AT+CIPTCPOPT?\r\n", "+CIPTCPOPT:4,-1,0,0\r\n" + OK)
                .on("AT+CIPTCPOPT?\r\n", "+CIPTCPOPT:0,-1,0,0\r\n" + OK).on("AT+CIPTCPOPT=4,3,1,2000\r\n", ERROR);
        link.setTcpOptions(options, BUDGET);
        assertThat(link.tcpOptions(BUDGET)).isEqualTo(options);
        link.setTcpOptions(TcpOptions.DEFAULT, BUDGET);
        assertThat(link.tcpOptions(BUDGET)).isEqualTo(TcpOptions.DEFAULT);
        assertThatThrownBy(() -> link.tcpOptions(BUDGET)).isInstanceOf(ModemException.Refused.class);
        assertThatThrownBy(() -> link.setTcpOptions(options, BUDGET)).isInstanceOf(ModemException.Refused.class);
    }

    @Test
    void thePauseOfPassThroughIsInTenthsOfASecond() throws Exception {
        rig.port.on("AT+SYSSTORE=0\r\n", OK).on("AT+CIPRECONNINTV=15\r\n", OK).on("AT+CIPRECONNINTV?\r\n", "+CIPRECONNINTV:15\r\n" + OK)
                .on("AT+CIPRECONNINTV=1\r\n", ERROR);
        rig.modem.setPassThroughPause(Duration.ofMillis(1599), BUDGET);
        assertThat(rig.modem.passThroughPause(BUDGET)).isEqualTo(Duration.ofMillis(1500));
        assertThatThrownBy(() -> rig.modem.setPassThroughPause(Duration.ofMillis(100), BUDGET)).isInstanceOf(ModemException.Refused.class);
        assertThatThrownBy(() -> rig.modem.setPassThroughPause(Duration.ofMillis(99), BUDGET)).isInstanceOf(ModemException.Unsupported.class)
                .hasMessageContaining("pause");
        assertThatThrownBy(() -> rig.modem.setPassThroughPause(Duration.ofHours(2), BUDGET)).isInstanceOf(ModemException.Unsupported.class);
    }

    private void opens(String command, LinkRequest request) throws Exception {
        rig.port.on("AT+CIPSTART=4," + command + "\r\n", "4,CONNECT\r\n" + OK).on("AT+CIPCLOSE=4\r\n", "4,CLOSED\r\n" + OK);
        Link link = rig.modem.open(request, BUDGET);
        assertThat(link.transport()).isEqualTo(request.transport());
        link.close(BUDGET);
    }

    @Test
    void aLinkGoesByTheRouteThatWasChosen() throws Exception {
        Endpoint far = new Endpoint("fe80::1", 4000);
        opens("\"TCP\",\"192.168.1.2\",4000,0,\"192.168.4.1\"", new LinkRequest.Tcp(PEER, 0, Route.from("192.168.4.1")));
        opens("\"UDP\",\"192.168.1.2\",4000,1112,2,\"192.168.4.1\"", new LinkRequest.Udp(PEER, 1112, UdpPeer.LAST_SENDER, Route.from("192.168.4.1")));
        opens("\"TCPv6\",\"fe80::1\",4000,60", new LinkRequest.Tcp(far, 60, Route.IPV6));
        opens("\"UDPv6\",\"fe80::1\",4000", new LinkRequest.Udp(far, 0, UdpPeer.FIXED, Route.IPV6));
        opens("\"SSLv6\",\"fe80::1\",4000", new LinkRequest.Ssl(far, 0, SslChecks.NONE, Route.IPV6));
        assertThatThrownBy(() -> rig.modem.open(new LinkRequest.Tcp(PEER, 0, Route.from("here")), BUDGET)).isInstanceOf(ModemException.Unsupported.class)
                .hasMessageContaining("IP address");
        assertThatThrownBy(() -> rig.modem.savePassThrough(new LinkRequest.Tcp(PEER, 0, Route.IPV6), Modem.BootDanger.UNDERSTOOD, BUDGET))
                .isInstanceOf(ModemException.Unsupported.class);
    }

    @Test
    void aRouteThatTheModuleCanNotTakeIsRefused() {
        rig.port.on("AT+CIPSTART=4,\"TCPv6\",\"192.168.1.2\",4000\r\n", ERROR + "4,CLOSED\r\n").on("AT+CIPSTATUS\r\n", "STATUS:2\r\n" + OK);
        assertThatThrownBy(() -> rig.modem.open(new LinkRequest.Tcp(PEER, 0, Route.IPV6), BUDGET)).isInstanceOf(ModemException.Refused.class);
    }

    @Test
    void whatOnlyEarlierFirmwareHasIsNotAskedFor() throws Exception {
        Link link = rig.link();
        assertThatThrownBy(() -> link.sendBuffer(BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        assertThatThrownBy(() -> link.segmentSent(1, BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        assertThatThrownBy(() -> link.resetSendBuffer(BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        assertThatThrownBy(() -> link.setCloseMode(CloseMode.ABORT, BUDGET)).isInstanceOf(ModemException.Unsupported.class);
    }
}
