package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.espbench.modem.time.Time;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.AddressPool;
import org.espbench.simulator.air.Security;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.air.VirtualStation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Access points of all kinds, near and far. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RadioTest {

    private static final String OK = "\r\nOK\r\n";
    private static final String JOINED = "WIFI CONNECTED\r\nWIFI GOT IP\r\n" + OK;
    private static final AccessPoint FAR = AccessPoint.open("Far").bssid("02:00:00:00:00:01");

    private final SimulatedAir air = new SimulatedAir();
    private final SimulatedModule module = SimulatedModule.builder().air(air).time(Time.scaled(0.02)).start();
    private final Host host = Host.on(module);

    @BeforeEach
    void open() throws Exception {
        host.withoutEcho().asks("AT+CWMODE_CUR=1", OK).asks("AT+CWLAPOPT=0,7", OK);
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void everySecurityIsListedAndJoinedButTheOneForCompanies() throws Exception {
        for (Security security : Security.values()) {
            boolean open = security == Security.OPEN;
            AccessPoint point = open ? AccessPoint.open("Net") : AccessPoint.of("Net", "espbench").security(security);
            air.add(point);
            host.asks("AT+CWLAP", "+CWLAP:(" + security.ecn() + ",\"Net\",-47)\r\n" + OK);
            String answer = security == Security.WPA2_ENTERPRISE ? "+CWJAP:4\r\n\r\nFAIL\r\n" : JOINED + OK + "WIFI DISCONNECT\r\n";
            host.types("AT+CWJAP_CUR=\"Net\",\"" + (open ? "" : "espbench") + "\"\r\n");
            if (security != Security.WPA2_ENTERPRISE) {
                host.reads(JOINED).types("AT+CWQAP\r\n").reads(answer.substring(JOINED.length()));
            } else {
                host.reads(answer);
            }
            air.remove(point);
        }
    }

    @Test
    void aNameMayBeAnyBytes() throws Exception {
        byte[] name = new byte[32];
        for (int i = 0; i < name.length; i++) {
            name[i] = (byte) (0xFF - i * 8);
        }
        AccessPoint odd = AccessPoint.open("x").name(name);
        air.add(odd);
        String bytes = new String(name, StandardCharsets.ISO_8859_1);
        host.asks("AT+CWLAP", "+CWLAP:(0,\"" + bytes + "\",-47)\r\n" + OK);
        assertThat(bytes).doesNotContain("\"", "\\", ",", "\r", "\n");
        host.asks("AT+CWJAP_CUR=\"" + bytes + "\",\"\"", JOINED);
        assertThatThrownBy(() -> odd.name(new byte[33])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> odd.rssi(41)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsTooFarIsNotHeard() throws Exception {
        air.add(FAR.rssi(-96));
        host.asks("AT+CWLAP", OK).asks("AT+CWJAP_CUR=\"Far\",\"\"", "+CWJAP:3\r\n\r\nFAIL\r\n");
    }

    @Test
    void goingAwayLosesTheAccessPointAndComingBackFindsIt() throws Exception {
        air.add(FAR);
        host.asks("AT+CWJAP_CUR=\"Far\",\"\"", JOINED);
        air.add(FAR.rssi(-80));
        host.asks("AT+CWJAP?", "+CWJAP:\"Far\",\"" + FAR.bssid() + "\",6,-80,0\r\n" + OK);
        air.add(FAR.rssi(-99));
        host.reads("WIFI DISCONNECT\r\n");
        air.add(FAR.rssi(-50));
        host.reads("WIFI CONNECTED\r\nWIFI GOT IP\r\n");
    }

    @Test
    void aWeakSignalFadesAsItsSeedDecides() throws Exception {
        String first = fading(4711);
        assertThat(fading(4711)).isEqualTo(first);
        assertThat(first).contains("WIFI DISCONNECT");
    }

    @Test
    void aFullAccessPointTakesTheNextOneWhenSomebodyLeaves() throws Exception {
        air.add(AccessPoint.open("Small").capacity(1));
        VirtualStation phone = air.station("aa:bb:cc:dd:ee:01");
        phone.join("Small", "");
        host.asks("AT+CWJAP_CUR=\"Small\",\"\"", "+CWJAP:4\r\n\r\nFAIL\r\n");
        phone.leave();
        host.reads("WIFI CONNECTED\r\nWIFI GOT IP\r\n");
    }

    @Test
    void aSlowAuthenticationTakesItsTimeOrRunsOut() throws Exception {
        air.add(AccessPoint.open("Slow").authentication(Duration.ofSeconds(5)));
        host.types("AT+CWJAP_CUR=\"Slow\",\"\"\r\nAT\r\n").reads("\r\nbusy p...\r\n" + JOINED);
        air.add(AccessPoint.open("Slower").authentication(Duration.ofSeconds(15)));
        host.asks("AT+CWJAP_CUR=\"Slower\",\"\"", "WIFI DISCONNECT\r\n+CWJAP:1\r\n\r\nFAIL\r\n");
    }

    @Test
    void anAccessPointThatGoesWhileItIsJoinedEndsTheJoin() throws Exception {
        AccessPoint silent = AccessPoint.open("Silent").dhcp(false);
        air.add(silent);
        host.asks("AT+CWJAP_CUR=\"Silent\",\"\"", "WIFI CONNECTED\r\n");
        air.remove(silent);
        host.reads("WIFI DISCONNECT\r\n+CWJAP:4\r\n\r\nFAIL\r\n").asks("AT", OK);
    }

    @Test
    void theAddressOfAnAbsentStationIsGivenAwayOnlyWhenThereIsNoOther() throws Exception {
        air.add(AccessPoint.open("Tiny").pool(new AddressPool("10.1.1.1", "255.255.255.0", "10.1.1.9", 2)));
        VirtualStation one = air.station("aa:bb:cc:dd:ee:01");
        VirtualStation two = air.station("aa:bb:cc:dd:ee:02");
        VirtualStation three = air.station("aa:bb:cc:dd:ee:03");
        one.join("Tiny", "");
        two.join("Tiny", "");
        one.leave();
        one.join("Tiny", "");
        assertThat(one.address()).contains("10.1.1.9");
        one.leave();
        three.join("Tiny", "");
        assertThat(three.address()).contains("10.1.1.9");
        one.join("Tiny", "");
        assertThat(one.address()).isEmpty();
        assertThat(one.joined()).contains("Tiny");
    }

    /** What a module says when it joins a far access point and waits until it has lost it. */
    private static String fading(long seed) throws Exception {
        SimulatedAir surroundings = new SimulatedAir();
        surroundings.add(FAR.rssi(-90));
        surroundings.seed(seed);
        try (SimulatedModule other = SimulatedModule.builder().air(surroundings).time(Time.scaled(0.01)).start()) {
            Host host = Host.on(other).withoutEcho().asks("AT+CWMODE_CUR=1", OK);
            return host.types("AT+CWJAP_CUR=\"Far\",\"\"\r\n").nextUntil("WIFI DISCONNECT\r\n");
        }
    }
}
