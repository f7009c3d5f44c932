package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.espbench.modem.time.Time;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.chip.radio.Ipv6;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IPv6 as 2.2 and later know it (reference 1.6, 2.2, 2.4). */
@Timeout(60)
class Ipv6Test {

    private static final String OK = "\r\nOK\r\n";
    private static final String GOT = "WIFI GOT IPv6 LL\r\nWIFI GOT IPv6 GL\r\n";

    private final SimulatedAir air = SimulatedAir.standard();
    private final SimulatedModule module = SimulatedModule.builder().air(air).firmware("2.2.1").time(Time.scaled(0.01)).start();
    private final Host host = Host.on(module);

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void aStationThatIsOnlineIsAddressedOnceItIsSwitchedOn() throws Exception {
        online();
        host.asks("AT+CIPV6?", "+CIPV6:0\r\n" + OK).asks("AT+CIPV6=1", OK).reads(GOT).asks("AT+CIPV6?", "+CIPV6:1\r\n" + OK);
        host.types("AT+CIPSTA?\r\n");
        assertThat(host.nextUntil(OK)).contains("+CIPSTA:ip6ll:\"fe80:0000:0000:0000:5ecf:7fff:fee5:b001\"\r\n+CIPSTA:ip6gl:\"2001:0db8:0000:0000:5ecf:7fff:fee5:b001\"\r\n");
        host.types("AT+CIFSR\r\n");
        assertThat(host.nextUntil(OK)).contains("+CIFSR:STAIP6LL,\"fe80:0000:0000:0000:5ecf:7fff:fee5:b001\"\r\n");
        host.asks("AT+CIPV6=0", OK).types("AT+CIPSTA?\r\n");
        assertThat(host.nextUntil(OK)).doesNotContain("ip6");
    }

    @Test
    void streamsGoByIpv6WhereItIsSwitchedOn() throws Exception {
        online();
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
            String start = "AT+CIPSTART=\"TCPv6\",\"::1\"," + listener.getLocalPort();
            host.asks(start, "\r\nERROR\r\n").asks("AT+CIPV6=1", OK).reads(GOT);
            host.asks("AT+CIPSTART=\"TCP\",\"::1\"," + listener.getLocalPort(), "\r\nERROR\r\n");
            host.asks("AT+CIPDINFO=1", OK).asks(start, "CONNECT\r\n" + OK);
            try (Socket peer = listener.accept()) {
                peer.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
                host.reads("\r\n+IPD,5,\"::1\"," + listener.getLocalPort() + ":hello");
                host.types("AT+CIPSTATUS\r\n");
                assertThat(host.nextUntil(OK)).contains("+CIPSTATUS:0,\"TCPv6\",\"::1\"," + listener.getLocalPort() + ",");
            }
        }
    }

    @Test
    void datagramsGoByIpv6() throws Exception {
        online();
        host.asks("AT+CIPV6=1", OK).reads(GOT);
        try (DatagramSocket peer = new DatagramSocket(0, InetAddress.getByName("::1"))) {
            host.asks("AT+CIPSTART=\"UDPv6\",\"::1\"," + peer.getLocalPort(), "CONNECT\r\n" + OK);
            host.asks("AT+CIPSEND=3", "\r\nOK\r\n\r\n>").types("you").reads("\r\nRecv 3 bytes\r\n\r\nSEND OK\r\n");
            DatagramPacket packet = new DatagramPacket(new byte[10], 10);
            peer.setSoTimeout(20_000);
            peer.receive(packet);
            assertThat(packet.getLength()).isEqualTo(3);
        }
    }

    private void online() throws Exception {
        host.asks("ATE0", "ATE0\r\n" + OK).asks("AT+CWMODE=1", OK).types("AT+CWJAP=\"" + SimulatedAir.SSID + "\",\"" + SimulatedAir.PASSWORD + "\"\r\n");
        host.nextUntil("WIFI GOT IP\r\n" + OK);
    }

    @ParameterizedTest
    @CsvSource({"0:0:0:0:0:0:0:1,::1", "0:0:0:0:0:0:0:0,::", "2001:db8:0:0:0:0:0:7,2001:DB8::7", "2001:0:db8:1:1:1:1:0,2001:0:DB8:1:1:1:1:0", "1:0:0:2:0:0:0:3,1::2:0:0:0:3",
            "fe80:0:0:0:5ecf:7fff:fee5:b001,FE80::5ECF:7FFF:FEE5:B001", "1:2:3:4:5:6:0:0,1:2:3:4:5:6::"})
    void peersAreWrittenAsTheStackWritesThem(String address, String written) throws Exception {
        assertThat(Ipv6.text(InetAddress.getByName(address))).isEqualTo(written);
    }
}
