package org.espbench.together.personality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.espbench.together.personality.Scene.BUDGET;

import java.util.List;
import java.util.Optional;

import org.espbench.modem.ModemException;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.net.Security;
import org.espbench.modem.net.WifiMode;
import org.espbench.modem.softap.LeaseRange;
import org.espbench.modem.softap.SoftApAddress;
import org.espbench.modem.softap.SoftApClient;
import org.espbench.modem.softap.SoftApSettings;

/** What the module's own access point can do. */
final class SoftApDeeds {

    private static final String CLIENT = "00:11:22:33:44:55";
    private static final String MAC = "1a:fe:34:44:55:66";
    private static final SoftApSettings BENCH = SoftApSettings.of("bench ap", 6, Security.WPA2);

    private SoftApDeeds() {
    }

    private static void start(Scene scene, SoftApSettings settings) throws ModemException {
        scene.modem.softAp().start(settings, (settings.security() == Security.OPEN ? "" : "12345678").toCharArray(), BUDGET);
    }

    /** Has somebody join, and waits until the module knows. */
    private static List<SoftApClient> visited(Scene scene) throws ModemException {
        scene.module.stationJoins(CLIENT);
        List<SoftApClient> clients = List.of();
        for (int i = 0; i < 1000 && clients.isEmpty(); i++) {
            clients = scene.modem.softAp().clients(BUDGET);
        }
        return clients;
    }

    static List<Deed> all() {
        return List.of(
                Deed.asStation("start and stop the soft-AP", scene -> {
                    start(scene, BENCH);
                    assertThat(scene.modem.wifiMode(BUDGET)).isEqualTo(WifiMode.STATION_AND_SOFT_AP);
                    assertThat(scene.modem.softAp().settings(BUDGET)).satisfies(told -> {
                        assertThat(told.ssid()).isEqualTo("bench ap");
                        assertThat(told.channel()).isEqualTo(6);
                        assertThat(told.security()).isEqualTo(Security.WPA2);
                    });
                    start(scene, SoftApSettings.of("free", 1, Security.OPEN));
                    assertThat(scene.modem.softAp().settings(BUDGET).security()).isEqualTo(Security.OPEN);
                    scene.modem.softAp().stop(BUDGET);
                    assertThat(scene.modem.wifiMode(BUDGET)).isEqualTo(WifiMode.STATION);
                }),
                Deed.asStation("limit and hide the soft-AP", scene -> {
                    start(scene, BENCH.withMostClients(2).withHidden(true));
                    assertThat(scene.modem.softAp().settings(BUDGET)).isEqualTo(BENCH.withMostClients(2).withHidden(true));
                }, Ability.SOFT_AP_LIMITS),
                Deed.of("list clients of the soft-AP", scene -> {
                    start(scene, SoftApSettings.of("free", 1, Security.OPEN));
                    assertThat(scene.modem.softAp().clients(BUDGET)).isEmpty();
                    assertThat(visited(scene)).singleElement().satisfies(client -> {
                        assertThat(client.mac()).isEqualTo(CLIENT);
                        assertThat(client.ip()).startsWith("192.168.4.");
                    });
                }),
                new Deed("send clients of the soft-AP away", List.of(Ability.SOFT_AP_KICK), scene -> start(scene, SoftApSettings.of("free", 1, Security.OPEN)),
                        scene -> {
                            scene.modem.softAp().kickAll(BUDGET);
                            visited(scene);
                            scene.modem.softAp().kick(CLIENT, BUDGET);
                            assertThat(scene.modem.softAp().clients(BUDGET)).isEmpty();
                        }),
                new Deed("set the range of leases", List.of(Ability.SOFT_AP_LEASES), scene -> start(scene, BENCH), scene -> {
                    LeaseRange range = new LeaseRange(60, "192.168.4.20", "192.168.4.29");
                    scene.modem.softAp().setLeases(Optional.of(range), BUDGET);
                    assertThat(scene.modem.softAp().leases(BUDGET)).isEqualTo(range);
                    scene.modem.softAp().setLeases(Optional.empty(), BUDGET);
                }),
                Deed.of("switch DHCP of the soft-AP", scene -> {
                    start(scene, BENCH);
                    scene.modem.softAp().setDhcp(false, BUDGET);
                    assertThat(scene.modem.softAp().dhcp(BUDGET)).isFalse();
                    scene.modem.softAp().setDhcp(true, BUDGET);
                    assertThat(scene.modem.softAp().dhcp(BUDGET)).isTrue();
                }, Ability.DHCP),
                Deed.of("set the soft-AP's address", scene -> {
                    start(scene, BENCH);
                    assertThat(scene.modem.softAp().address(BUDGET).ip()).isEqualTo("192.168.4.1");
                    scene.modem.softAp().setAddress(new SoftApAddress("192.168.9.1", "", ""), BUDGET);
                    assertThat(scene.modem.softAp().address(BUDGET).ip()).isEqualTo("192.168.9.1");
                }, Ability.SOFT_AP_ADDRESS),
                Deed.of("set the soft-AP's MAC address", scene -> {
                    start(scene, BENCH);
                    scene.modem.softAp().setMac(MAC, BUDGET);
                    assertThat(scene.modem.softAp().mac(BUDGET)).isEqualTo(MAC);
                }, Ability.SOFT_AP_MAC));
    }
}
