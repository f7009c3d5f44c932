package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.modem.Addressing;
import org.espbench.modem.ModemException;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.net.JoinFailure;
import org.espbench.modem.net.StationAddress;
import org.espbench.modem.station.Country;
import org.espbench.modem.station.JoinOptions;
import org.espbench.modem.station.NameServers;
import org.espbench.modem.station.ScanFields;
import org.espbench.modem.station.ScanOptions;
import org.espbench.modem.station.Sighting;
import org.espbench.modem.station.StationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StationTest {

    private static final String JOIN = "AT+CWJAP_CUR=\"net\",\"hidden pass\"\r\n";

    @RegisterExtension
    final Rig rig = Rig.ready();

    private void join() throws ModemException {
        rig.modem.station().join(AccessPoint.named("net"), "hidden pass".toCharArray(), BUDGET);
    }

    @Test
    void aJoinEndsWithOk() throws Exception {
        rig.port.on(JOIN, "WIFI DISCONNECT\r\nWIFI CONNECTED\r\nWIFI GOT IP\r\n" + OK);
        join();
        rig.awaitEvent(ModemEvent.AddressObtained.class::isInstance);
        assertThat(rig.events()).containsExactly(new ModemEvent.StationLost(), new ModemEvent.StationAssociated(), new ModemEvent.AddressObtained());
    }

    @Test
    void anAddressWithoutOkIsAcceptedAfterALittle() throws Exception {
        rig.port.on(JOIN, "WIFI CONNECTED\r\nWIFI GOT IP\r\n");
        join();
        rig.port.on("AT+GMR\r\n", OK + "AT version:1.7.5.0(x)\r\nOK\r\n").on("AT+CIPSTO=0\r\n", OK);
        rig.modem.command("AT+CIPSTO=0", BUDGET);
    }

    @Test
    void anAddressThatIsLostAgainIsNotAccepted() throws Exception {
        rig.port.on(JOIN, "WIFI GOT IP\r\nWIFI DISCONNECT\r\n+CWJAP:4\r\n\r\nFAIL\r\n");
        assertThatThrownBy(this::join).isInstanceOf(ModemException.JoinFailed.class);
    }

    @Test
    void aFailedJoinTellsWhy() {
        for (int code = 0; code <= 4; code++) {
            JoinFailure reason = JoinFailure.of(code);
            rig.port.on(JOIN, "WIFI DISCONNECT\r\n+CWJAP:" + code + "\r\n" + (code % 2 == 0 ? "\r\nFAIL\r\n" : ERROR));
            assertThatThrownBy(this::join).isInstanceOfSatisfying(ModemException.JoinFailed.class, failed -> {
                assertThat(failed.reason()).isEqualTo(reason);
                assertThat(failed.toString() + failed.exchange()).contains("net").doesNotContain("hidden");
            });
        }
    }

    @Test
    void stringsAreEscapedAndTheRadioMayBeNamed() throws Exception {
        rig.port.on("AT+CWJAP_CUR=\"ab\\\\\\,c\",\"0123456789\\\"\\\\\",\"12:34:56:78:9a:bc\"\r\n", OK);
        rig.modem.station().join(new AccessPoint("ab\\,c", Optional.of("12:34:56:78:9a:bc")), "0123456789\"\\".toCharArray(), BUDGET);
    }

    @Test
    void whatCanNotBeSaidIsRefusedBeforeAByteLeaves() {
        for (String ssid : new String[] {"", "a\rb", "a\nb", "x".repeat(33), "\u20ac".repeat(11), "a\0"}) {
            assertThatThrownBy(() -> rig.modem.station().join(AccessPoint.named(ssid), new char[0], BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        }
        assertThatThrownBy(() -> rig.modem.station().join(AccessPoint.named("net"), "hidden\npass".toCharArray(), BUDGET))
                .isInstanceOf(ModemException.Unsupported.class).hasMessageNotContaining("hidden");
    }

    @Test
    void theAddressIsAskedFor() throws Exception {
        rig.port.on("AT+CIPSTA?\r\n", "+CIPSTA_CUR:ip:\"192.168.4.2\"\r\n+CIPSTA_CUR:gateway:\"192.168.4.1\"\r\n+CIPSTA_CUR:netmask:\"255.255.255.0\"\r\n" + OK);
        assertThat(rig.modem.station().address(BUDGET)).contains(new StationAddress("192.168.4.2", "192.168.4.1", "255.255.255.0"));
        rig.port.on("AT+CIPSTA?\r\n", "+CIPSTA:ip:\"0.0.0.0\"\r\n+CIPSTA:gateway:\"0.0.0.0\"\r\n+CIPSTA:netmask:\"0.0.0.0\"\r\n" + OK);
        assertThat(rig.modem.station().address(BUDGET)).isEmpty();
        rig.port.on("AT+CIPSTA?\r\n", ERROR).on("AT+CIFSR\r\n", "+CIFSR:APIP,\"192.168.4.1\"\r\n+CIFSR:STAIP,\"10.0.0.7\"\r\n+CIFSR:STAMAC,\"x\"\r\n" + OK);
        assertThat(rig.modem.station().address(BUDGET)).contains(new StationAddress("10.0.0.7", "", ""));
    }

    @Test
    void leavingIsOneCommand() throws Exception {
        rig.port.on("AT+CWQAP\r\n", OK + "WIFI DISCONNECT\r\n");
        rig.modem.station().leave(BUDGET);
        rig.awaitEvent(ModemEvent.StationLost.class::isInstance);
    }

    @Test
    void failureBehindAnAssociationIsAFailure() {
        rig.port.on(JOIN, "WIFI CONNECTED\r\nWIFI DISCONNECT\r\n+CWJAP:2\r\n\r\nFAIL\r\n");
        assertThatThrownBy(this::join).isInstanceOfSatisfying(ModemException.JoinFailed.class,
                failed -> assertThat(failed.reason()).isEqualTo(JoinFailure.WRONG_PASSWORD));
    }

    @Test
    void aBusyModuleIsAskedAgainToJoin() throws Exception {
        rig.port.on(JOIN, "WIFI CONNECTED\r\n\r\nbusy p...\r\n").on("AT+GMR\r\n", "AT version:1.7.5.0(x)\r\nOK\r\n").on(JOIN, "WIFI GOT IP\r\n" + OK);
        join();
    }

    @Test
    void aStoringStationKeepsWhatItIsTold() throws Exception {
        rig.port.on("AT+CWJAP_DEF=\"net\",\"hidden pass\"\r\n", OK);
        rig.modem.station().storing().join(AccessPoint.named("net"), "hidden pass".toCharArray(), BUDGET);
        rig.port.on("AT+CWDHCP_DEF=1,0\r\n", OK).on("AT+CWDHCP_CUR=1,1\r\n", OK).on("AT+CIPSTA_DEF?\r\n", "+CIPSTA_DEF:ip:\"10.1.1.1\"\r\n" + OK);
        rig.modem.station().storing().addressing().setDhcp(false, BUDGET);
        rig.modem.station().addressing().setDhcp(true, BUDGET);
        assertThat(rig.modem.station().storing().address(BUDGET).map(StationAddress::ip)).contains("10.1.1.1");
    }

    @Test
    void optionsThatTheFirmwareLacksAreNotSent() {
        assertThatThrownBy(() -> rig.modem.station().join(AccessPoint.named("net"), "hidden pass".toCharArray(), JoinOptions.NONE.withTimeoutSeconds(20),
                BUDGET)).isInstanceOf(ModemException.Unsupported.class).hasMessageContaining("1.7.5").hasMessageNotContaining("hidden");
        assertThatThrownBy(() -> rig.modem.station().rejoin(BUDGET)).isInstanceOf(ModemException.Unsupported.class);
    }

    @Test
    void aScanTellsEachAccessPointAsItComes() throws Exception {
        rig.port.on("AT+CWLAP\r\n", "+CWLAP:(3,\"net\",-40,\"e0:91:f5:01:02:03\",1,-7,0,4,3,7,1)\r\nWIFI DISCONNECT\r\n");
        List<String> seen = new ArrayList<>();
        Rig.Call<List<Sighting>> scan = rig.calling(() -> rig.modem.station().scan(ScanOptions.ALL, ap -> {
            synchronized (seen) {
                seen.add(ap.ssid());
                seen.notifyAll();
            }
        }, BUDGET));
        synchronized (seen) {
            while (seen.isEmpty()) {
                seen.wait(20_000);
            }
        }
        rig.port.say("+CWLAP:(0,\"a\"b\",-90,\"e0:91:f5:01:02:04\",13,-7,0,0,0,7,0)\r\n" + OK);
        assertThat(scan.value()).extracting(Sighting::ssid).containsExactly("net", "a\"b");
        assertThat(seen).containsExactly("net", "a\"b");
    }

    @Test
    void whoIsNoStationIsTold() {
        rig.port.on("AT+CWLAP\r\n", ERROR).on("AT+CWMODE?\r\n", "+CWMODE:2\r\n" + OK);
        assertThatThrownBy(() -> rig.modem.station().scan(BUDGET)).isInstanceOf(ModemException.Refused.class).hasMessageContaining("no station");
        rig.port.on("AT+CWLAP\r\n", ERROR).on("AT+CWMODE?\r\n", "+CWMODE:1\r\n" + OK);
        assertThatThrownBy(() -> rig.modem.station().scan(BUDGET)).isInstanceOf(ModemException.Refused.class).hasMessageContaining("without a reason");
        rig.port.on(JOIN, ERROR).on("AT+CWMODE?\r\n", "+CWMODE:2\r\n" + OK);
        assertThatThrownBy(this::join).isInstanceOf(ModemException.Refused.class).hasMessageContaining("no station").hasMessageNotContaining("hidden");
        rig.port.on(JOIN, ERROR).on("AT+CWMODE?\r\n", ERROR);
        assertThatThrownBy(this::join).isInstanceOf(ModemException.JoinFailed.class);
    }

    @Test
    void aScanThatIsInterruptedLeavesAUsableModem() throws Exception {
        rig.port.on("AT+CWLAP\r\n", "");
        Rig.Call<List<Sighting>> scan = rig.calling(() -> rig.modem.station().scan(BUDGET));
        rig.port.awaitWritten("AT+CWLAP\r\n");
        scan.interrupt();
        assertThat(scan.failure()).isInstanceOf(ModemException.Cancelled.class);
        rig.port.on("AT+GMR\r\n", "+CWLAP:(3,\"net\",-40)\r\n" + OK + "AT version:1.7.5.0(x)\r\nOK\r\n").on("AT+CWQAP\r\n", OK);
        rig.modem.station().leave(BUDGET);
    }

    @Test
    void masksOfScansAreRemembered() throws Exception {
        rig.port.on("AT+CWLAPOPT=1,6\r\n", OK).on("AT+CWLAP\r\n", "+CWLAP:(\"net\",-40)\r\n" + OK);
        rig.modem.station().setScanFields(new ScanFields(true, 6, OptionalInt.empty(), OptionalInt.empty()), BUDGET);
        assertThat(rig.modem.station().scan(BUDGET)).singleElement().satisfies(ap -> {
            assertThat(ap.ssid()).isEqualTo("net");
            assertThat(ap.rssi()).hasValue(-40);
        });
    }

    @Test
    void theJoinedNetworkAndTheStateAreAskedFor() throws Exception {
        rig.port.on("AT+CWJAP?\r\n", "+CWJAP_CUR:\"net\",\"e0:91:f5:01:02:03\",6,-47,0\r\n" + OK);
        assertThat(rig.modem.station().joined(BUDGET)).hasValueSatisfying(joined -> assertThat(joined.rssi()).hasValue(-47));
        rig.port.on("AT+CWJAP?\r\n", "No AP\r\n" + OK);
        assertThat(rig.modem.station().joined(BUDGET)).isEmpty();
        rig.port.on("AT+CIPSTATUS\r\n", "STATUS:5\r\n" + OK).on("AT+CWJAP?\r\n", "No AP\r\n" + OK);
        assertThat(rig.modem.station().state(BUDGET)).isEqualTo(new StationState(StationState.Phase.DISCONNECTED, ""));
    }

    @Test
    void addressesAndNamesAreSetAndAskedFor() throws Exception {
        rig.port.on("AT+CIPSTA_CUR=\"10.0.0.9\",\"10.0.0.1\",\"255.255.255.0\"\r\n", OK).on("AT+CWDHCP?\r\n", "+CWDHCP:3\r\n" + OK)
                .on("AT+CIPDNS_CUR=1,\"1.1.1.1\"\r\n", OK).on("AT+CIPDNS_CUR?\r\n", "+CIPDNS_CUR:1.1.1.1\r\n+CIPDNS_CUR:8.8.8.8\r\n" + OK)
                .on("AT+CWHOSTNAME=\"bench\"\r\n", OK).on("AT+CWHOSTNAME?\r\n", "+CWHOSTNAME:bench\r\n" + OK)
                .on("AT+CIPSTAMAC_CUR=\"1a:fe:36:97:d5:7b\"\r\n", OK).on("AT+CIPSTAMAC?\r\n", "+CIPSTAMAC_CUR:\"1A:fe:36:97:d5:7b\"\r\n" + OK);
        Addressing addressing = rig.modem.station().addressing();
        addressing.setFixed(new StationAddress("10.0.0.9", "10.0.0.1", "255.255.255.0"), BUDGET);
        assertThat(addressing.dhcp(BUDGET)).isTrue();
        addressing.setNameServers(new NameServers(true, List.of("1.1.1.1")), BUDGET);
        assertThat(addressing.nameServers(BUDGET)).isEqualTo(new NameServers(true, List.of("1.1.1.1", "8.8.8.8")));
        addressing.setHostName("bench", BUDGET);
        assertThat(addressing.hostName(BUDGET)).isEqualTo("bench");
        addressing.setMac("1a:fe:36:97:d5:7b", BUDGET);
        assertThat(addressing.mac(BUDGET)).isEqualTo("1a:fe:36:97:d5:7b");
        assertThatThrownBy(() -> addressing.setFixed(new StationAddress("10.0.0.9", "10.0.0.1", ""), BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        assertThatThrownBy(() -> addressing.setNameServers(new NameServers(true, List.of("1.1.1.1", "2.2.2.2", "3.3.3.3")), BUDGET))
                .isInstanceOf(ModemException.Unsupported.class).hasMessageContaining("2 name servers");
    }

    @Test
    void countryAndAutoConnectAreSet() throws Exception {
        rig.port.on("AT+CWCOUNTRY_CUR=1,\"CN\",1,13\r\n", OK).on("AT+CWCOUNTRY_CUR?\r\n", "+CWCOUNTRY_CUR:1,\"CN\",1,13\r\n" + OK)
                .on("AT+CWAUTOCONN=0\r\n", OK);
        Country china = new Country(true, "CN", 1, 13);
        rig.modem.station().setCountry(china, BUDGET);
        assertThat(rig.modem.station().country(BUDGET)).isEqualTo(china);
        rig.modem.station().setAutoConnect(false, BUDGET);
    }
}
