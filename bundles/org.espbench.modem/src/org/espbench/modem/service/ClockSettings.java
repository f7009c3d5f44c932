package org.espbench.modem.service;

import java.time.ZoneOffset;
import java.util.List;

/**
 * Where the module's clock gets its time ({@code AT+CIPSNTPCFG}, 1.4 and later, reference 2.4).
 *
 * @param zone -11 to 13 hours in 1.x, -12 to 14 in 2.x; whole hours but in 2.x
 * @param servers up to three; none for the firmware's own
 */
public record ClockSettings(boolean on, ZoneOffset zone, List<String> servers) {

    /** No network time. */
    public static final ClockSettings OFF = new ClockSettings(false, ZoneOffset.UTC, List.of());

    public ClockSettings {
        servers = List.copyOf(servers);
    }
}
