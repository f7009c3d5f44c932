package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.espbench.modem.time.Time;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.AddressPool;
import org.espbench.simulator.air.Security;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.air.Timings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Joining, losing and finding access points (reference 2.2, 4.2). */
@Timeout(60)
class StationTest {

    private static final String ERROR = "\r\nERROR\r\n";
    private static final String OK = "\r\nOK\r\n";
    private static final String JOINED = "WIFI CONNECTED\r\nWIFI GOT IP\r\n" + OK;

    private final SimulatedAir air = SimulatedAir.standard();
    private final SimulatedModule module = SimulatedModule.start(air, Time.scaled(0.05));
    private final Host host = Host.on(module);

    @BeforeEach
    void open() throws Exception {
        host.withoutEcho().asks("AT+CWMODE_CUR=1", OK);
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void aWrongPasswordIsFailure2() throws Exception {
        host.asks("AT+CWJAP_CUR=\"Espbench\",\"wrongword\"", "+CWJAP:2\r\n\r\nFAIL\r\n");
    }

    @Test
    void anAbsentNetworkIsFailure3() throws Exception {
        host.asks("AT+CWJAP_DEF=\"Nowhere\",\"espbench\"", "+CWJAP:3\r\n\r\nFAIL\r\n").asks("AT+CWJAP?", "No AP\r\n" + OK);
    }

    @Test
    void anAccessPointThatTurnsStationsAwayIsFailure4() throws Exception {
        air.add(AccessPoint.of("Full", "espbench").accepting(false));
        host.asks("AT+CWJAP=\"Full\",\"espbench\"", "+CWJAP:4\r\n\r\nFAIL\r\n");
    }

    @Test
    void withoutAnAddressTheJoinTimesOutAndGoesOnInTheBackground() throws Exception {
        AccessPoint silent = AccessPoint.open("Silent").dhcp(false);
        air.add(silent);
        host.asks("AT+CWJAP=\"Silent\",\"\"", "WIFI CONNECTED\r\nDHCP TIMEOUT\r\n+CWJAP:1\r\n\r\nFAIL\r\n");
    }

    @Test
    void joiningAgainLeavesFirst() throws Exception {
        host.asks("AT+CWJAP_CUR=\"Espbench\",\"espbench\"", JOINED);
        host.asks("AT+CWJAP_CUR=\"Espbench\",\"espbench\"", "WIFI DISCONNECT\r\n" + JOINED);
    }

    @Test
    void theAddressesAreTold() throws Exception {
        host.asks("AT+CIPSTA?", "+CIPSTA:ip:\"0.0.0.0\"\r\n+CIPSTA:gateway:\"0.0.0.0\"\r\n+CIPSTA:netmask:\"0.0.0.0\"\r\n" + OK);
        host.asks("AT+CWJAP_CUR=\"Espbench\",\"espbench\"", JOINED);
        host.asks("AT+CIPSTA_CUR?",
                "+CIPSTA_CUR:ip:\"192.168.1.100\"\r\n+CIPSTA_CUR:gateway:\"192.168.1.1\"\r\n+CIPSTA_CUR:netmask:\"255.255.255.0\"\r\n" + OK);
        host.asks("AT+CIPSTAMAC_CUR?", "+CIPSTAMAC_CUR:\"5c:cf:7f:e5:b0:01\"\r\n" + OK);
        String bssid = air.accessPoint("Espbench").orElseThrow().bssid();
        host.asks("AT+CWJAP?", "+CWJAP:\"Espbench\",\"" + bssid + "\",6,-47,0\r\n" + OK);
    }

    @Test
    void aFixedAddressIsUsedAtOnce() throws Exception {
        host.asks("AT+CIPSTA_CUR=\"10.0.0.7\",\"10.0.0.1\",\"255.0.0.0\"", OK).asks("AT+CWDHCP_CUR?", "+CWDHCP_CUR:1" + OK);
        host.asks("AT+CWJAP_CUR=\"Espbench\",\"espbench\"", JOINED);
        host.asks("AT+CIFSR", "+CIFSR:STAIP,\"10.0.0.7\"\r\n+CIFSR:STAMAC,\"5c:cf:7f:e5:b0:01\"\r\n" + OK);
    }

    @Test
    void stringsMayHoldCommaQuoteBackslashAndUtf8() throws Exception {
        AccessPoint odd = AccessPoint.of("a,\"b\\ß日", "pw,\"\\ü123").security(Security.WPA_WPA2).channel(11).rssi(-80);
        air.remove(air.accessPoint("Espbench").orElseThrow());
        air.add(odd);
        String ssid = bytes("a,\"b\\ß日");
        host.asks("AT+CWLAP", "+CWLAP:(4,\"" + ssid + "\",-80,\"" + odd.bssid() + "\",11,-7,0,5,5,7,0)\r\n" + OK);
        host.asks(bytes("AT+CWJAP=\"a\\,\\\"b\\\\ß日\",\"pw\\,\\\"\\\\ü123\""), JOINED);
        host.asks("AT+CWJAP?", "+CWJAP:\"" + ssid + "\",\"" + odd.bssid() + "\",11,-80,0\r\n" + OK);
    }

    @Test
    void theListCanBeFilteredSortedAndTrimmed() throws Exception {
        air.add(AccessPoint.open("Weak").rssi(-90).bssid("02:00:00:00:00:01"));
        air.add(AccessPoint.open("Strong").rssi(-20).bssid("02:00:00:00:00:02"));
        host.asks("AT+CWLAPOPT=1,7", OK);
        host.asks("AT+CWLAP", "+CWLAP:(0,\"Strong\",-20)\r\n+CWLAP:(3,\"Espbench\",-47)\r\n+CWLAP:(0,\"Weak\",-90)\r\n" + OK);
        host.asks("AT+CWLAP=\"Weak\"", "+CWLAP:(0,\"Weak\",-90)\r\n" + OK);
    }

    @Test
    void aSoftApAloneNeitherJoinsNorLists() throws Exception {
        host.asks("AT+CWMODE_CUR=2", OK).asks("AT+CWJAP=\"Espbench\",\"espbench\"", ERROR).asks("AT+CWLAP", ERROR);
    }

    @Test
    void aLostAccessPointIsToldAndFoundAgain() throws Exception {
        AccessPoint point = air.accessPoint("Espbench").orElseThrow();
        host.asks("AT+CWJAP_CUR=\"Espbench\",\"espbench\"", JOINED);
        air.remove(point);
        host.reads("WIFI DISCONNECT\r\n").asks("AT+CIPSTATUS", "STATUS:5\r\n" + OK);
        air.add(point);
        host.reads("WIFI CONNECTED\r\nWIFI GOT IP\r\n").asks("AT+CIPSTATUS", "STATUS:2\r\n" + OK);
    }

    @Test
    void leavingIsToldAfterOkAndIsFinal() throws Exception {
        host.asks("AT+CWJAP_CUR=\"Espbench\",\"espbench\"", JOINED).asks("AT+CWQAP", OK + "WIFI DISCONNECT\r\n").asks("AT+CWQAP", OK);
        host.asks("AT+CIPSTART=\"TCP\",\"127.0.0.1\",1", "no ip\r\n" + ERROR);
    }

    @Test
    void aStoredNetworkIsJoinedAfterBootAndACurrentOneIsNot() throws Exception {
        host.asks("AT+CWMODE_DEF=1", OK).asks("AT+CWJAP_DEF=\"Espbench\",\"espbench\"", JOINED);
        module.reset();
        host.nextUntil("\r\nready\r\n");
        host.reads("WIFI CONNECTED\r\nWIFI GOT IP\r\n").withoutEcho();
        host.asks("AT+CWAUTOCONN=0", OK).types("AT+RST\r\n").reads(OK + "WIFI DISCONNECT\r\n").nextUntil("\r\nready\r\n");
        host.withoutEcho().asks("AT+CWJAP?", "No AP\r\n" + OK);
    }

    @Test
    void restoringForgetsWhatWasStored() throws Exception {
        host.asks("AT+CWMODE_DEF=1", OK).types("AT+RESTORE\r\n").reads(OK).nextUntil("\r\nready\r\n");
        host.withoutEcho().asks("AT+CWMODE?", "+CWMODE:2\r\n" + OK);
    }

    @Test
    void modesAreListedStoredAndKeptApart() throws Exception {
        host.asks("AT+CWMODE=?", "+CWMODE:(1-3)\r\n" + OK).asks("AT+CWMODE_DEF?", "+CWMODE_DEF:2\r\n" + OK).asks("AT+CWMODE_CUR?", "+CWMODE_CUR:1\r\n" + OK)
                .asks("AT+CWMODE=3", OK).asks("AT+CWMODE_DEF?", "+CWMODE_DEF:3\r\n" + OK).asks("AT+CWMODE=0", ERROR);
    }

    @Test
    void addressesRunOut() throws Exception {
        air.add(AccessPoint.open("Tiny").pool(new AddressPool("10.1.1.1", "255.255.255.0", "10.1.1.9", 1)));
        host.asks("AT+CWJAP=\"Tiny\",\"\"", JOINED).asks("AT+CIPSTA?",
                "+CIPSTA:ip:\"10.1.1.9\"\r\n+CIPSTA:gateway:\"10.1.1.1\"\r\n+CIPSTA:netmask:\"255.255.255.0\"\r\n" + OK);
        try (SimulatedModule second = SimulatedModule.start(air, Time.scaled(0.05))) {
            Host other = new Host(second.connect()).withoutEcho().asks("AT+CWMODE=1", OK).asks("AT+CIPSTAMAC_CUR=\"5c:cf:7f:00:00:09\"", OK);
            other.asks("AT+CWJAP=\"Tiny\",\"\"", "WIFI CONNECTED\r\nDHCP TIMEOUT\r\n+CWJAP:1\r\n\r\nFAIL\r\n");
        }
    }

    @Test
    void theSoftApIsDescribedAndListsItsStations() throws Exception {
        host.asks("AT+CWSAP?", ERROR).asks("AT+CWMODE_CUR=3", OK);
        host.asks("AT+CWSAP_CUR=\"mine\",\"12345678\",5,3", OK).asks("AT+CWSAP_CUR?", "+CWSAP_CUR:\"mine\",\"12345678\",5,3,4,0\r\n" + OK);
        host.asks("AT+CWSAP_CUR=\"mine\",\"short\",5,3", ERROR).asks("AT+CWSAP_CUR=\"mine\",\"12345678\",14,3", ERROR);
        module.stationJoins("aa:bb:cc:dd:ee:01");
        host.reads("+STA_CONNECTED:\"aa:bb:cc:dd:ee:01\"\r\n+DIST_STA_IP:\"aa:bb:cc:dd:ee:01\",\"192.168.4.2\"\r\n");
        host.asks("AT+CWLIF", "192.168.4.2,aa:bb:cc:dd:ee:01\r\n" + OK);
        host.asks("AT+CIPAP?", "+CIPAP:ip:\"192.168.4.1\"\r\n+CIPAP:gateway:\"192.168.4.1\"\r\n+CIPAP:netmask:\"255.255.255.0\"\r\n" + OK);
        module.stationLeaves("aa:bb:cc:dd:ee:01");
        host.reads("+STA_DISCONNECTED:\"aa:bb:cc:dd:ee:01\"\r\n").asks("AT+CWLIF", OK);
    }

    @Test
    void smallSettingsAreTold() throws Exception {
        host.asks("AT+CWHOSTNAME?", "+CWHOSTNAME:ESP_E5B001\r\n" + OK).asks("AT+CWHOSTNAME=\"bench\"", OK).asks("AT+CWHOSTNAME?", "+CWHOSTNAME:bench\r\n" + OK)
                .asks("AT+CWDHCP?", "+CWDHCP:3" + OK).asks("AT+CWDHCP_CUR=0,0", OK).asks("AT+CWDHCP_CUR?", "+CWDHCP_CUR:2" + OK)
                .asks("AT+CIPDNS_CUR?", "+CIPDNS_CUR:208.67.222.222\r\n+CIPDNS_CUR:8.8.8.8\r\n" + OK).asks("AT+SLEEP?", "+SLEEP:2\r\n" + OK)
                .asks("AT+SLEEP=0", OK).asks("AT+SYSMSG_CUR=3", OK).asks("AT+SYSMSG_CUR?", "+SYSMSG_CUR:3\r\n" + OK);
        assertThat(host.asks("AT+SYSRAM?", "+SYSRAM:").nextUntil(OK)).matches("\\d+\r\n\r\nOK\r\n");
    }

    @Test
    void aJoinCanTakeAsLongAsTheTestLikes() throws Exception {
        try (SimulatedModule slow = SimulatedModule.builder().time(Time.scaled(0.01))
                .timings(Timings.STANDARD.joining(Duration.ofSeconds(4), Duration.ofSeconds(3))).start()) {
            Host other = new Host(slow.connect()).withoutEcho().asks("AT+CWMODE=1", OK);
            other.types("AT+CWJAP=\"Espbench\",\"espbench\"\r\nAT\r\n").reads("\r\nbusy p...\r\n").reads(JOINED);
        }
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
