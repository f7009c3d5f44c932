package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.espbench.simulator.Sketch.reads;
import static org.espbench.simulator.Sketch.writes;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the drivers of well-known systems send and look for, each with firmware that it was written for. */
@Timeout(60)
class SystemDriversTest {

    /** Mbed: looks for OK behind a line feed, finds the strength of its access point by its MAC alone, reads TCP passively. */
    @Test
    void mbedReadsStreamsPassively() throws Exception {
        try (Sketch sketch = new Sketch("1.7.5")) {
            sketch.ok("AT").asks("AT+RST", "ready");
            sketch.ok("ATE0", "AT+UART_CUR=115200,8,1,0,0").finds("AT+GMR", "SDK version:", "(", "3.0.5").finds("AT+GMR", "AT version:", "(", "1.7.5.0");
            sketch.finds("AT+CWMODE_DEF?", "+CWMODE_DEF:", "\r\n", "2").ok("AT+CWMODE_DEF=1", "AT+CWMODE_CUR=1", "AT+CIPMUX=1", "AT+CIPRECVMODE=1",
                    "AT+CWDHCP_CUR=1,1", "AT+CWJAP_CUR=\"Espbench\",\"espbench\"");
            sketch.finds("AT+CIFSR", "+CIFSR:STAIP,\"", "\"", "192.168.1.100").finds("AT+CIPSTA_CUR?", "+CIPSTA_CUR:gateway:\"", "\"", "192.168.1.1")
                    .finds("AT+CWJAP_CUR?", "+CWJAP_CUR:\"Espbench\",\"", "\"", "02:e5:87:d1:0e:0e");
            assertThat(sketch.asks("AT+CWLAP=\"\",\"02:e5:87:d1:0e:0e\",", "OK\r\n")).startsWith("+CWLAP:(3,\"Espbench\",-47,").containsOnlyOnce("+CWLAP");
            assertThat(sketch.asks("AT+CWLAP=,,,0,120,1500", "OK\r\n")).contains("+CWLAP:(3,\"Espbench\",-47,\"02:e5:87:d1:0e:0e\",6,-7,0,4,4,7,0)\r\n");
            sketch.finds("AT+CIPDOMAIN=\"localhost\"", "+CIPDOMAIN:", "\r\n", "127.0.0.1");
            sketch.ok("AT+CIPSTART=0,\"TCP\",\"127.0.0.1\"," + sketch.companion.port());
            sketch.asks("AT+CIPSEND=0,5", ">");
            sketch.host.types("hello");
            String got = sketch.host.nextUntil("SEND OK\r\n");
            assertThat(got.contains("+IPD,0,5\r\n") ? got : got + sketch.host.nextUntil("+IPD,0,5\r\n")).contains("Recv 5 bytes");
            assertThat(sketch.asks("AT+CIPRECVDATA=0,2048", "OK\r\n")).isEqualTo("\r\n+CIPRECVDATA,5:hello\r\nOK\r\n");
            sketch.ok("AT+CIPCLOSE=0");
            assertThat(sketch.asks("AT+CIPCLOSE=0", "ERROR\r\n")).startsWith("UNLINK\r\n");
        }
    }

    /** Mbed's datagrams come at once also while streams are read passively. */
    @Test
    void mbedGetsDatagramsAtOnce() throws Exception {
        try (Sketch sketch = new Sketch("1.7.5"); DatagramSocket peer = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            sketch.ok("ATE0", "AT+CWMODE_CUR=1", "AT+CIPMUX=1", "AT+CIPRECVMODE=1", "AT+CWJAP_CUR=\"Espbench\",\"espbench\"",
                    "AT+CIPSTART=1,\"UDP\",\"127.0.0.1\"," + peer.getLocalPort());
            sketch.asks("AT+CIPSEND=1,4", ">");
            sketch.host.types("ping").nextUntil("SEND OK");
            DatagramPacket packet = new DatagramPacket(new byte[10], 10);
            peer.setSoTimeout(20_000);
            peer.receive(packet);
            assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII)).isEqualTo("ping");
            peer.send(packet);
            sketch.host.nextUntil("+IPD,1,4:ping");
        }
    }

    /** Zephyr on 1.7. */
    @Test
    void zephyrRunsOn17() throws Exception {
        try (Sketch sketch = new Sketch("1.7.4")) {
            sketch.asks("AT+RST", "ready\r\n");
            sketch.ok("AT", "ATE0", "AT+UART_CUR=115200,8,1,0,0", "AT+GMR", "AT+CWMODE_CUR=1", "AT+CWDHCP_CUR=1,1", "AT+CIPMUX=1", "AT+CWLAPOPT=0,23",
                    "AT+CIPRECVMODE=1").finds("AT+CIPSTAMAC_CUR?", "+CIPSTAMAC_CUR:\"", "\"", "5c:cf:7f:e5:b0:01").ok("AT+CWHOSTNAME=\"zephyr\"");
            assertThat(sketch.asks("AT+CWLAP", "\r\nOK\r\n")).contains("+CWLAP:(3,\"Espbench\",-47,6)\r\n");
            sketch.ok("AT+CWJAP_CUR=\"Espbench\",\"espbench\"").finds("AT+CIPSTA_CUR?", "+CIPSTA_CUR:ip:\"", "\"", "192.168.1.100");
            stream(sketch, "\r\n+CIPRECVDATA,4:zeph\r\nOK\r\n");
        }
    }

    /** Zephyr on 2.x: the radio is off until it is needed, a send of datagrams names its peer. */
    @ParameterizedTest
    @ValueSource(strings = {"2.1.0", "2.2.1", "2.3.0"})
    void zephyrRunsOn2(String firmware) throws Exception {
        try (Sketch sketch = new Sketch(firmware)) {
            sketch.asks("AT+RST", "ready\r\n");
            sketch.ok("AT", "ATE0", "AT+UART_CUR=115200,8,1,0,0", "AT+GMR", "AT+CWDHCP=1,1", "AT+CIPMUX=1", "AT+CWLAPOPT=0,23", "AT+CWMODE=1",
                    "AT+CWAUTOCONN=0", "AT+CWMODE=0", "AT+CIPRECVMODE=1", "AT+CIPDINFO=1").finds("AT+CIPSTAMAC?", "+CIPSTAMAC:\"", "\"", "5c:cf:7f:e5:b0:01");
            sketch.ok("AT+CWMODE=1", "AT+CWJAP=\"Espbench\",\"espbench\"").finds("AT+CIPSTA?", "+CIPSTA:ip:\"", "\"", "192.168.1.100");
            stream(sketch, "+CIPRECVDATA:4,\"127.0.0.1\"," + sketch.companion.port() + ",zeph\r\nOK\r\n");
            try (DatagramSocket peer = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
                sketch.ok("AT+CIPSTART=1,\"UDP\",\"127.0.0.1\"," + peer.getLocalPort());
                sketch.asks("AT+CIPSEND=1,2,\"127.0.0.1\"," + peer.getLocalPort(), ">");
                sketch.host.types("hi").nextUntil("SEND OK");
                sketch.ok("AT+CIPCLOSE=1", "AT+CWQAP", "AT+CWMODE=0");
            }
        }
    }

    /** RT-Thread asks for the name servers, which 1.x doesn't know by this name, and goes on. */
    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.2.1"})
    void rtThreadOpensASocket(String firmware) throws Exception {
        boolean old = firmware.startsWith("1");
        try (Sketch sketch = new Sketch(firmware)) {
            sketch.asks("AT+RST", "ready\r\n");
            sketch.ok("ATE0", "AT+CWMODE=1").finds("AT+GMR", "AT version:", "(", firmware + ".0").ok("AT+CIPMUX=1", "AT+CWJAP=\"Espbench\",\"espbench\"");
            sketch.finds("AT+CIFSR", "STAMAC,\"", "\"", "5c:cf:7f:e5:b0:01").finds("AT+CIPSTA?", "gateway:\"", "\"", "192.168.1.1");
            assertThat(sketch.asks("AT+CIPDNS?", old ? "ERROR\r\n" : "+CIPDNS:0,\"208.67.222.222\",\"8.8.8.8\"\r\n\r\nOK\r\n")).isNotEmpty();
            sketch.finds("AT+CWDHCP?", "+CWDHCP:", "\r\n", "3");
            sketch.finds("AT+CIPDOMAIN=\"localhost\"", "+CIPDOMAIN:", "\r\n", old ? "127.0.0.1" : "\"127.0.0.1\"");
            assertThat(sketch.asks("AT+PING=\"localhost\"", "OK\r\n")).startsWith(old ? "+" : "+PING:");
            sketch.ok("AT+CIPSTART=0,\"TCP\",\"127.0.0.1\"," + sketch.companion.port() + ",60");
            sketch.echoed("AT+CIPSEND=0,6", "thread", ">", "+IPD,0,6:");
            sketch.ok("AT+CIPCLOSE=0");
        }
    }

    /** CircuitPython sets the rate that is set already, asks for a TLS buffer that 2.x hasn't, and takes the address for the end of a join. */
    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.2.1"})
    void circuitPythonTalksOverOneLink(String firmware) throws Exception {
        boolean old = firmware.startsWith("1");
        try (Sketch sketch = new Sketch(firmware)) {
            sketch.ok("AT", "ATE0", "AT+UART_CUR=115200,8,1,0,0", "AT").finds("AT+GMR", "AT version:", "(", firmware + ".0").finds("AT+CIPMUX?", "+CIPMUX:", "\r\n", "0");
            assertThat(sketch.asks("AT+CIPSSLSIZE=4096", old ? "OK\r\n" : "ERROR\r\n")).isNotEmpty();
            sketch.ok("AT+CIPSSLCCONF?", "AT+CWMODE=1");
            assertThat(sketch.asks("AT+CWJAP=\"Espbench\",\"espbench\"", "WIFI GOT IP\r\n")).contains("WIFI CONNECTED\r\n");
            sketch.host.nextUntil("OK\r\n");
            sketch.finds("AT+CIPSTATUS", "STATUS:", "\r\n", "2").finds("AT+CWJAP?", "+CWJAP:", ",", "\"Espbench\"");
            sketch.ok("AT+CIPSNTPCFG=1,8,\"pool.ntp.org\"").asks("AT+CIPSNTPTIME?", "OK\r\n");
            assertThat(sketch.asks("AT+CIPCLOSE", "ERROR\r\n")).isNotEmpty();
            assertThat(sketch.asks("AT+CIPSTART=\"TCP\",\"localhost\"," + sketch.companion.port() + ",10", "OK\r\n")).startsWith("CONNECT\r\n");
            sketch.finds("AT+CIPSTATUS", "STATUS:", "\r\n", "3").echoed("AT+CIPSEND=3", "GET", ">", "+IPD,3:");
            sketch.ok("AT+CIPCLOSE").finds("AT+CIPSTATUS", "STATUS:", "\r\n", "4");
        }
    }

    /** A MicroPython program as many are: a server, the echo on, and every page in two sends. */
    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.2.1"})
    void microPythonServesPages(String firmware) throws Exception {
        try (Sketch sketch = new Sketch(firmware)) {
            sketch.asks("AT+RST", "ready\r\n");
            sketch.ok("AT+CWMODE=3", "AT+CWJAP=\"Espbench\",\"espbench\"", "AT+CIPMUX=1", "AT+CIPSERVER=1,80");
            for (int visitor = 0; visitor < 2; visitor++) {
                try (Socket client = sketch.client()) {
                    writes(client, "GET / HTTP/1.1\r\n\r\n");
                    sketch.host.nextUntil("+IPD,0,18:GET / HTTP/1.1\r\n\r\n");
                    for (String part : new String[] {"HTTP/1.1 200 OK\r\n\r\n", "<h1>OK</h1>\r\n"}) {
                        sketch.asks("AT+CIPSEND=0," + part.length(), ">");
                        sketch.host.types(part).nextUntil("SEND OK\r\n");
                        assertThat(reads(client, part.length())).isEqualTo(part);
                    }
                    sketch.ok("AT+CIPCLOSE=0");
                    assertThat(client.getInputStream().read()).isEqualTo(-1);
                }
            }
        }
    }

    private static void stream(Sketch sketch, String fetched) throws Exception {
        sketch.ok("AT+CIPSTART=0,\"TCP\",\"127.0.0.1\"," + sketch.companion.port() + ",7200");
        sketch.asks("AT+CIPSEND=0,4", ">");
        sketch.host.types("zeph");
        String got = sketch.host.nextUntil("SEND OK\r\n");
        assertThat(got.contains("+IPD,0,4\r\n") ? got : got + sketch.host.nextUntil("+IPD,0,4\r\n")).contains("Recv 4 bytes");
        assertThat(sketch.asks("AT+CIPRECVDATA=0,1460", "OK\r\n")).isEqualTo(fetched);
        sketch.ok("AT+CIPCLOSE=0");
    }
}
