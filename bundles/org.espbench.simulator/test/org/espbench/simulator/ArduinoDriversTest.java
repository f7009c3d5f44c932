package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.espbench.simulator.Sketch.reads;
import static org.espbench.simulator.Sketch.writes;

import java.net.Socket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What well-known Arduino libraries send and look for, each with firmware that it was written for. */
@Timeout(60)
class ArduinoDriversTest {

    /** WiFiEsp: the echo goes off after a reset, links are multiplexed, data come with their sender. */
    @ParameterizedTest
    @ValueSource(strings = {"1.1.0", "1.3.0", "1.7.5"})
    void wiFiEspIsClientAndServer(String firmware) throws Exception {
        try (Sketch sketch = new Sketch(firmware)) {
            sketch.ok("AT").asks("AT+RST", "\r\nready\r\n");
            sketch.ok("ATE0", "AT+CWMODE=1", "AT+CIPMUX=1", "AT+CIPDINFO=1", "AT+CWAUTOCONN=0", "AT+CWDHCP=1,1");
            assertThat(sketch.asks("AT+GMR", "\r\nOK\r\n")).containsPattern("SDK version:\\d\\.\\d\\.\\d");
            assertThat(sketch.asks("AT+CWLAP", "\r\nOK\r\n")).contains("+CWLAP:(3,\"Espbench\",-47,");
            sketch.ok("AT+CWJAP_CUR=\"Espbench\",\"espbench\"").finds("AT+CIPSTATUS", "STATUS:", "\r\n", "2")
                    .finds("AT+CIFSR", ":STAIP,\"", "\"", "192.168.1.100").finds("AT+CIFSR", ":STAMAC,\"", "\"", "5c:cf:7f:e5:b0:01")
                    .finds("AT+CWJAP?", "+CWJAP:\"", "\"", "Espbench").finds("AT+CIPSTA?", "+CIPSTA:netmask:\"", "\"", "255.255.255.0")
                    .finds("AT+CIPSTA?", "+CIPSTA:gateway:\"", "\"", "192.168.1.1");
            assertThat(sketch.asks("AT+PING=\"localhost\"", "\r\nOK\r\n")).startsWith("+");
            sketch.ok("AT+CIPSTART=3,\"TCP\",\"localhost\"," + sketch.companion.port()).finds("AT+CIPSTATUS", "+CIPSTATUS:3,", ",", "\"TCP\"");
            sketch.echoed("AT+CIPSEND=3,5", "hello", ">", "+IPD,3,5,127.0.0.1," + sketch.companion.port() + ":");
            sketch.ok("AT+CIPCLOSE=3", "AT+CIPSERVER=1,80");
            try (Socket client = sketch.client()) {
                writes(client, "GET /");
                sketch.host.nextUntil("+IPD,0,5,127.0.0.1," + client.getLocalPort() + ":GET /");
                sketch.asks("AT+CIPSEND=0,4", ">");
                sketch.host.types("page").nextUntil("\r\nSEND OK\r\n");
                assertThat(reads(client, 4)).isEqualTo("page");
                sketch.ok("AT+CIPCLOSE=0");
                assertThat(client.getInputStream().read()).isEqualTo(-1);
            }
            sketch.ok("AT+CIPSTART=2,\"UDP\",\"0\",0,0,2", "AT+CIPCLOSE=2", "AT+CWQAP");
        }
    }

    /** WiFiEsp opens a soft-AP, whose address it asks for. */
    @Test
    void wiFiEspOpensAnAccessPoint() throws Exception {
        try (Sketch sketch = new Sketch("1.7.5")) {
            sketch.ok("ATE0", "AT+CWMODE_CUR=2", "AT+CWSAP_CUR=\"mine\",\"12345678\",10,3", "AT+CWDHCP_CUR=0,1", "AT+CWDHCP_CUR=2,0",
                    "AT+CIPAP_CUR=\"192.168.111.111\"").finds("AT+CIPAP?", "+CIPAP:ip:\"", "\"", "192.168.111.111");
        }
    }

    /** WeeESP8266 leaves the echo on: an answer begins behind CR CR LF. */
    @ParameterizedTest
    @ValueSource(strings = {"0.21", "0.51"})
    void weeEsp8266LeavesTheEchoOn(String firmware) throws Exception {
        try (Sketch sketch = new Sketch(firmware)) {
            sketch.ok("AT").finds("AT+CWMODE?", "+CWMODE:", "\r\n\r\nOK", "2").ok("AT+CWMODE=3");
            assertThat(between(sketch.asks("AT+CWLAP", "OK\r\n"))).startsWith("+CWLAP:(");
            sketch.ok("AT+CWJAP=\"Espbench\",\"espbench\"");
            assertThat(between(sketch.asks("AT+CIFSR", "OK\r\n"))).contains("+CIFSR:STAIP,\"192.168.1.100\"");
            assertThat(between(sketch.asks("AT+CIPSTATUS", "OK\r\n"))).startsWith("STATUS:2");
            sketch.ok("AT+CIPMUX=0", "AT+CIPSTART=\"TCP\",\"127.0.0.1\"," + sketch.companion.port());
            boolean oldest = firmware.startsWith("0.2");
            sketch.echoed("AT+CIPSEND=5", "hello", ">", "+IPD,5:");
            if (oldest) {
                // Said behind all data; the library throws away what has come before it sends a line.
                sketch.host.nextUntil("OK\r\n");
            }
            sketch.ok("AT+CIPCLOSE", "AT+CIPMUX=1", "AT+CIPSERVER=1,8090", "AT+CIPSTO=10");
            try (Socket client = sketch.client()) {
                writes(client, "hi");
                sketch.host.nextUntil("+IPD,0,2:hi");
                sketch.asks("AT+CIPSEND=0,2", ">");
                sketch.host.types("ho").nextUntil("SEND OK");
                assertThat(reads(client, 2)).isEqualTo("ho");
                sketch.ok("AT+CIPCLOSE=0");
            }
            assertThat(sketch.asks("AT+CIPCLOSE=0", oldest ? "link is not" : "ERROR")).isNotEmpty();
            sketch.asks("AT+CIPSERVER=0", "\r\r\n");
        }
    }

    /** SparkFun's library takes OK for the prompt and sends its payload at once. */
    @Test
    void sparkFunDoesNotWaitForThePrompt() throws Exception {
        try (Sketch sketch = new Sketch("0.51")) {
            sketch.ok("AT", "AT+CIPMUX=1", "ATE0", "AT+CWMODE=1").finds("AT+CWMODE?", ":", "\r\n", "1");
            assertThat(sketch.asks("AT+CWJAP?", "OK\r\n")).contains("No AP");
            sketch.ok("AT+CWJAP=\"Espbench\",\"espbench\"").finds("AT+CWJAP?", "+CWJAP:\"", "\"", "Espbench").finds("AT+CIFSR", "STAIP,\"", "\"", "192.168.1.100");
            sketch.ok("AT+CIPSTART=0,\"TCP\",\"localhost\"," + sketch.companion.port() + ",60");
            assertThat(sketch.asks("AT+CIPSTART=0,\"TCP\",\"localhost\"," + sketch.companion.port(), "ERROR\r\n")).contains("ALREADY");
            sketch.echoed("AT+CIPSEND=0,3", "abc", "OK", "+IPD,0,3:");
            assertThat(sketch.ok("AT+CIPCLOSE=0", "AT+CWQAP").host.nextUntil("WIFI DISCONNECT")).isNotEmpty();
        }
    }

    /** TinyGSM asks for the state of the network until there is one, and skips commas in what it is told of the access point. */
    @Test
    void tinyGsmWaitsForTheNetwork() throws Exception {
        try (Sketch sketch = new Sketch("1.7.5")) {
            sketch.ok("AT", "ATE0", "AT+CIPMUX=1", "AT+CWMODE_CUR=1").finds("AT+CIPSTATUS", "STATUS:", "\r\n", "5");
            sketch.ok("AT+CWJAP_CUR=\"Espbench\",\"espbench\"").finds("AT+CIPSTATUS", "STATUS:", "\r\n", "2");
            assertThat(sketch.asks("AT+CWJAP_CUR?", "OK\r\n").split("\\+CWJAP_CUR:")[1].split(",")[3]).isEqualTo("-47");
            assertThat(sketch.asks("AT+CIPCLOSE=1", "ERROR\r\n")).contains("UNLINK");
            sketch.ok("AT+CIPSTART=1,\"TCP\",\"localhost\"," + sketch.companion.port() + ",120");
            sketch.echoed("AT+CIPSEND=1,4", "ping", ">", "\r\n+IPD,1,4:");
            sketch.ok("AT+CIPCLOSE=1", "AT+CWQAP").host.nextUntil("WIFI DISCONNECT");
            sketch.ok("AT+RST").host.nextUntil("\r\nready\r\n");
        }
    }

    /** WiFiEspAT on 1.7: passive receive, and answers whose values stand at fixed places. */
    @Test
    void wiFiEspAtReadsPassivelyOn17() throws Exception {
        try (Sketch sketch = new Sketch("1.7.5")) {
            sketch.asks("AT+RST", "ready\r\n");
            sketch.ok("ATE0", "AT+CIPMUX=1", "AT+CIPRECVMODE=1").finds("AT+CWMODE?", "+CWMODE:", "\r\n", "2");
            sketch.ok("AT+CWMODE_CUR=3", "AT+CWLAPOPT=1,31");
            assertThat(sketch.asks("AT+CWLAP", "\r\nOK\r\n")).contains(",-47,\"02:e5:87:d1:0e:0e\",6)\r\n");
            sketch.ok("AT+CWJAP_CUR=\"Espbench\",\"espbench\"").finds("AT+CIPSTAMAC?", "+CIPSTAMAC:\"", "\"", "5c:cf:7f:e5:b0:01");
            assertThat(sketch.asks("AT+CIPSTA?", "OK\r\n")).startsWith("+CIPSTA:ip:\"192.168.1.100\"\r\n+CIPSTA:gateway:\"").contains("\r\n+CIPSTA:netmask:\"");
            assertThat(sketch.asks("AT+CIPAP?", "OK\r\n")).startsWith("+CIPAP:ip:\"192.168.4.1\"\r\n+CIPAP:gateway:\"");
            assertThat(sketch.asks("AT+CWJAP?", "OK\r\n")).startsWith("+CWJAP:\"Espbench\",\"02:e5:87:d1:0e:0e\",6,-47");
            assertThat(sketch.asks("AT+CIPDNS_CUR?", "OK\r\n")).startsWith("+CIPDNS_CUR:208.67.222.222\r\n");
            sketch.ok("AT+CIPSERVERMAXCONN=1", "AT+CIPSERVER=1,23", "AT+CIPSTO=60", "AT+CIPSTART=4,\"TCP\",\"localhost\"," + sketch.companion.port());
            sketch.asks("AT+CIPSENDEX=4,64", ">");
            sketch.host.types("tele\\0").nextUntil("Recv 4 bytes");
            String got = sketch.host.nextUntil("SEND OK\r\n");
            assertThat(got.contains("+IPD,4,4\r\n") ? got : got + sketch.host.nextUntil("+IPD,4,4\r\n")).contains("SEND OK");
            assertThat(sketch.asks("AT+CIPRECVDATA=4,64", "OK\r\n")).isEqualTo("\r\n+CIPRECVDATA,4:tele\r\nOK\r\n");
            sketch.finds("AT+CIPRECVLEN?", "+CIPRECVLEN:", "\r\n", "0,0,0,0,0").ok("AT+CIPCLOSEMODE=4,1", "AT+CIPCLOSE=4", "AT+CIPSERVER=0");
            sketch.ok("AT+CWAUTOCONN=0", "AT+CIPDNS_DEF=0", "AT+CWDHCP=1,1", "AT+CWQAP");
        }
    }

    /** WiFiEspAT on 2.x: nothing is stored, and CIPDNS speaks otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"2.1.0", "2.2.1"})
    void wiFiEspAtReadsPassivelyOn2(String firmware) throws Exception {
        try (Sketch sketch = new Sketch(firmware)) {
            sketch.asks("AT+RST", "ready\r\n");
            sketch.ok("ATE0", "AT+CIPMUX=1", "AT+CIPRECVMODE=1", "AT+SYSSTORE=0").finds("AT+CWMODE?", "+CWMODE:", "\r\n", "1");
            sketch.ok("AT+CWMODE=1", "AT+CWJAP=\"Espbench\",\"espbench\"").finds("AT+CIPDNS?", "+CIPDNS:0,\"", "\"", "208.67.222.222");
            assertThat(sketch.asks("AT+CWJAP?", "OK\r\n")).startsWith("+CWJAP:\"Espbench\",\"02:e5:87:d1:0e:0e\",6,-47");
            sketch.ok("AT+CIPSTART=4,\"TCP\",\"localhost\"," + sketch.companion.port());
            sketch.asks("AT+CIPSEND=4,4", ">");
            sketch.host.types("tele");
            String got = sketch.host.nextUntil("SEND OK\r\n");
            assertThat(got.contains("+IPD,4,4\r\n") ? got : got + sketch.host.nextUntil("+IPD,4,4\r\n")).contains("Recv 4 bytes");
            assertThat(sketch.asks("AT+CIPRECVDATA=4,64", "OK\r\n")).isEqualTo("+CIPRECVDATA:4,tele\r\nOK\r\n");
            sketch.finds("AT+CIPRECVLEN?", "+CIPRECVLEN:", "\r\n", "-1,-1,-1,-1,0").ok("AT+CIPCLOSE=4", "AT+CIPDNS=0", "AT+CWDHCP=1,3", "AT+CWQAP");
        }
    }

    private static String between(String answer) {
        int from = answer.indexOf("\r\r\n") + 3;
        return answer.substring(from, answer.indexOf("\r\n\r\nOK"));
    }
}
