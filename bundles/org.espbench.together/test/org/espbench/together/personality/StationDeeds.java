package org.espbench.together.personality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.together.personality.Scene.BUDGET;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.modem.ModemException;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.net.JoinFailure;
import org.espbench.modem.net.StationAddress;
import org.espbench.modem.net.WifiMode;
import org.espbench.modem.station.Country;
import org.espbench.modem.station.JoinOptions;
import org.espbench.modem.station.NameServers;
import org.espbench.modem.station.ReconnectPolicy;
import org.espbench.modem.station.ScanFields;
import org.espbench.modem.station.ScanOptions;
import org.espbench.modem.station.Sighting;
import org.espbench.modem.station.StationState.Phase;
import org.espbench.simulator.air.SimulatedAir;

/** What a station can do. */
final class StationDeeds {

    private static final String MAC = "1a:fe:34:11:22:33";
    private static final String ODD = "a\"b, \\c)";
    private static final String ODD_PASSWORD = "pass,\"w\\rd";

    private StationDeeds() {
    }

    private static void join(Scene scene, String ssid, String password, JoinOptions options) throws ModemException {
        scene.modem.station().join(AccessPoint.named(ssid), password.toCharArray(), options, BUDGET);
    }

    private static void failing(Scene scene, String ssid, String password, JoinFailure reason) {
        assertThatThrownBy(() -> join(scene, ssid, password, JoinOptions.NONE)).isInstanceOfSatisfying(ModemException.JoinFailed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(reason);
            assertThat(failed.toString() + failed.exchange()).doesNotContain(password);
        });
    }

    static List<Deed> all() {
        List<Deed> deeds = new ArrayList<>(joining());
        deeds.addAll(scanning());
        deeds.addAll(policies());
        deeds.addAll(addressing());
        return deeds;
    }

    private static List<Deed> joining() {
        return List.of(
                Deed.of("change the Wi-Fi mode", scene -> {
                    for (WifiMode mode : List.of(WifiMode.STATION, WifiMode.SOFT_AP, WifiMode.STATION_AND_SOFT_AP, WifiMode.STATION, WifiMode.STATION)) {
                        scene.modem.setWifiMode(mode, BUDGET);
                        assertThat(scene.modem.wifiMode(BUDGET)).isEqualTo(mode);
                    }
                }),
                Deed.of("change the Wi-Fi mode without joining", scene -> {
                    scene.modem.radio().storing().setMode(WifiMode.STATION, false, BUDGET);
                    assertThat(scene.modem.radio().mode(BUDGET)).isEqualTo(WifiMode.STATION);
                }, Ability.MODE_WITH_AUTO_CONNECT),
                Deed.of("switch the radio off", scene -> {
                    scene.modem.setWifiMode(WifiMode.OFF, BUDGET);
                    assertThat(scene.modem.wifiMode(BUDGET)).isEqualTo(WifiMode.OFF);
                }, Ability.RADIO_OFF),
                Deed.asStation("join, look and leave", scene -> {
                    assertThat(scene.modem.station().joined(BUDGET)).isEmpty();
                    assertThat(scene.modem.station().address(BUDGET)).isEmpty();
                    join(scene, SimulatedAir.SSID, SimulatedAir.PASSWORD, JoinOptions.NONE);
                    assertThat(scene.modem.station().joined(BUDGET)).hasValueSatisfying(joined -> assertThat(joined.ssid()).isEqualTo(SimulatedAir.SSID));
                    assertThat(scene.modem.station().state(BUDGET).phase()).isEqualTo(Phase.JOINED);
                    assertThat(scene.modem.station().address(BUDGET)).isPresent();
                    scene.modem.station().leave(BUDGET);
                    assertThat(scene.modem.station().joined(BUDGET)).isEmpty();
                    assertThat(scene.modem.station().state(BUDGET).phase()).isNotEqualTo(Phase.JOINED);
                }),
                Deed.asStation("be told why a join failed", scene -> {
                    failing(scene, SimulatedAir.SSID, "wrong password", JoinFailure.WRONG_PASSWORD);
                    failing(scene, "nobody", "any password", JoinFailure.NOT_FOUND);
                }),
                Deed.asStation("join a network whose name needs escaping", scene -> {
                    scene.air.add(org.espbench.simulator.air.AccessPoint.of(ODD, ODD_PASSWORD));
                    join(scene, ODD, ODD_PASSWORD, JoinOptions.NONE);
                    assertThat(scene.modem.station().joined(BUDGET)).hasValueSatisfying(joined -> assertThat(joined.ssid()).isEqualTo(ODD));
                }, Ability.ESCAPES),
                Deed.asStation("join one of two radios", scene -> {
                    String bssid = "02:00:00:00:00:02";
                    scene.air.add(org.espbench.simulator.air.AccessPoint.of(SimulatedAir.SSID, SimulatedAir.PASSWORD).bssid(bssid).rssi(-80));
                    scene.modem.station().join(new AccessPoint(SimulatedAir.SSID, Optional.of(bssid)), SimulatedAir.PASSWORD.toCharArray(), BUDGET);
                    assertThat(scene.modem.station().joined(BUDGET)).hasValueSatisfying(joined -> assertThat(joined.bssid())
                            .isEqualTo(scene.modem.dialect().can(Ability.JOINED_RADIO) ? Optional.of(bssid) : Optional.empty()));
                }),
                Deed.asStation("join with all options", scene -> {
                    join(scene, SimulatedAir.SSID, SimulatedAir.PASSWORD, JoinOptions.NONE.withSecureOnly(true).withReconnectSeconds(5).withListenInterval(7)
                            .withScanAllChannels(true).withTimeoutSeconds(20).withProtectedFrames(1));
                    assertThat(scene.modem.station().joined(BUDGET)).hasValueSatisfying(joined -> {
                        assertThat(joined.secureOnly()).contains(Boolean.TRUE);
                        assertThat(joined.reconnectSeconds()).hasValue(5);
                        assertThat(joined.listenInterval()).hasValue(7);
                        assertThat(joined.scanAllChannels()).contains(Boolean.TRUE);
                        assertThat(joined.protectedFrames()).hasValue(1);
                    });
                }, Ability.JOIN_PCI, Ability.JOIN_RECONNECT, Ability.JOIN_LISTEN_INTERVAL, Ability.JOIN_SCAN_MODE, Ability.JOIN_TIMEOUT, Ability.JOIN_PMF),
                new Deed("join the last network again", List.of(Ability.REJOIN), scene -> {
                    scene.join();
                    scene.modem.station().leave(BUDGET);
                }, scene -> {
                    scene.modem.station().rejoin(BUDGET);
                    assertThat(scene.modem.station().joined(BUDGET)).isPresent();
                }));
    }

    private static List<Deed> scanning() {
        return List.of(
                Deed.asStation("scan", scene -> {
                    scene.air.add(org.espbench.simulator.air.AccessPoint.of("x\",-1,\"00:00:00:00:00:00\",1", "12345678").channel(11));
                    List<String> told = new ArrayList<>();
                    List<Sighting> seen = scene.modem.station().scan(ScanOptions.ALL, each -> told.add(each.ssid()), BUDGET);
                    assertThat(seen).extracting(Sighting::ssid).containsExactlyInAnyOrder(SimulatedAir.SSID, "x\",-1,\"00:00:00:00:00:00\",1");
                    assertThat(told).hasSameElementsAs(seen.stream().map(Sighting::ssid).toList());
                    assertThat(seen).allSatisfy(each -> {
                        assertThat(each.bssid()).isPresent();
                        assertThat(each.channel().orElse(0)).isBetween(1, 13);
                        assertThat(each.rssi().orElse(0)).isNegative();
                    });
                }),
                Deed.asStation("scan for one network on one channel", scene -> {
                    scene.air.add(org.espbench.simulator.air.AccessPoint.of("other", "12345678").channel(11));
                    assertThat(scene.modem.station().scan(ScanOptions.ALL.withSsid("other"), seen -> { }, BUDGET)).hasSize(1);
                    assertThat(scene.modem.station().scan(ScanOptions.ALL.withChannel(11), seen -> { }, BUDGET)).hasSize(1);
                    assertThat(scene.modem.station().scan(ScanOptions.ALL.withSsid("other").withChannel(12), seen -> { }, BUDGET)).isEmpty();
                }),
                Deed.asStation("scan passively", scene -> {
                    org.espbench.simulator.air.AccessPoint there = scene.air.accessPoints().get(0);
                    assertThat(scene.modem.station().scan(ScanOptions.ALL.withSsid(SimulatedAir.SSID).withBssid(there.bssid()).withChannel(there.channel())
                            .withPassive(true).withMillis(100, 100), seen -> { }, BUDGET)).hasSize(1);
                }, Ability.SCAN_TIMES),
                Deed.asStation("choose what scans tell", scene -> {
                    scene.modem.station().setScanFields(new ScanFields(true, 0b110, OptionalInt.empty(), OptionalInt.empty()), BUDGET);
                    assertThat(scene.modem.station().scan(BUDGET)).singleElement().satisfies(seen -> {
                        assertThat(seen.ssid()).isEqualTo(SimulatedAir.SSID);
                        assertThat(seen.rssi()).isPresent();
                        assertThat(seen.bssid()).isEmpty();
                    });
                    scene.modem.station().setScanFields(ScanFields.ALL, BUDGET);
                    assertThat(scene.modem.station().scan(BUDGET).get(0).bssid()).isPresent();
                }, Ability.SCAN_FIELDS),
                Deed.asStation("choose how strong an access point has to be", scene -> {
                    scene.modem.station().setScanFields(new ScanFields(false, 0x7FF, OptionalInt.of(0), OptionalInt.empty()), BUDGET);
                    assertThat(scene.modem.station().scan(BUDGET)).isEmpty();
                }, Ability.SCAN_FILTER_BY_SIGNAL));
    }

    private static List<Deed> policies() {
        return List.of(
                Deed.asStation("switch auto-connect", scene -> {
                    scene.modem.station().setAutoConnect(false, BUDGET);
                    scene.modem.station().setAutoConnect(true, BUDGET);
                }, Ability.AUTO_CONNECT),
                Deed.asStation("ask for auto-connect", scene -> assertThat(scene.modem.station().autoConnect(BUDGET)).isTrue(), Ability.AUTO_CONNECT_QUERY),
                Deed.asStation("set how to reconnect", scene -> {
                    ReconnectPolicy policy = new ReconnectPolicy(7, 30);
                    scene.modem.station().setReconnectPolicy(policy, BUDGET);
                    assertThat(scene.modem.station().reconnectPolicy(BUDGET)).isEqualTo(policy);
                }, Ability.RECONNECT_POLICY),
                Deed.asStation("set the country", scene -> {
                    Country japan = new Country(true, "JP", 1, 13);
                    scene.modem.station().setCountry(japan, BUDGET);
                    assertThat(scene.modem.station().country(BUDGET)).isEqualTo(japan);
                }, Ability.COUNTRY));
    }

    private static List<Deed> addressing() {
        return List.of(
                Deed.asStation("set a fixed address", scene -> {
                    scene.modem.station().addressing().setFixed(new StationAddress("192.168.77.9", "192.168.77.1", "255.255.255.0"), BUDGET);
                    assertThat(scene.modem.station().addressing().dhcp(BUDGET)).isFalse();
                    join(scene, SimulatedAir.SSID, SimulatedAir.PASSWORD, JoinOptions.NONE);
                    assertThat(scene.modem.station().address(BUDGET)).contains(new StationAddress("192.168.77.9", "192.168.77.1", "255.255.255.0"));
                }, Ability.GATEWAY_AND_NETMASK),
                Deed.asStation("switch DHCP of the station", scene -> {
                    scene.modem.station().addressing().setDhcp(false, BUDGET);
                    assertThat(scene.modem.station().addressing().dhcp(BUDGET)).isFalse();
                    scene.modem.station().addressing().setDhcp(true, BUDGET);
                    assertThat(scene.modem.station().addressing().dhcp(BUDGET)).isTrue();
                }, Ability.DHCP),
                Deed.joined("speak IPv6", scene -> {
                    scene.modem.station().addressing().setIpv6(true, BUDGET);
                    assertThat(scene.modem.station().addressing().ipv6(BUDGET)).isTrue();
                    scene.modem.station().addressing().ipv6Addresses(BUDGET);
                }, Ability.IPV6),
                Deed.asStation("set name servers", scene -> {
                    scene.modem.station().addressing().setNameServers(new NameServers(true, List.of("1.1.1.1", "9.9.9.9")), BUDGET);
                    assertThat(scene.modem.station().addressing().nameServers(BUDGET)).isEqualTo(new NameServers(true, List.of("1.1.1.1", "9.9.9.9")));
                    scene.modem.station().addressing().setNameServers(NameServers.BY_DHCP, BUDGET);
                }, Ability.DNS_SERVERS),
                Deed.asStation("set the host name", scene -> {
                    scene.modem.station().addressing().setHostName("bench-7", BUDGET);
                    assertThat(scene.modem.station().addressing().hostName(BUDGET)).isEqualTo("bench-7");
                }, Ability.HOST_NAME),
                Deed.asStation("set the station's MAC address", scene -> {
                    assertThat(scene.modem.station().addressing().mac(BUDGET)).matches("([0-9a-f]{2}:){5}[0-9a-f]{2}");
                    scene.modem.station().addressing().setMac(MAC, BUDGET);
                    assertThat(scene.modem.station().addressing().mac(BUDGET)).isEqualTo(MAC);
                }, Ability.STATION_MAC));
    }
}
