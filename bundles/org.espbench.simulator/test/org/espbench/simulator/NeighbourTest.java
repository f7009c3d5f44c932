package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.espbench.modem.time.Time;
import org.espbench.simulator.air.Answer;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.air.VirtualStation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several modules, and others, in one air: soft-AP, stations, and what they say to each other. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NeighbourTest {

    private static final String OK = "\r\nOK\r\n";
    private static final String PROMPT = "\r\nOK\r\n> ";
    private static final String PHONE = "aa:bb:cc:dd:ee:01";

    private final SimulatedAir air = SimulatedAir.standard();
    private final Time time = Time.scaled(0.05);
    private final SimulatedModule one = module("one");
    private final SimulatedModule two = module("two");
    private final Host a = Host.on(one);
    private final Host b = Host.on(two);

    @BeforeEach
    void withoutEcho() throws Exception {
        a.withoutEcho();
        b.withoutEcho();
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void aModuleJoinsTheSoftApOfAnotherAndTalksToItsServer() throws Exception {
        softAp();
        b.asks("AT+CIPMUX=1", OK).asks("AT+CIPDINFO=1", OK).asks("AT+CIPSERVER=1,80", OK);
        joinSoftAp();
        b.asks("AT+CWLIF", "192.168.4.2,5c:cf:7f:e5:b0:01\r\n" + OK);
        a.asks("AT+CIPDINFO=1", OK).asks("AT+CIPSTART=\"TCP\",\"192.168.4.1\",80", "CONNECT\r\n" + OK);
        b.reads("0,CONNECT\r\n");
        a.types("AT+CIPSTATUS\r\n").reads("STATUS:3\r\n+CIPSTATUS:0,\"TCP\",\"192.168.4.1\",80,");
        String port = a.nextUntil(",").replace(",", "");
        a.reads("0\r\n" + OK);
        b.asks("AT+CIPSTATUS", "STATUS:3\r\n+CIPSTATUS:0,\"TCP\",\"192.168.4.2\"," + port + ",80,1\r\n" + OK);
        a.asks("AT+CIPSEND=5", PROMPT).types("hello").reads("\r\nRecv 5 bytes\r\n\r\nSEND OK\r\n");
        b.reads("\r\n+IPD,0,5,192.168.4.2," + port + ":hello");
        b.asks("AT+CIPSEND=0,3", PROMPT).types("you").reads("\r\nRecv 3 bytes\r\n\r\nSEND OK\r\n");
        a.reads("\r\n+IPD,3,192.168.4.1,80:you");
        a.asks("AT+CWQAP", OK + "WIFI DISCONNECT\r\nCLOSED\r\n");
        b.reads("+STA_DISCONNECTED:\"5c:cf:7f:e5:b0:01\"\r\n").reads("0,CLOSED\r\n").asks("AT+CWLIF", OK);
        assertThat(one.notes()).isEmpty();
    }

    @Test
    void theSoftApIsFoundByAScanAndWantsItsPassword() throws Exception {
        softAp();
        a.asks("AT+CWMODE_CUR=3", OK).asks("AT+CWLAPOPT=0,7", OK).asks("AT+CWLAP", "+CWLAP:(3,\"Espbench\",-47)\r\n+CWLAP:(3,\"Mine\",-35)\r\n" + OK);
        a.asks("AT+CWJAP_CUR=\"Mine\",\"wrong password\"", "+CWJAP:2\r\n\r\nFAIL\r\n");
        b.asks("AT+CWSAP_CUR=\"Mine\",\"12345678\",5,3,4,1", OK);
        a.asks("AT+CWLAP", "+CWLAP:(3,\"Espbench\",-47)\r\n+CWLAP:(3,\"\",-35)\r\n" + OK);
        // Who knows the name of a hidden network may join it.
        a.asks("AT+CWJAP_CUR=\"Mine\",\"12345678\"", "WIFI DISCONNECT\r\nWIFI CONNECTED\r\nWIFI GOT IP\r\n" + OK);
    }

    @Test
    void stationsOfOneAccessPointReachEachOther() throws Exception {
        online(a);
        online(b);
        b.asks("AT+CIPMUX=1", OK).asks("AT+CIPSERVER=1,8080", OK);
        a.asks("AT+CIPSTA_CUR?", "+CIPSTA_CUR:ip:\"192.168.1.100\"").nextUntil(OK);
        a.asks("AT+PING=\"192.168.1.101\"", "+10\r\n" + OK).asks("AT+PING=\"192.168.1.102\"", "+timeout\r\n\r\nERROR\r\n");
        a.asks("AT+CIPSTART=\"TCP\",\"192.168.1.101\",8080", "CONNECT\r\n" + OK);
        b.reads("0,CONNECT\r\n");
        a.asks("AT+CIPCLOSE", "CLOSED\r\n" + OK).asks("AT+CIPSTART=\"TCP\",\"192.168.1.101\",81", "\r\nERROR\r\nCLOSED\r\n");
        b.reads("0,CLOSED\r\n");
    }

    @Test
    void twoModulesMayUseTheSameUdpPort() throws Exception {
        online(a);
        online(b);
        a.asks("AT+CIPDINFO=1", OK).asks("AT+CIPSTART=\"UDP\",\"192.168.1.101\",4210,4210,0", "CONNECT\r\n" + OK);
        b.asks("AT+CIPDINFO=1", OK).asks("AT+CIPSTART=\"UDP\",\"192.168.1.100\",4210,4210,0", "CONNECT\r\n" + OK);
        a.asks("AT+CIPSEND=2", PROMPT).types("hi").reads("\r\nRecv 2 bytes\r\n\r\nSEND OK\r\n");
        b.reads("\r\n+IPD,2,192.168.1.100,4210:hi");
        b.asks("AT+CIPSEND=3", PROMPT).types("you").reads("\r\nRecv 3 bytes\r\n\r\nSEND OK\r\n");
        a.reads("\r\n+IPD,3,192.168.1.101,4210:you");
        a.asks("AT+CIPSEND=3,\"255.255.255.255\",4210", PROMPT).types("all").reads("\r\nRecv 3 bytes\r\n\r\nSEND OK\r\n");
        b.reads("\r\n+IPD,3,192.168.1.100,4210:all");
    }

    @Test
    void whoIsInAnotherNetworkIsNotReached() throws Exception {
        online(a);
        softAp();
        b.asks("AT+CIPMUX=1", OK).asks("AT+CIPSERVER=1,80", OK);
        a.asks("AT+CIPSTART=\"TCP\",\"192.168.4.1\",80", "\r\nERROR\r\nCLOSED\r\n");
        assertThat(one.notes()).hasSize(1);
    }

    @Test
    void aTelephoneJoinsLeavesAndIsThrownOff() throws Exception {
        softAp();
        VirtualStation phone = air.station(PHONE);
        assertThat(phone.join("Mine", "wrong one")).isInstanceOf(Answer.WrongPassword.class);
        assertThat(phone.join("Nowhere", "12345678")).isInstanceOf(Answer.NotFound.class);
        assertThat(phone.joined()).isEmpty();
        assertThat(phone.join("Mine", "12345678")).isInstanceOf(Answer.Admitted.class);
        b.reads("+STA_CONNECTED:\"" + PHONE + "\"\r\n+DIST_STA_IP:\"" + PHONE + "\",\"192.168.4.2\"\r\n");
        assertThat(phone.address()).contains("192.168.4.2");
        phone.leave();
        b.reads("+STA_DISCONNECTED:\"" + PHONE + "\"\r\n");
        phone.join("Mine", "12345678");
        b.nextUntil("192.168.4.2\"\r\n");
        b.asks("AT+CWSAP_CUR=\"Other\",\"12345678\",5,3", OK).reads("+STA_DISCONNECTED:\"" + PHONE + "\"\r\n");
        assertThat(phone.joined()).isEmpty();
        assertThat(phone.address()).isEmpty();
    }

    @Test
    void aSoftApHasRoomForSoManyStations() throws Exception {
        softAp();
        b.asks("AT+CWSAP_CUR=\"Mine\",\"12345678\",5,3,1", OK);
        VirtualStation phone = air.station(PHONE);
        phone.join("Mine", "12345678");
        b.nextUntil("192.168.4.2\"\r\n");
        a.asks("AT+CWMODE_CUR=1", OK).asks("AT+CWJAP_CUR=\"Mine\",\"12345678\"", "+CWJAP:4\r\n\r\nFAIL\r\n");
        phone.leave();
        // The module has gone on trying; the phone's address is its own still.
        a.reads("WIFI CONNECTED\r\nWIFI GOT IP\r\n").asks("AT+CIPSTA_CUR?", "+CIPSTA_CUR:ip:\"192.168.4.3\"").nextUntil(OK);
    }

    @Test
    void aModuleThatIsSwitchedOffTakesItsSoftApAlong() throws Exception {
        softAp();
        joinSoftAp();
        two.close();
        a.reads("WIFI DISCONNECT\r\n");
        assertThat(air.accessPoint("Mine")).isEmpty();
    }

    @Test
    void modulesOfOneAirDifferInTheirAddresses() throws Exception {
        a.asks("AT+CIPSTAMAC_CUR?", "+CIPSTAMAC_CUR:\"5c:cf:7f:e5:b0:01\"\r\n" + OK);
        b.asks("AT+CIPSTAMAC_CUR?", "+CIPSTAMAC_CUR:\"5c:cf:7f:e5:b0:02\"\r\n" + OK);
        assertThat(air.accessPoint("ESP_E5B002")).isPresent();
        assertThat(two.awaitCommand("AT+CIPSTAMAC_CUR?"::equals, Duration.ofMinutes(1))).isTrue();
    }

    private void softAp() throws Exception {
        b.asks("AT+CWMODE_CUR=2", OK).asks("AT+CWSAP_CUR=\"Mine\",\"12345678\",5,3", OK);
    }

    private void joinSoftAp() throws Exception {
        a.asks("AT+CWMODE_CUR=1", OK).asks("AT+CWJAP_CUR=\"Mine\",\"12345678\"", "WIFI CONNECTED\r\nWIFI GOT IP\r\n" + OK);
        b.reads("+STA_CONNECTED:\"5c:cf:7f:e5:b0:01\"\r\n+DIST_STA_IP:\"5c:cf:7f:e5:b0:01\",\"192.168.4.2\"\r\n");
    }

    private static void online(Host host) throws Exception {
        host.asks("AT+CWMODE_CUR=1", OK).asks("AT+CWJAP_CUR=\"Espbench\",\"espbench\"", "WIFI CONNECTED\r\nWIFI GOT IP\r\n" + OK);
    }

    private SimulatedModule module(String name) {
        return SimulatedModule.builder().name(name).air(air).time(time).freeServerPorts(true).start();
    }
}
