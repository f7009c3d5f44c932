package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;

import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.modem.ModemException;
import org.espbench.modem.SoftAp;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.net.Security;
import org.espbench.modem.softap.LeaseRange;
import org.espbench.modem.softap.SoftApAddress;
import org.espbench.modem.softap.SoftApClient;
import org.espbench.modem.softap.SoftApSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SoftApTest {

    private static final SoftApSettings BENCH = SoftApSettings.of("bench", 5, Security.WPA2);
    private static final String START = "AT+CWSAP_CUR=\"bench\",\"hidden pass\",5,3\r\n";

    @RegisterExtension
    final Rig rig = Rig.ready();

    private SoftAp softAp() {
        return rig.modem.softAp();
    }

    private void start() throws ModemException {
        softAp().start(BENCH, "hidden pass".toCharArray(), BUDGET);
    }

    @Test
    void startingKeepsAStationAStation() throws Exception {
        rig.port.on("AT+CWMODE?\r\n", "+CWMODE:1\r\n" + OK).on("AT+CWMODE_CUR=3\r\n", OK).on(START, OK);
        start();
        rig.port.on("AT+CWMODE?\r\n", "+CWMODE:2\r\n" + OK).on(START, OK);
        start();
        rig.port.on("AT+CWMODE?\r\n", "+CWMODE:3\r\n" + OK).on("AT+CWMODE_CUR=1\r\n", OK);
        softAp().stop(BUDGET);
    }

    @Test
    void aRefusalHoldsNoPassword() throws Exception {
        rig.port.on("ATE1\r\n", OK);
        rig.modem.command("ATE1", BUDGET);
        rig.port.on("AT+CWMODE?\r\n", "+CWMODE:2\r\n" + OK).on(START, START.replace("\r\n", "\r\r\n") + ERROR);
        assertThatThrownBy(this::start).isInstanceOfSatisfying(ModemException.Refused.class,
                refused -> assertThat(refused.toString() + refused.exchange()).contains("bench").doesNotContain("hidden"));
    }

    @Test
    void passwordAndSecurityHaveToFit() {
        for (char[] password : new char[][] {new char[0], "1234567".toCharArray(), "x".repeat(65).toCharArray()}) {
            assertThatThrownBy(() -> softAp().start(BENCH, password, BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        }
        assertThatThrownBy(() -> softAp().start(SoftApSettings.of("bench", 5, Security.OPEN), "hidden pass".toCharArray(), BUDGET))
                .isInstanceOf(ModemException.Unsupported.class);
        assertThatThrownBy(() -> softAp().start(SoftApSettings.of("bench", 5, Security.WEP), "hidden pass".toCharArray(), BUDGET))
                .isInstanceOf(ModemException.Unsupported.class);
        assertThatThrownBy(() -> softAp().start(SoftApSettings.of("bench", 14, Security.WPA2), "hidden pass".toCharArray(), BUDGET))
                .isInstanceOf(ModemException.Unsupported.class).hasMessageContaining("1 to 13");
        assertThatThrownBy(() -> softAp().kick("00:11:22:33:44:55", BUDGET)).isInstanceOf(ModemException.Unsupported.class).hasMessageContaining("CWQIF");
    }

    @Test
    void settingsAndClientsAreAskedFor() throws Exception {
        rig.port.on("AT+CWSAP?\r\n", "+CWSAP_CUR:\"bench\",\"hidden pass\",5,3,4,0\r\n" + OK)
                .on("AT+CWLIF\r\n", "192.168.4.2,00:11:22:33:44:55\r\n" + OK).on("AT+CWDHCP?\r\n", "+CWDHCP:1\r\n" + OK)
                .on("AT+CWDHCPS_CUR?\r\n", "+CWDHCPS_CUR:120,192.168.4.2,192.168.4.101\r\n" + OK)
                .on("AT+CIPAP?\r\n", "+CIPAP_CUR:ip:\"192.168.4.1\"\r\n+CIPAP_CUR:gateway:\"192.168.4.1\"\r\n+CIPAP_CUR:netmask:\"255.255.255.0\"\r\n" + OK)
                .on("AT+CIPAPMAC?\r\n", "+CIPAPMAC_CUR:\"1a:fe:34:00:00:01\"\r\n" + OK);
        assertThat(softAp().settings(BUDGET)).isEqualTo(new SoftApSettings("bench", 5, Security.WPA2, OptionalInt.of(4), Optional.of(Boolean.FALSE)));
        assertThat(softAp().clients(BUDGET)).containsExactly(new SoftApClient("192.168.4.2", "00:11:22:33:44:55"));
        assertThat(softAp().dhcp(BUDGET)).isTrue();
        assertThat(softAp().leases(BUDGET)).isEqualTo(new LeaseRange(120, "192.168.4.2", "192.168.4.101"));
        assertThat(softAp().address(BUDGET)).isEqualTo(new SoftApAddress("192.168.4.1", "192.168.4.1", "255.255.255.0"));
        assertThat(softAp().mac(BUDGET)).isEqualTo("1a:fe:34:00:00:01");
    }

    @Test
    void addressesAreSet() throws Exception {
        rig.port.on("AT+CIPAP_CUR=\"192.168.5.1\"\r\n", OK).on("AT+CWDHCPS_DEF=1,60,\"192.168.5.2\",\"192.168.5.9\"\r\n", OK)
                .on("AT+CWDHCPS_CUR=0\r\n", OK).on("AT+CWDHCP_CUR=0,1\r\n", OK).on("AT+CIPAPMAC_CUR=\"1a:fe:34:00:00:01\"\r\n", OK);
        softAp().setAddress(new SoftApAddress("192.168.5.1", "", ""), BUDGET);
        softAp().storing().setLeases(Optional.of(new LeaseRange(60, "192.168.5.2", "192.168.5.9")), BUDGET);
        softAp().setLeases(Optional.empty(), BUDGET);
        softAp().setDhcp(true, BUDGET);
        softAp().setMac("1a:fe:34:00:00:01", BUDGET);
    }

    @Test
    void whoComesAndGoesIsTold() throws Exception {
        rig.port.say("+STA_CONNECTED:\"00:11:22:33:44:55\"\r\n+DIST_STA_IP:\"00:11:22:33:44:55\",\"192.168.4.2\"\r\n"
                + "+STA_DISCONNECTED:\"00:11:22:33:44:55\"\r\n");
        rig.awaitEvent(ModemEvent.ClientLeft.class::isInstance);
        assertThat(rig.events()).containsExactly(new ModemEvent.ClientJoined("00:11:22:33:44:55"),
                new ModemEvent.ClientAddressed("00:11:22:33:44:55", "192.168.4.2"), new ModemEvent.ClientLeft("00:11:22:33:44:55"));
    }
}
