package org.espbench.modem.internal.wifi;

import static org.espbench.modem.internal.dialogue.Said.assertSaid;
import static org.espbench.modem.internal.dialogue.Said.assertUnsayable;
import static org.espbench.modem.internal.dialogue.Said.dialect;
import static org.espbench.modem.internal.dialogue.Said.grammar;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.modem.at.Operand;
import org.espbench.modem.at.UnencodableException.Reason;
import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.station.Country;
import org.espbench.modem.station.JoinOptions;
import org.espbench.modem.station.ReconnectPolicy;
import org.espbench.modem.station.ScanFields;
import org.espbench.modem.station.ScanOptions;
import org.junit.jupiter.api.Test;

class StationCommandsTest {

    private static final StationCommands EARLY = commands("0.21.0.0", false);
    private static final StationCommands NONOS = commands("1.7.5.0", false);
    private static final StationCommands NONOS_STORING = commands("1.7.5.0", true);
    private static final StationCommands ESP_AT = commands("2.2.1.0", false);
    private static final String MAC = "12:34:56:78:9a:bc";

    private static StationCommands commands(String version, boolean stored) {
        return new StationCommands(grammar(version), dialect(version).limits().ssid(), stored);
    }

    private static char[] password() {
        return "0123456789\"\\".toCharArray();
    }

    @Test
    void aJoinIsWrittenInTheFormOfItsGeneration() throws Exception {
        AccessPoint plain = AccessPoint.named("net");
        assertSaid(() -> EARLY.join(plain, "12345678".toCharArray(), JoinOptions.NONE)).isEqualTo("AT+CWJAP=\"net\",\"12345678\"");
        assertSaid(() -> NONOS.join(plain, "12345678".toCharArray(), JoinOptions.NONE)).isEqualTo("AT+CWJAP_CUR=\"net\",\"12345678\"");
        assertSaid(() -> NONOS_STORING.join(plain, new char[0], JoinOptions.NONE)).isEqualTo("AT+CWJAP_DEF=\"net\",\"\"");
        assertSaid(() -> ESP_AT.join(plain, "12345678".toCharArray(), JoinOptions.NONE)).isEqualTo("AT+CWJAP=\"net\",\"12345678\"");
        // The reference's own example (3.1).
        assertSaid(() -> ESP_AT.join(AccessPoint.named("ab\\,c"), password(), JoinOptions.NONE))
                .isEqualTo("AT+CWJAP=\"ab\\\\\\,c\",\"0123456789\\\"\\\\\"");
        assertSaid(() -> EARLY.join(AccessPoint.named("a\\,b"), new char[0], JoinOptions.NONE)).isEqualTo("AT+CWJAP=\"a\\,b\",\"\"");
    }

    @Test
    void joinOptionsKeepTheirPlaces() throws Exception {
        AccessPoint radio = new AccessPoint("net", Optional.of(MAC));
        AccessPoint any = AccessPoint.named("net");
        char[] none = new char[0];
        assertSaid(() -> NONOS.join(radio, none, JoinOptions.NONE.withSecureOnly(true))).isEqualTo("AT+CWJAP_CUR=\"net\",\"\",\"" + MAC + "\",1");
        assertUnsayable(Reason.ALONE, Operand.SECURITY, () -> NONOS.join(any, none, JoinOptions.NONE.withSecureOnly(true)));
        assertSaid(() -> ESP_AT.join(any, none, JoinOptions.NONE.withSecureOnly(false))).isEqualTo("AT+CWJAP=\"net\",\"\",,0");
        assertSaid(() -> ESP_AT.join(any, none, JoinOptions.NONE.withTimeoutSeconds(30))).isEqualTo("AT+CWJAP=\"net\",\"\",,,,,,30");
        assertSaid(() -> ESP_AT.join(radio, none, JoinOptions.NONE.withSecureOnly(true).withReconnectSeconds(7200).withListenInterval(100)
                .withScanAllChannels(true).withTimeoutSeconds(600).withProtectedFrames(3))).isEqualTo("AT+CWJAP=\"net\",\"\",\"" + MAC + "\",1,7200,100,1,600,3");
    }

    @Test
    void joinOptionsHaveTheirRanges() {
        AccessPoint any = AccessPoint.named("net");
        char[] none = new char[0];
        assertUnsayable(Reason.OUT_OF_RANGE, Operand.SECONDS, () -> ESP_AT.join(any, none, JoinOptions.NONE.withReconnectSeconds(7201)));
        assertUnsayable(Reason.OUT_OF_RANGE, Operand.BEACONS, () -> ESP_AT.join(any, none, JoinOptions.NONE.withListenInterval(0)));
        assertUnsayable(Reason.OUT_OF_RANGE, Operand.SECONDS, () -> ESP_AT.join(any, none, JoinOptions.NONE.withTimeoutSeconds(2)));
        assertUnsayable(Reason.OUT_OF_RANGE, Operand.PMF, () -> ESP_AT.join(any, none, JoinOptions.NONE.withProtectedFrames(4)));
        assertUnsayable(Reason.MALFORMED, Operand.BSSID, () -> ESP_AT.join(new AccessPoint("net", Optional.of("12:34")), none, JoinOptions.NONE));
        assertUnsayable(Reason.TOO_LONG, Operand.SSID, () -> EARLY.join(AccessPoint.named("x".repeat(32)), none, JoinOptions.NONE));
        assertUnsayable(Reason.QUOTE, Operand.PASSWORD, () -> EARLY.join(any, password(), JoinOptions.NONE));
    }

    @Test
    void aScanIsAskedForAsFarAsTheFirmwareUnderstands() throws Exception {
        assertSaid(() -> NONOS.scan(ScanOptions.ALL)).isEqualTo("AT+CWLAP");
        assertSaid(() -> NONOS.scan(ScanOptions.ALL.withSsid("n,t"))).isEqualTo("AT+CWLAP=\"n\\,t\"");
        assertSaid(() -> EARLY.scan(ScanOptions.ALL.withSsid("net").withBssid(MAC).withChannel(6))).isEqualTo("AT+CWLAP=\"net\",\"" + MAC + "\",6");
        // What can't be left out between commas is looked for by the driver itself.
        assertSaid(() -> NONOS.scan(ScanOptions.ALL.withSsid("net").withChannel(6))).isEqualTo("AT+CWLAP=\"net\"");
        assertSaid(() -> NONOS.scan(ScanOptions.ALL.withChannel(6))).isEqualTo("AT+CWLAP");
        assertSaid(() -> ESP_AT.scan(ScanOptions.ALL.withChannel(6))).isEqualTo("AT+CWLAP=,,6");
        assertSaid(() -> ESP_AT.scan(ScanOptions.ALL.withPassive(true))).isEqualTo("AT+CWLAP=,,,1");
        assertSaid(() -> NONOS.scan(ScanOptions.ALL.withSsid("net").withBssid(MAC).withChannel(6).withPassive(false).withMillis(100, 1500)))
                .isEqualTo("AT+CWLAP=\"net\",\"" + MAC + "\",6,0,100,1500");
        assertUnsayable(Reason.ALONE, Operand.MODE, () -> NONOS.scan(ScanOptions.ALL.withPassive(true)));
        assertUnsayable(Reason.OUT_OF_RANGE, Operand.MILLISECONDS, () -> ESP_AT.scan(ScanOptions.ALL.withMillis(0, 1501)));
    }

    @Test
    void theRestIsWrittenExactly() throws Exception {
        assertSaid(() -> NONOS.scanFields(ScanFields.ALL)).isEqualTo("AT+CWLAPOPT=0,2047");
        assertSaid(() -> ESP_AT.scanFields(new ScanFields(true, 31, OptionalInt.of(-70), OptionalInt.of(8)))).isEqualTo("AT+CWLAPOPT=1,31,-70,8");
        assertSaid(() -> NONOS.autoConnect(false)).isEqualTo("AT+CWAUTOCONN=0");
        assertSaid(() -> ESP_AT.reconnect(new ReconnectPolicy(1, 100))).isEqualTo("AT+CWRECONNCFG=1,100");
        assertSaid(() -> NONOS.country(new Country(true, "CN", 1, 13))).isEqualTo("AT+CWCOUNTRY_CUR=1,\"CN\",1,13");
        assertSaid(() -> NONOS_STORING.country(new Country(false, "US", 1, 11))).isEqualTo("AT+CWCOUNTRY_DEF=0,\"US\",1,11");
        assertSaid(() -> ESP_AT.country(new Country(false, "JP", 1, 14))).isEqualTo("AT+CWCOUNTRY=0,\"JP\",1,14");
        assertSaid(() -> NONOS.nameServers(true, List.of("1.1.1.1", "8.8.8.8"))).isEqualTo("AT+CIPDNS_CUR=1,\"1.1.1.1\",\"8.8.8.8\"");
        assertSaid(() -> ESP_AT.nameServers(false, List.of())).isEqualTo("AT+CIPDNS=0");
        assertSaid(() -> ESP_AT.hostName("bench", 32)).isEqualTo("AT+CWHOSTNAME=\"bench\"");
        assertSaid(() -> EARLY.address("CIPSTA", "192.168.1.9", Optional.empty(), Optional.empty())).isEqualTo("AT+CIPSTA=\"192.168.1.9\"");
        assertSaid(() -> NONOS.address("CIPAP", "192.168.5.1", Optional.of("192.168.5.1"), Optional.of("255.255.255.0")))
                .isEqualTo("AT+CIPAP_CUR=\"192.168.5.1\",\"192.168.5.1\",\"255.255.255.0\"");
        assertSaid(() -> NONOS_STORING.mac("CIPSTAMAC", "1a:fe:36:97:d5:7b")).isEqualTo("AT+CIPSTAMAC_DEF=\"1a:fe:36:97:d5:7b\"");
        assertSaid(() -> NONOS.query("CIPSTA")).isEqualTo("AT+CIPSTA?");
        assertSaid(() -> NONOS_STORING.query("CIPSTA")).isEqualTo("AT+CIPSTA_DEF?");
        assertSaid(() -> NONOS.queryWithSuffix("CIPDNS")).isEqualTo("AT+CIPDNS_CUR?");
        assertSaid(() -> ESP_AT.queryWithSuffix("CIPDNS")).isEqualTo("AT+CIPDNS?");
    }
}
