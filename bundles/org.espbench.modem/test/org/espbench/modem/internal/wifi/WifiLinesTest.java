package org.espbench.modem.internal.wifi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.dialogue.Said.answer;
import static org.espbench.modem.internal.dialogue.Said.assertSaid;
import static org.espbench.modem.internal.dialogue.Said.dialect;
import static org.espbench.modem.internal.dialogue.Said.grammar;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.modem.ModemException;
import org.espbench.modem.net.Security;
import org.espbench.modem.softap.LeaseRange;
import org.espbench.modem.softap.SoftApClient;
import org.espbench.modem.softap.SoftApSettings;
import org.espbench.modem.station.Joined;
import org.espbench.modem.station.StationState;
import org.espbench.modem.station.StationState.Phase;
import org.junit.jupiter.api.Test;

class WifiLinesTest {

    private static final String MAC = "e0:91:f5:01:02:03";

    private static Joined joined(String line) {
        return JoinedLine.read(answer(line)).orElseThrow(() -> new AssertionError(line));
    }

    @Test
    void theJoinedAccessPointIsReadInAllForms() {
        assertThat(joined("+CWJAP:\"net\"")).satisfies(early -> {
            assertThat(early.ssid()).isEqualTo("net");
            assertThat(early.bssid()).isEmpty();
        });
        assertThat(joined("+CWJAP_CUR:\"a\",\"b\",\"" + MAC + "\",6,-47")).satisfies(middle -> {
            assertThat(middle.ssid()).isEqualTo("a\",\"b");
            assertThat(middle.bssid()).contains(MAC);
            assertThat(middle.channel()).hasValue(6);
            assertThat(middle.rssi()).hasValue(-47);
            assertThat(middle.secureOnly()).isEmpty();
        });
        assertThat(joined("+CWJAP_CUR:\"net\",\"" + MAC + "\",6,-47,1").secureOnly()).contains(Boolean.TRUE);
        assertThat(joined("+CWJAP:\"net\",\"" + MAC + "\",6,-47,0,1,3").listenInterval()).hasValue(3);
        assertThat(joined("+CWJAP:\"net\",\"" + MAC + "\",6,-47,0,1,3,1").scanAllChannels()).contains(Boolean.TRUE);
        assertThat(joined("+CWJAP:\"net\",\"" + MAC + "\",6,-47,0,1,3,0,1").protectedFrames()).hasValue(1);
        assertThat(JoinedLine.read(answer("No AP"))).isEmpty();
        assertThat(JoinedLine.read(answer())).isEmpty();
        assertThat(JoinedLine.read(answer("+CWJAP:1"))).isEmpty();
    }

    @Test
    void addressesAreReadInAllForms() {
        AddressLines late = AddressLines.ofInterface(List.of("+CIPSTA:ip:\"192.168.4.2\"", "+CIPSTA:gateway:\"192.168.4.1\"",
                "+CIPSTA:netmask:\"255.255.255.0\"", "+CIPSTA:ip6ll:\"FE80::1\""), "CIPSTA");
        assertThat(List.of(late.ip(), late.gateway(), late.netmask())).containsExactly("192.168.4.2", "192.168.4.1", "255.255.255.0");
        assertThat(AddressLines.ofInterface(List.of("+CIPSTA:\"10.0.0.7\""), "CIPSTA").ip()).isEqualTo("10.0.0.7");
        assertThat(AddressLines.ofInterface(List.of("+CIPAP_CUR:ip:\"192.168.4.1\""), "CIPAP").known()).isTrue();
        assertThat(AddressLines.ofInterface(List.of("+CIPSTA:ip:\"0.0.0.0\""), "CIPSTA").known()).isFalse();
        List<String> all = List.of("+CIFSR:APIP,\"192.168.4.1\"", "+CIFSR:APMAC,\"x\"", "+CIFSR:STAIP,\"10.0.0.8\"", "+CIFSR:STAMAC,\"y\"");
        assertThat(AddressLines.ofAll(all, "STAIP").ip()).isEqualTo("10.0.0.8");
        assertThat(AddressLines.ofAll(all, "APIP").ip()).isEqualTo("192.168.4.1");
        assertThat(AddressLines.ofAll(List.of("192.168.4.1", "192.168.1.7"), "STAIP").ip()).isEqualTo("192.168.1.7");
        assertThat(AddressLines.ofAll(List.of("+CISFR:STAIP,\"10.0.0.8\""), "STAIP").ip()).isEqualTo("10.0.0.8");
        assertThat(AddressLines.ofAll(List.of(), "STAIP").known()).isFalse();
    }

    @Test
    void theStateIsToldOrConcluded() throws Exception {
        assertThat(StateLines.told(answer("+CWSTATE:2,\"a,\"b\""))).isEqualTo(new StationState(Phase.JOINED, "a,\"b"));
        assertThat(StateLines.told(answer("+CWSTATE:0,\"\""))).isEqualTo(new StationState(Phase.IDLE, ""));
        assertThat(StateLines.told(answer("+CWSTATE:3,\"n\"")).phase()).isEqualTo(Phase.JOINING);
        assertThatThrownBy(() -> StateLines.told(answer("+CWSTATE:9,\"n\""))).isInstanceOf(ModemException.Refused.class);
        Optional<Joined> net = JoinedLine.read(answer("+CWJAP:\"net\""));
        assertThat(StateLines.concluded(answer("STATUS:2"), net)).isEqualTo(new StationState(Phase.JOINED, "net"));
        assertThat(StateLines.concluded(answer("STATUS:5"), Optional.empty())).isEqualTo(new StationState(Phase.DISCONNECTED, ""));
        assertThat(StateLines.concluded(answer("STATUS:5"), net).phase()).isEqualTo(Phase.WITHOUT_ADDRESS);
        assertThat(StateLines.concluded(answer("STATUS:0"), Optional.empty()).phase()).isEqualTo(Phase.IDLE);
        assertThatThrownBy(() -> StateLines.concluded(answer("x"), net)).isInstanceOf(ModemException.Refused.class);
    }

    @Test
    void dhcpOperandsAndBitsAreSwappedInLaterFirmware() throws Exception {
        assertSaid(() -> DhcpSwitch.STATION.set(true, dialect("1.7.5.0"), grammar("1.7.5.0"), false)).isEqualTo("AT+CWDHCP_CUR=1,1");
        assertSaid(() -> DhcpSwitch.STATION.set(false, dialect("1.7.5.0"), grammar("1.7.5.0"), true)).isEqualTo("AT+CWDHCP_DEF=1,0");
        assertSaid(() -> DhcpSwitch.SOFT_AP.set(true, dialect("0.21.0.0"), grammar("0.21.0.0"), false)).isEqualTo("AT+CWDHCP=0,1");
        assertSaid(() -> DhcpSwitch.STATION.set(false, dialect("2.2.1.0"), grammar("2.2.1.0"), false)).isEqualTo("AT+CWDHCP=0,1");
        assertSaid(() -> DhcpSwitch.SOFT_AP.set(true, dialect("2.2.1.0"), grammar("2.2.1.0"), false)).isEqualTo("AT+CWDHCP=1,2");
        assertThat(DhcpSwitch.STATION.on(answer("+CWDHCP:2"), dialect("1.7.5.0"))).isTrue();
        assertThat(DhcpSwitch.SOFT_AP.on(answer("+CWDHCP_CUR:2"), dialect("1.7.5.0"))).isFalse();
        assertThat(DhcpSwitch.STATION.on(answer("+CWDHCP:2"), dialect("2.2.1.0"))).isFalse();
        assertThat(DhcpSwitch.SOFT_AP.on(answer("+CWDHCP:2"), dialect("2.2.1.0"))).isTrue();
        assertThat(DhcpSwitch.SOFT_AP.on(answer("+CWDHCP:3"), dialect("2.2.1.0"))).isTrue();
    }

    @Test
    void theSoftApIsReadInAllForms() throws Exception {
        assertThat(SoftApLines.settings(answer("+CWSAP_CUR:\"ESP_01\",\"secret,\"x\",11,3,4,0"))).isEqualTo(
                new SoftApSettings("ESP_01", 11, Security.WPA2, OptionalInt.of(4), Optional.of(Boolean.FALSE)));
        assertThat(SoftApLines.settings(answer("+CWSAP:\"ESP_01\",\"\",1,0"))).isEqualTo(SoftApSettings.of("ESP_01", 1, Security.OPEN));
        assertThatThrownBy(() -> SoftApLines.settings(answer("+CWSAP:\"ESP_01\",\"secret pass\",x"))).isInstanceOf(ModemException.Refused.class)
                .hasMessageNotContaining("secret");
        assertThat(SoftApLines.clients(answer("192.168.4.2," + MAC, "192.168.4.3,1A:00:00:00:00:01")))
                .containsExactly(new SoftApClient("192.168.4.2", MAC), new SoftApClient("192.168.4.3", "1a:00:00:00:00:01"));
        assertThat(SoftApLines.clients(answer("+CWLIF:192.168.4.2," + MAC, "noise"))).containsExactly(new SoftApClient("192.168.4.2", MAC));
        assertThat(SoftApLines.leases(answer("+CWDHCPS_CUR:120,192.168.4.2,192.168.4.101")))
                .isEqualTo(new LeaseRange(120, "192.168.4.2", "192.168.4.101"));
    }

    @Test
    void theSoftApIsToldInTheFormOfItsGeneration() throws Exception {
        SoftApCommands early = new SoftApCommands(grammar("0.21.0.0"), dialect("0.21.0.0").limits(), false);
        SoftApCommands middle = new SoftApCommands(grammar("1.7.5.0"), dialect("1.7.5.0").limits(), false);
        SoftApCommands late = new SoftApCommands(grammar("2.2.1.0"), dialect("2.2.1.0").limits(), true);
        SoftApSettings plain = SoftApSettings.of("bench", 5, Security.WPA2);
        char[] password = "12345678".toCharArray();
        assertSaid(() -> early.start(plain, password)).isEqualTo("AT+CWSAP=\"bench\",\"12345678\",5,3");
        assertSaid(() -> middle.start(plain.withMostClients(2), password)).isEqualTo("AT+CWSAP_CUR=\"bench\",\"12345678\",5,3,2");
        assertSaid(() -> middle.start(plain.withHidden(true), password)).isEqualTo("AT+CWSAP_CUR=\"bench\",\"12345678\",5,3,4,1");
        assertSaid(() -> late.start(plain.withMostClients(10).withHidden(false), password)).isEqualTo("AT+CWSAP=\"bench\",\"12345678\",5,3,10,0");
        assertSaid(() -> late.start(SoftApSettings.of("o", 13, Security.OPEN), new char[0])).isEqualTo("AT+CWSAP=\"o\",\"\",13,0");
        assertSaid(() -> late.kick(MAC)).isEqualTo("AT+CWQIF=\"" + MAC + "\"");
        assertSaid(() -> middle.leases(Optional.of(new LeaseRange(3, "192.168.4.10", "192.168.4.15"))))
                .isEqualTo("AT+CWDHCPS_CUR=1,3,\"192.168.4.10\",\"192.168.4.15\"");
        assertSaid(() -> late.leases(Optional.empty())).isEqualTo("AT+CWDHCPS=0");
    }
}
