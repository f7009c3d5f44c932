package org.espbench.simulator;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.espbench.modem.time.Time;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** The field's tutorial, to the byte: join, connect a client, serve, send and receive. */
@Timeout(60)
class TutorialTest {

    @Test
    void theTutorialRunsWithEchoOff() throws Exception {
        try (SimulatedModule module = SimulatedModule.builder().time(Time.scaled(0.2)).freeServerPorts(true).start();
                ServerSocket peer = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Host host = new Host(module.connect());
            host.types("AT\r\n").reads("AT\r\r\n\r\nOK\r\n");
            host.types("ATE0\r\n").reads("ATE0\r\r\n\r\nOK\r\n");
            host.asks("AT+GMR", "AT version:1.7.5.0(Oct  9 2021 09:26:04)\r\nSDK version:3.0.5(b29dcd3)\r\n"
                    + "compile time:Oct 15 2021 18:05:30\r\nBin version(Wroom 02):1.7.5\r\nOK\r\n");
            host.asks("AT+CWMODE_CUR=1", "\r\nOK\r\n");
            host.asks("AT+CWJAP_CUR=\"Espbench\",\"espbench\"", "WIFI CONNECTED\r\nWIFI GOT IP\r\n\r\nOK\r\n");
            host.asks("AT+CIFSR", "+CIFSR:STAIP,\"192.168.1.100\"\r\n+CIFSR:STAMAC,\"5c:cf:7f:e5:b0:01\"\r\n\r\nOK\r\n");
            host.asks("AT+CIPMUX=1", "\r\nOK\r\n");
            host.asks("AT+CIPSTART=4,\"TCP\",\"127.0.0.1\"," + peer.getLocalPort(), "4,CONNECT\r\n\r\nOK\r\n");
            try (Socket server = peer.accept()) {
                host.asks("AT+CIPSEND=4,5", "\r\nOK\r\n> ").types("hello").reads("\r\nRecv 5 bytes\r\n\r\nSEND OK\r\n");
                assertThat(text(server, 5)).isEqualTo("hello");
                server.getOutputStream().write("world".getBytes(StandardCharsets.US_ASCII));
                host.reads("\r\n+IPD,4,5:world");
                host.asks("AT+CIPSERVER=1,8080", "\r\nOK\r\n");
                try (Socket client = new Socket()) {
                    client.connect(module.serverEndpoint().orElseThrow());
                    host.reads("0,CONNECT\r\n");
                    client.getOutputStream().write("GET".getBytes(StandardCharsets.US_ASCII));
                    host.reads("\r\n+IPD,0,3:GET");
                    host.asks("AT+CIPSEND=0,2", "\r\nOK\r\n> ").types("ok").reads("\r\nRecv 2 bytes\r\n\r\nSEND OK\r\n");
                    assertThat(text(client, 2)).isEqualTo("ok");
                    host.asks("AT+CIPSTATUS", "STATUS:3\r\n+CIPSTATUS:0,\"TCP\",\"127.0.0.1\"," + client.getLocalPort() + ",8080,1\r\n"
                            + "+CIPSTATUS:4,\"TCP\",\"127.0.0.1\"," + peer.getLocalPort() + ","
                            + server.getPort() + ",0\r\n\r\nOK\r\n");
                }
                host.reads("0,CLOSED\r\n");
                host.asks("AT+CIPCLOSE=4", "4,CLOSED\r\n\r\nOK\r\n");
                assertThat(server.getInputStream().read()).isEqualTo(-1);
            }
            host.asks("AT+CIPSERVER=0", "\r\nOK\r\n");
            host.asks("AT+CIPSTATUS", "STATUS:4\r\n\r\nOK\r\n");
            host.asks("AT+CWQAP", "\r\nOK\r\nWIFI DISCONNECT\r\n");
        }
    }

    @Test
    void theTutorialRunsWithEchoOn() throws Exception {
        try (SimulatedModule module = SimulatedModule.start(SimulatedAir.standard(), Time.scaled(0.2));
                ServerSocket peer = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Host host = new Host(module.connect());
            host.types("AT+CWMODE=1\r\n").reads("AT+CWMODE=1\r\r\n\r\nOK\r\n");
            host.types("AT+CWMODE?\r\n").reads("AT+CWMODE?\r\r\n+CWMODE:1\r\n\r\nOK\r\n");
            host.types("AT+CWJAP=\"Espbench\",\"espbench\"\r\n")
                    .reads("AT+CWJAP=\"Espbench\",\"espbench\"\r\r\nWIFI CONNECTED\r\nWIFI GOT IP\r\n\r\nOK\r\n");
            String connect = "AT+CIPSTART=\"TCP\",\"localhost\"," + peer.getLocalPort();
            host.types(connect + "\r\n").reads(connect + "\r\r\nCONNECT\r\n\r\nOK\r\n");
            try (Socket server = peer.accept()) {
                host.types("AT+CIPSEND=3\r\n").reads("AT+CIPSEND=3\r\r\n\r\nOK\r\n> ");
                host.types("abc").reads("\r\nRecv 3 bytes\r\n\r\nSEND OK\r\n");
                assertThat(text(server, 3)).isEqualTo("abc");
                server.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));
                server.close();
                host.reads("\r\n+IPD,2:{}CLOSED\r\n");
            }
            host.types("AT+CIPCLOSE\r\n").reads("AT+CIPCLOSE\r\r\nUNLINK\r\n\r\nERROR\r\n");
        }
    }

    private static String text(Socket socket, int length) throws Exception {
        InputStream in = socket.getInputStream();
        return new String(in.readNBytes(length), StandardCharsets.US_ASCII);
    }
}
