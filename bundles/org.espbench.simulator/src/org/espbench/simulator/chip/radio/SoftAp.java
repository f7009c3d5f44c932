package org.espbench.simulator.chip.radio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.Settings;

/** The soft-AP and who is on it. Used on the module's loop. */
public final class SoftAp {

    private final Chip chip;
    private final Map<String, String> stations = new LinkedHashMap<>();

    public SoftAp(Chip chip) {
        this.chip = chip;
    }

    /** A station comes. @return its address; empty when the soft-AP is off or full */
    public Optional<String> join(String mac) {
        Settings settings = chip.memory().now();
        if (!settings.softAp() || stations.size() >= settings.softAp.maxStations() && !stations.containsKey(mac)) {
            return Optional.empty();
        }
        String net = settings.softApAddress.ip().substring(0, settings.softApAddress.ip().lastIndexOf('.') + 1);
        int number = 2;
        while (stations.containsValue(net + number)) {
            number++;
        }
        String ip = stations.getOrDefault(mac, net + number);
        stations.put(mac, ip);
        chip.print("+STA_CONNECTED:\"" + mac + "\"\r\n");
        chip.print("+DIST_STA_IP:\"" + mac + "\",\"" + ip + "\"\r\n");
        return Optional.of(ip);
    }

    /** A station goes; without effect when it isn't there. */
    public void leave(String mac) {
        if (stations.remove(mac) != null) {
            chip.print("+STA_DISCONNECTED:\"" + mac + "\"\r\n");
        }
    }

    /** Address by MAC, in the order in which they came. */
    public Map<String, String> stations() {
        return new LinkedHashMap<>(stations);
    }

    public void reset() {
        stations.clear();
    }
}
