package org.espbench.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ReconnectPolicy;
import org.espbench.connection.profile.StationProfile;

/** The program for the NONOS SDK: one file per concern, as the vendor's examples divide them ({@code user}, {@code include}). */
final class NonosProgram {

    /** What {@code os_timer_arm} can wait for at most, in whole seconds: 0x68D7A3 ms (reference 6.1). */
    static final int LONGEST_TIMER_SECONDS = 0x68D7A3 / 1000;

    private final Map<String, Object> values = new HashMap<>();
    private final List<SourceFile> files = new ArrayList<>();

    NonosProgram(ConnectionProfile profile, Target target, Passwords passwords) {
        FlashSize flash = target.flash();
        values.put("name", CText.comment(profile.name()));
        values.put("sdk3", target.sdk() == Sdk.NONOS_3);
        values.put("sdk", target.sdk().title());
        values.put("baud", profile.line().baud());
        values.put("flash", Map.of("title", flash.title(), "tool", flash.title().replace(" ", ""), "map", flash.map(), "sectors", flash.sectors(),
                "calibration", flash.fromEnd(5), "phy", flash.fromEnd(4), "parameters", flash.fromEnd(3), "blank", flash.fromEnd(2)));
        values.put("bootloader", flash != FlashSize.KB_512);
        values.put("firmware", Map.of("size", flash.firmwareSize(), "second", flash.secondFirmware()));
        new NetworkValues(profile, passwords).addTo(values);
        new LinkValues(profile, false).addTo(values);
        int longest = profile.station().map(StationProfile::reconnect).orElse(ReconnectPolicy.DEFAULT).longestPauseSeconds();
        values.put("longPauses", NetworkValues.joins(profile) && longest > LONGEST_TIMER_SECONDS);
        values.put("backsOff", NetworkValues.joins(profile) || !profile.clients().isEmpty());
    }

    List<SourceFile> files() {
        add("user/user_main.c", "nonos/user_main.c", false, true);
        module("user_wifi");
        if (values.containsKey("tcp")) {
            module("user_tcp_client");
        }
        if (values.containsKey("server")) {
            module("user_tcp_server");
        }
        if (values.containsKey("udp")) {
            module("user_udp_client");
        }
        if (holds("sendsStreams")) {
            module("outbox");
        }
        if (holds("backsOff")) {
            module("backoff");
        }
        add("include/user_config.h", "nonos/user_config.h", false, false);
        if (holds("secrets")) {
            add("include/user_secrets.h", "user_secrets.h", true, false);
        }
        add("Makefile", "nonos/Makefile", false, false);
        add(".gitignore", "nonos/gitignore", false, false);
        return files;
    }

    private void module(String name) {
        add("user/" + name + ".c", "nonos/" + name + ".c", false, false);
        add("include/" + name + ".h", "nonos/" + name + ".h", false, false);
    }

    private void add(String path, String template, boolean secret, boolean main) {
        files.add(new SourceFile(path, Templates.fill(template, values), secret, main));
    }

    private boolean holds(String flag) {
        return Boolean.TRUE.equals(values.get(flag));
    }
}
