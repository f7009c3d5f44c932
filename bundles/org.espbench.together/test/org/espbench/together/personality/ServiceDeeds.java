package org.espbench.together.personality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.together.personality.Scene.BUDGET;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.espbench.modem.ModemException;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.provisioning.MdnsService;
import org.espbench.modem.provisioning.SmartConfigOptions;
import org.espbench.modem.provisioning.SmartConfigStep;
import org.espbench.modem.provisioning.WpsStep;
import org.espbench.modem.service.AddressFamily;
import org.espbench.modem.service.ClockSettings;
import org.espbench.simulator.air.SimulatedAir;

/** Network services and provisioning. */
final class ServiceDeeds {

    private ServiceDeeds() {
    }

    static List<Deed> all() {
        List<Deed> deeds = new ArrayList<>(services());
        deeds.addAll(provisioning());
        return deeds;
    }

    private static List<Deed> services() {
        return List.of(
                Deed.joined("look up a host", scene -> {
                    scene.air.host("bench.test", "10.9.8.7");
                    assertThat(scene.modem.services().lookUp("bench.test", BUDGET)).isEqualTo("10.9.8.7");
                    assertThatThrownBy(() -> scene.modem.services().lookUp("nowhere.test", BUDGET)).isInstanceOf(ModemException.Refused.class)
                            .hasMessageContaining("nowhere.test");
                }, Ability.DNS_LOOKUP),
                Deed.joined("look up a kind of address", scene -> {
                    scene.air.host("bench.test", "10.9.8.7");
                    assertThat(scene.modem.services().lookUp("bench.test", AddressFamily.IPV4_ONLY, BUDGET)).isEqualTo("10.9.8.7");
                }, Ability.DNS_FAMILY),
                Deed.joined("ping", scene -> {
                    assertThat(scene.modem.services().ping("127.0.0.1", BUDGET)).isPresent();
                }, Ability.PING),
                Deed.joined("keep the time", scene -> {
                    ClockSettings settings = new ClockSettings(true, ZoneOffset.ofHours(8), List.of("pool.ntp.org"));
                    scene.modem.services().setClock(settings, BUDGET);
                    assertThat(scene.modem.services().clock(BUDGET)).satisfies(told -> {
                        assertThat(told.on()).isTrue();
                        assertThat(told.zone()).isEqualTo(settings.zone());
                        assertThat(told.servers()).contains("pool.ntp.org");
                    });
                    scene.modem.services().time(BUDGET);
                    scene.modem.services().setClock(ClockSettings.OFF, BUDGET);
                    assertThat(scene.modem.services().clock(BUDGET).on()).isFalse();
                }, Ability.CLOCK));
    }

    private static List<Deed> provisioning() {
        return List.of(
                Deed.asStation("be told a network by SmartConfig", scene -> {
                    List<SmartConfigStep> steps = new ArrayList<>();
                    scene.air.provisioning().smartConfig("ESPTOUCH", SimulatedAir.SSID, SimulatedAir.PASSWORD);
                    scene.modem.provisioning().smartConfig(SmartConfigOptions.ANY, steps::add, BUDGET);
                    assertThat(steps).contains(new SmartConfigStep.PhoneHeard("ESPTOUCH"), new SmartConfigStep.NetworkTold(SimulatedAir.SSID))
                            .endsWith(new SmartConfigStep.Connected());
                    assertThat(scene.module.commands()).last().isEqualTo("AT+CWSTOPSMART");
                    assertThat(scene.modem.station().address(BUDGET)).isPresent();
                }, Ability.SMART_CONFIG),
                Deed.asStation("be told a wrong network by SmartConfig", scene -> {
                    scene.air.provisioning().smartConfig("AIRKISS", SimulatedAir.SSID, "wrong password");
                    try {
                        scene.modem.provisioning().smartConfig(SmartConfigOptions.ANY, step -> { }, BUDGET);
                        throw new AssertionError("a wrong password was good enough");
                    } catch (ModemException.Refused | ModemException.TimedOut e) {
                        assertThat(e.getMessage()).contains("stopped").doesNotContain("wrong password");
                    }
                    assertThat(scene.module.commands()).last().isEqualTo("AT+CWSTOPSMART");
                }, Ability.SMART_CONFIG),
                Deed.asStation("be let in by WPS", scene -> {
                    List<WpsStep> steps = new ArrayList<>();
                    scene.air.provisioning().pressWps(SimulatedAir.SSID);
                    scene.modem.provisioning().wps(Optional.empty(), steps::add, BUDGET);
                    assertThat(steps).contains(WpsStep.ASSOCIATED).endsWith(WpsStep.ADDRESS_OBTAINED);
                    assertThat(scene.module.commands()).last().isEqualTo("AT+WPS=0");
                }, Ability.WPS),
                Deed.joined("announce by mDNS", scene -> {
                    scene.modem.provisioning().announce(new MdnsService("bench", "_iot", 8080), BUDGET);
                    scene.modem.provisioning().endAnnouncement(BUDGET);
                }, Ability.MDNS));
    }
}
