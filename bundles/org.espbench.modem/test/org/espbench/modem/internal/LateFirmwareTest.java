package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.modem.ModemException;
import org.espbench.modem.Station;
import org.espbench.modem.board.FreeMemory;
import org.espbench.modem.board.KnownCommand;
import org.espbench.modem.board.SleepMode;
import org.espbench.modem.board.UpdateChoice;
import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.net.JoinFailure;
import org.espbench.modem.net.WifiMode;
import org.espbench.modem.softap.SoftApClient;
import org.espbench.modem.station.JoinOptions;
import org.espbench.modem.station.NameServers;
import org.espbench.modem.station.ReconnectPolicy;
import org.espbench.modem.station.StationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 2.2: the same calls in its words. */
class LateFirmwareTest {

    private static final char[] PASSWORD = "hidden pass".toCharArray();

    @RegisterExtension
    final Rig rig = Rig.ready("2.2.1.0(b097cdf - ESP8266 - Jun 17 2021 12:57:45)");

    private Station station() {
        return rig.modem.station();
    }

    @Test
    void theSwitchForKeepingIsTurnedWhenACallNeedsIt() throws Exception {
        rig.port.on("AT+SYSSTORE=0\r\n", OK).on("AT+CWMODE=1\r\n", OK).on("AT+CWDHCP=1,1\r\n", OK).on("AT+SYSSTORE=1\r\n", OK)
                .on("AT+CWDHCP=0,2\r\n", OK).on("AT+SYSSTORE=0\r\n", OK).on("AT+CWMODE=0\r\n", OK);
        rig.modem.setWifiMode(WifiMode.STATION, BUDGET);
        station().addressing().setDhcp(true, BUDGET);
        rig.modem.softAp().storing().setDhcp(false, BUDGET);
        rig.modem.setWifiMode(WifiMode.OFF, BUDGET);
        // Somebody may have turned it by hand, and a start turns it on.
        rig.port.on("AT+SYSSTORE=1\r\n", OK).on("AT+SYSSTORE=0\r\n", OK).on("AT+CWMODE=1\r\n", OK);
        rig.modem.command("AT+SYSSTORE=1", BUDGET);
        rig.modem.setWifiMode(WifiMode.STATION, BUDGET);
        rig.port.say("\r\nready\r\n");
        rig.awaitEvent(org.espbench.modem.event.ModemEvent.ModuleRestarted.class::isInstance);
        rig.port.onRestarted("2.2.1.0(x)").on("AT+SYSSTORE=0\r\n", OK).on("AT+CWMODE=1\r\n", OK);
        rig.modem.setWifiMode(WifiMode.STATION, BUDGET);
    }

    @Test
    void aJoinTakesAllOptionsAndEndsInItsOwnWay() throws Exception {
        rig.port.on("AT+SYSSTORE=0\r\n", OK).on("AT+CWJAP=\"net\",\"hidden pass\",,1,5,3,1,20,1\r\n", "WIFI CONNECTED\r\nWIFI GOT IP\r\n" + OK);
        station().join(AccessPoint.named("net"), PASSWORD, JoinOptions.NONE.withSecureOnly(true).withReconnectSeconds(5).withListenInterval(3)
                .withScanAllChannels(true).withTimeoutSeconds(20).withProtectedFrames(1), BUDGET);
        rig.port.on("AT+CWJAP\r\n", "+CWJAP:3\r\n" + ERROR);
        assertThatThrownBy(() -> station().rejoin(BUDGET)).isInstanceOfSatisfying(ModemException.JoinFailed.class,
                failed -> assertThat(failed.reason()).isEqualTo(JoinFailure.NOT_FOUND));
        rig.port.on("AT+CWJAP?\r\n", OK).on("AT+CWSTATE?\r\n", "+CWSTATE:4,\"net\"\r\n" + OK);
        assertThat(station().joined(BUDGET)).isEmpty();
        assertThat(station().state(BUDGET)).isEqualTo(new StationState(StationState.Phase.DISCONNECTED, "net"));
    }

    @Test
    void policiesAndServersAreToldAndAskedFor() throws Exception {
        rig.port.on("AT+SYSSTORE=0\r\n", OK).on("AT+CWRECONNCFG=1,100\r\n", OK).on("AT+CWRECONNCFG?\r\n", "+CWRECONNCFG:1,100\r\n" + OK)
                .on("AT+CIPDNS=1,\"1.1.1.1\",\"2.2.2.2\",\"3.3.3.3\"\r\n", OK)
                .on("AT+CIPDNS?\r\n", "+CIPDNS:0,\"208.67.222.222\",\"8.8.8.8\"\r\n" + OK);
        station().setReconnectPolicy(new ReconnectPolicy(1, 100), BUDGET);
        assertThat(station().reconnectPolicy(BUDGET)).isEqualTo(new ReconnectPolicy(1, 100));
        station().addressing().setNameServers(new NameServers(true, List.of("1.1.1.1", "2.2.2.2", "3.3.3.3")), BUDGET);
        assertThat(station().addressing().nameServers(BUDGET)).isEqualTo(new NameServers(false, List.of("208.67.222.222", "8.8.8.8")));
        assertThatThrownBy(() -> station().autoConnect(BUDGET)).isInstanceOf(ModemException.Unsupported.class).hasMessageContaining("2.2.2");
    }

    @Test
    void clientsOfTheSoftApAreListedAndSentAway() throws Exception {
        rig.port.on("AT+CWLIF\r\n", "+CWLIF:192.168.4.2,00:11:22:33:44:55\r\n" + OK).on("AT+CWQIF=\"00:11:22:33:44:55\"\r\n", OK).on("AT+CWQIF\r\n", OK);
        assertThat(rig.modem.softAp().clients(BUDGET)).containsExactly(new SoftApClient("192.168.4.2", "00:11:22:33:44:55"));
        rig.modem.softAp().kick("00:11:22:33:44:55", BUDGET);
        rig.modem.softAp().kickAll(BUDGET);
    }

    @Test
    void theBoardAnswersInItsOwnForms() throws Exception {
        rig.port.on("AT+SLEEP=3\r\n", OK).on("AT+SLEEP?\r\n", "+SLEEP:1\r\n" + OK).on("AT+SYSRAM?\r\n", "+SYSRAM:50000,41000\r\n" + OK)
                .on("AT+SYSSTORE?\r\n", "+SYSSTORE:1\r\n" + OK).on("AT+SYSLOG=1\r\n", OK).on("AT+SYSLOG?\r\n", "+SYSLOG:1\r\n" + OK)
                .on("AT+CMD?\r\n", "+CMD:0,\"AT\",0,0,0,1\r\n+CMD:1,\"ATE0\",0,0,0,1\r\n+CMD:2,\"AT+CWMODE\",1,1,1,0\r\n" + OK).on("AT+GSLP=0\r\n", "0\r\n" + OK);
        rig.modem.board().setSleepMode(SleepMode.MODEM_BY_LISTEN_INTERVAL, BUDGET);
        assertThat(rig.modem.board().sleepMode(BUDGET)).isEqualTo(SleepMode.MODEM);
        assertThat(rig.modem.board().freeMemory(BUDGET)).isEqualTo(new FreeMemory(50_000, OptionalInt.of(41_000)));
        assertThat(rig.modem.board().keepsSettings(BUDGET)).isTrue();
        rig.modem.board().setErrorCodes(true, BUDGET);
        assertThat(rig.modem.board().errorCodes(BUDGET)).isTrue();
        assertThat(rig.modem.board().commands(BUDGET)).hasSize(3).contains(new KnownCommand(2, "AT+CWMODE", true, true, true, false));
        rig.modem.board().deepSleep(Duration.ZERO, BUDGET);
    }

    @Test
    void anUpdateCanBeChosen() {
        rig.port.on("AT+CIUPDATE=1,\"v2.3.0.0\",\"ota\"\r\n", ERROR).on("AT+CIUPDATE=0,,\"ota\"\r\n", ERROR);
        assertThatThrownBy(() -> rig.modem.board().update(new UpdateChoice(Optional.of(Boolean.TRUE), Optional.of("v2.3.0.0"), Optional.of("ota")),
                step -> { }, BUDGET)).isInstanceOf(ModemException.Refused.class).hasMessageContaining("no server");
        assertThatThrownBy(() -> rig.modem.board().update(new UpdateChoice(Optional.empty(), Optional.empty(), Optional.of("ota")), step -> { }, BUDGET))
                .isInstanceOf(ModemException.Refused.class);
    }

    @Test
    void theRadioMayStayAlone() throws Exception {
        rig.port.on("AT+SYSSTORE=1\r\n", OK).on("AT+CWMODE=3,0\r\n", OK).on("AT+CWMODE?\r\n", "+CWMODE:3\r\n" + OK);
        rig.modem.radio().storing().setMode(WifiMode.STATION_AND_SOFT_AP, false, BUDGET);
        assertThat(rig.modem.radio().mode(BUDGET)).isEqualTo(WifiMode.STATION_AND_SOFT_AP);
    }

    @Test
    void addressesMayBeLonger() throws Exception {
        rig.port.on("AT+CIPV6=1\r\n", OK).on("AT+CIPV6?\r\n", "+CIPV6:1\r\n" + OK).on("AT+CIPSTA?\r\n", "+CIPSTA:ip:\"10.0.0.7\"\r\n"
                + "+CIPSTA:gateway:\"10.0.0.1\"\r\n+CIPSTA:netmask:\"255.0.0.0\"\r\n+CIPSTA:ip6gl:\"2001:DB8::1\"\r\n+CIPSTA:ip6ll:\"FE80::1\"\r\n" + OK);
        station().addressing().setIpv6(true, BUDGET);
        assertThat(station().addressing().ipv6(BUDGET)).isTrue();
        assertThat(station().addressing().ipv6Addresses(BUDGET)).containsExactly("FE80::1", "2001:DB8::1");
    }

    @Test
    void theModuleHasAClockOfItsOwn() throws Exception {
        rig.port.on("AT+SYSTIMESTAMP=1636690000\r\n", OK).on("AT+SYSTIMESTAMP?\r\n", "+SYSTIMESTAMP:1636690005\r\n" + OK);
        rig.modem.board().setTimeStamp(Instant.ofEpochSecond(1_636_690_000L), BUDGET);
        assertThat(rig.modem.board().timeStamp(BUDGET)).isEqualTo(Instant.ofEpochSecond(1_636_690_005L));
        assertThatThrownBy(() -> rig.modem.board().setTimeStamp(Instant.MAX, BUDGET)).isInstanceOf(ModemException.Unsupported.class);
    }
}
