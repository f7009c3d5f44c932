package org.espbench.connection.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.espbench.modem.port.PortAddress;
import org.junit.jupiter.api.Test;

class ProfileRulesTest {

    @Test
    void anSsidIsCountedInBytes() {
        assertThat(ProfileRules.ssid("a".repeat(32))).isEmpty();
        assertThat(ProfileRules.ssid("a".repeat(33))).isPresent();
        assertThat(ProfileRules.ssid("ü".repeat(16))).isEmpty();
        assertThat(ProfileRules.ssid("ü".repeat(17)).orElseThrow()).contains("34 bytes");
        assertThat(ProfileRules.ssid("")).isPresent();
    }

    @Test
    void anSsidMayHoldWhatNeedsEscapingButNoLineBreak() {
        assertThat(ProfileRules.ssid("a,b\"c\\d e")).isEmpty();
        assertThat(ProfileRules.ssid("a\r\nAT+RST")).isPresent();
        assertThat(ProfileRules.ssid("a\0")).isPresent();
    }

    @Test
    void aPasswordIsAPassphraseOrAKey() {
        assertThat(ProfileRules.stationPassword("1234567".toCharArray())).isPresent();
        assertThat(ProfileRules.stationPassword("12345678".toCharArray())).isEmpty();
        assertThat(ProfileRules.stationPassword("p".repeat(63).toCharArray())).isEmpty();
        assertThat(ProfileRules.stationPassword("p".repeat(64).toCharArray())).isPresent();
        assertThat(ProfileRules.stationPassword("0aF9".repeat(16).toCharArray())).isEmpty();
        assertThat(ProfileRules.stationPassword("0".repeat(65).toCharArray())).isPresent();
        assertThat(ProfileRules.stationPassword("pass\nword".toCharArray())).isPresent();
    }

    @Test
    void anObjectionToAPasswordDoesNotQuoteIt() {
        for (String password : List.of("s3cr3t!", "s3cr3t!\n".repeat(2), "s3cr3t!!".repeat(8), "s3cr3t!ü")) {
            assertThat(ProfileRules.stationPassword(password.toCharArray()).orElseThrow()).doesNotContain("s3cr3t");
        }
    }

    @Test
    void aPortIsANumberInRange() {
        assertThat(ProfileRules.port("1")).isEmpty();
        assertThat(ProfileRules.port(" 65535 ")).isEmpty();
        assertThat(ProfileRules.port("65536")).isPresent();
        assertThat(ProfileRules.port("0")).isPresent();
        assertThat(ProfileRules.port("-1")).isPresent();
        assertThat(ProfileRules.port("99999999999")).isPresent();
        assertThat(ProfileRules.port("")).isPresent();
        assertThat(ProfileRules.port("http")).isPresent();
    }

    @Test
    void aHostHasNothingThatEndsOrSplitsTheCommand() {
        assertThat(ProfileRules.host("192.168.1.2")).isEmpty();
        assertThat(ProfileRules.host("example.org")).isEmpty();
        for (String host : List.of("", "a b", "a\"b", "a,b", "a\\b", "a\r\nb", "bücher.example", "h".repeat(65))) {
            assertThat(ProfileRules.host(host)).as(host).isPresent();
        }
    }

    @Test
    void aServerNeedsALinkForItsFirstClient() {
        ClientProfile client = new ClientProfile("localhost", 7, DataBehaviour.NOTHING);
        ConnectionProfile profile = ConnectionProfile.create("p", PortAddress.of("sim", "default"))
                .withClients(Collections.nCopies(4, client)).withServer(Optional.of(new ServerProfile(8080, DataBehaviour.ECHO)));
        assertThat(profile.clients()).hasSize(4);
        assertThatIllegalArgumentException().isThrownBy(() -> profile.withClients(Collections.nCopies(5, client)))
                .withMessageContaining("5 links");
        assertThat(profile.withServer(Optional.empty()).withClients(Collections.nCopies(5, client)).clients()).hasSize(5);
    }

    @Test
    void aWepKeyHasItsOwnLengths() {
        for (String right : List.of("abcde", "abcdefghijklm", "0123456789", "0123456789abcdefABCDEF0123")) {
            assertThat(ProfileRules.stationPassword(Security.WEP, right.toCharArray())).as(right).isEmpty();
        }
        for (String wrong : List.of("", "abcdef", "abcdefghij", "a".repeat(64), "abc\tde")) {
            assertThat(ProfileRules.stationPassword(Security.WEP, wrong.toCharArray())).as(wrong).isPresent();
        }
        assertThat(ProfileRules.stationPassword(Security.OPEN, new char[0])).isEmpty();
    }

    @Test
    void aLinkSaysNothingThatItsTransportDoesNotKnow() {
        assertThat(ProfileRules.transport(Transport.TCP, 60, false, UdpPeer.FIXED)).isEmpty();
        assertThat(ProfileRules.transport(Transport.UDP, 0, true, UdpPeer.LAST_SENDER)).isEmpty();
        assertThat(ProfileRules.transport(Transport.UDP, 0, false, UdpPeer.FIXED)).isEmpty();
        assertThat(ProfileRules.transport(Transport.UDP, 60, false, UdpPeer.FIXED)).isPresent();
        assertThat(ProfileRules.transport(Transport.TCP, 0, true, UdpPeer.FIXED)).isPresent();
        assertThat(ProfileRules.transport(Transport.TLS, 0, false, UdpPeer.FIRST_SENDER)).isPresent();
        assertThat(ProfileRules.transport(Transport.UDP, 0, false, UdpPeer.FIRST_SENDER)).isPresent();
    }

    @Test
    void oneTlsLinkIsPossible() {
        ClientProfile tls = new ClientProfile(Transport.TLS, "h", 443, 0, Optional.empty(), UdpPeer.FIXED, DataBehaviour.NOTHING, UnknownFields.NONE);
        assertThat(ProfileRules.oneTls(List.of(tls, new ClientProfile("h", 1, DataBehaviour.NOTHING)))).isEmpty();
        assertThat(ProfileRules.oneTls(List.of(tls, tls))).isPresent();
    }

    @Test
    void anAnswerIsTextWithEscapes() {
        assertThat(new DataBehaviour.Reply("a\\r\\n\\x7Fü\\\\").bytes()).containsExactly('a', '\r', '\n', 0x7F, 0xC3, 0xBC, '\\');
        assertThat(ProfileRules.reply("")).isPresent();
        assertThat(ProfileRules.reply("abc\\q").orElseThrow()).contains("character 4");
        assertThat(ProfileRules.reply("a\\x4")).isPresent();
        assertThat(ProfileRules.reply("ab\\")).isPresent();
        assertThat(ProfileRules.reply("x".repeat(2049))).isPresent();
    }

    @Test
    void aHostNameIsALabel() {
        assertThat(ProfileRules.hostName("esp-1")).isEmpty();
        for (String wrong : List.of("", "-a", "a-", "a.b", "a b", "ä", "a".repeat(33))) {
            assertThat(ProfileRules.hostName(wrong)).as(wrong).isPresent();
        }
    }

    @Test
    void aStartUpCommandIsOneLineWithoutASecret() {
        assertThat(ProfileRules.startUp("AT+SLEEP=0")).isEmpty();
        for (String wrong : List.of("AT+RST", "at+restore", "AT+GSLP=1000", "AT+CIUPDATE", "", "SLEEP", "AT\r\nAT+RST", "AT+X=" + "1".repeat(260), "AT+CWSAP=\"n\",\"s3cr3t-word\",1,3")) {
            assertThat(ProfileRules.startUp(wrong)).as(wrong).isPresent();
        }
    }
}
