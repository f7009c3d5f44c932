package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;

import java.util.Optional;

import org.espbench.modem.ModemException;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.net.JoinFailure;
import org.espbench.modem.net.StationAddress;
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
}
