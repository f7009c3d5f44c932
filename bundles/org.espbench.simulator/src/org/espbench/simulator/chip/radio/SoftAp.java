package org.espbench.simulator.chip.radio;

import java.time.Duration;
import java.util.Map;

import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.AddressPool;
import org.espbench.simulator.air.Security;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.Settings;

/** The soft-AP and who is on it. Used on the module's loop. */
public final class SoftAp {

    /** How well others hear it, in dBm. */
    private static final int RSSI = -35;

    private final Chip chip;

    public SoftAp(Chip chip) {
        this.chip = chip;
    }

    /** Brings what is in the air in line with the settings, which may have changed. */
    public void refresh() {
        Settings settings = chip.memory().now();
        if (chip.running() && settings.softAp()) {
            chip.antenna().softAp(description(settings));
        } else {
            chip.antenna().softApOff();
        }
    }

    /** The stations that have an address from here: by MAC, in the order in which they came. */
    public Map<String, String> stations() {
        return chip.antenna().stations();
    }

    /** A station has come. */
    public void joined(String mac) {
        say("+STA_CONNECTED:\"" + mac + "\"");
    }

    /** A station has been given its address. */
    public void addressed(String mac, String ip) {
        say("+DIST_STA_IP:\"" + mac + "\",\"" + ip + "\"");
    }

    /** A station has gone. */
    public void left(String mac) {
        say("+STA_DISCONNECTED:\"" + mac + "\"");
    }

    /** A reset: it is off until the module has booted. */
    public void reset() {
        chip.antenna().softApOff();
    }

    private void say(String message) {
        if (chip.running() && chip.firmware().reportsSoftAp()) {
            chip.notice(message + "\r\n");
        }
    }

    private static AccessPoint description(Settings settings) {
        SoftApSetting setting = settings.softAp;
        Ipv4Setting own = settings.softApAddress;
        LeaseRange range = settings.leases.filter(set -> set.within(own)).orElse(LeaseRange.of(own));
        AddressPool pool = new AddressPool(own.ip(), own.netmask(), range.first(), range.size());
        return new AccessPoint(setting.ssid(), setting.password(), Security.of(setting.ecn()), setting.channel(), settings.softApMac, RSSI, setting.hidden(),
                settings.softApDhcp, pool, new AccessPoint.Admission(true, setting.maxStations(), Duration.ZERO));
    }
}
