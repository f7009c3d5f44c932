package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;

import java.util.Collections;
import java.util.List;

import org.espbench.modem.ModemException;
import org.espbench.modem.net.PreSharedKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The TLS client of 2.2: settings for all links at once (reference 2.4). */
class TlsTest {

    private static final PreSharedKey KEY = new PreSharedKey("secret,key".toCharArray(), "hint");

    @RegisterExtension
    final Rig rig = Rig.ready("2.2.1.0(b097cdf - ESP8266 - Jun 17 2021 12:57:45)");

    @Test
    void namesAreToldToEveryLink() throws Exception {
        rig.port.on("AT+CIPSSLCCN=5,\"bench.example\"\r\n", OK).on("AT+CIPSSLCSNI=5,\"www.example\"\r\n", OK);
        rig.modem.tls().setCommonName("bench.example", BUDGET);
        rig.modem.tls().setServerName("www.example", BUDGET);
    }

    @Test
    void protocolsAreCountedAndCanBeTakenBack() throws Exception {
        rig.port.on("AT+CIPSSLCALPN=5,2,\"h2\",\"http/1.1\"\r\n", OK).on("AT+CIPSSLCALPN=5,0\r\n", OK);
        rig.modem.tls().setProtocols(List.of("h2", "http/1.1"), BUDGET);
        rig.modem.tls().setProtocols(List.of(), BUDGET);
    }

    @Test
    void aKeyIsToldToTheModuleAndToNobodyElse() throws Exception {
        rig.port.on("AT+CIPSSLCPSK=5,\"secret\\,key\",\"hint\"\r\n", OK).on("AT+CIPSSLCPSK=5,\"secret\\,key\",\"hint\"\r\n", ERROR);
        rig.modem.tls().setPreSharedKey(KEY, BUDGET);
        assertThatThrownBy(() -> rig.modem.tls().setPreSharedKey(KEY, BUDGET)).isInstanceOfSatisfying(ModemException.Refused.class,
                e -> assertThat(e.getMessage() + e.exchange()).contains("CIPSSLCPSK").doesNotContain("secret", "key\""));
        assertThat(KEY.toString()).doesNotContain("secret");
    }

    @Test
    void whatIsTooMuchIsRefusedBeforeAByteIsSent() {
        assertThatThrownBy(() -> rig.modem.tls().setProtocols(Collections.nCopies(6, "h2"), BUDGET)).isInstanceOf(ModemException.Unsupported.class)
                .hasMessageContaining("number of protocols");
        assertThatThrownBy(() -> rig.modem.tls().setServerName("x".repeat(65), BUDGET)).isInstanceOf(ModemException.Unsupported.class)
                .hasMessageContaining("server name");
        assertThatThrownBy(() -> rig.modem.tls().setPreSharedKey(new PreSharedKey("k".repeat(33).toCharArray(), "hint"), BUDGET))
                .isInstanceOf(ModemException.Unsupported.class).hasMessageContaining("pre-shared key");
    }

    @Test
    void severalLinksAreAllowedFirst() throws Exception {
        rig.port.say("\r\nready\r\n");
        rig.awaitEvent(org.espbench.modem.event.ModemEvent.ModuleRestarted.class::isInstance);
        rig.port.onRestarted("2.2.1.0(x)").on("AT+CIPMUX=1\r\n", OK).on("AT+CIPSSLCSNI=5,\"a\"\r\n", OK);
        rig.modem.tls().setServerName("a", BUDGET);
    }

    /** 1.7 checks certificates, but knows no names. */
    static class BeforeTest {

        @RegisterExtension
        final Rig rig = Rig.ready();

        @Test
        void olderFirmwareIsNotToldAtAll() {
            assertThatThrownBy(() -> rig.modem.tls().setCommonName("a", BUDGET)).isInstanceOf(ModemException.Unsupported.class);
            assertThatThrownBy(() -> rig.modem.tls().setServerName("a", BUDGET)).isInstanceOf(ModemException.Unsupported.class);
            assertThatThrownBy(() -> rig.modem.tls().setProtocols(List.of(), BUDGET)).isInstanceOf(ModemException.Unsupported.class);
            assertThatThrownBy(() -> rig.modem.tls().setPreSharedKey(KEY, BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        }
    }
}
