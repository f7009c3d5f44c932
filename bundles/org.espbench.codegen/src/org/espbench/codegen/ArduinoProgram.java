package org.espbench.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.espbench.connection.profile.ConnectionProfile;

/** The sketch for the Arduino core: a loop that asks each concern in turn. The sketch's folder is called as the sketch, which the tools demand. */
final class ArduinoProgram {

    private final Map<String, Object> values = new HashMap<>();
    private final List<SourceFile> files = new ArrayList<>();
    private final String sketch;

    ArduinoProgram(ConnectionProfile profile, Target target, Passwords passwords) {
        sketch = CText.name(profile.name());
        values.put("name", CText.comment(profile.name()));
        values.put("project", sketch);
        values.put("sdk", target.sdk().title());
        values.put("baud", profile.line().baud());
        values.put("clients", !profile.clients().isEmpty());
        new NetworkValues(profile, passwords).addTo(values);
        new LinkValues(profile, false).addTo(values);
    }

    List<SourceFile> files() {
        List<Map<String, String>> modules = new ArrayList<>(List.of(module("network", "network")));
        addIf("tcp", module("tcp_client", "tcpClient"), modules);
        addIf("server", module("tcp_server", "tcpServer"), modules);
        addIf("udp", module("udp_client", "udpClient"), modules);
        values.put("modules", modules);
        files.add(new SourceFile(sketch + "/" + sketch + ".ino", Templates.fill("arduino/sketch.ino", values), false, true));
        for (Map<String, String> module : modules) {
            add(module.get("file") + ".cpp");
            add(module.get("file") + ".h");
        }
        add("config.h");
        if (Boolean.TRUE.equals(values.get("secrets"))) {
            files.add(new SourceFile(sketch + "/user_secrets.h", Templates.fill("user_secrets.h", values), true, false));
        }
        files.add(new SourceFile(".gitignore", Templates.fill("arduino/gitignore", values), false, false));
        return files;
    }

    private static Map<String, String> module(String file, String prefix) {
        return Map.of("file", file, "prefix", prefix);
    }

    private void addIf(String value, Map<String, String> module, List<Map<String, String>> modules) {
        if (values.containsKey(value)) {
            modules.add(module);
        }
    }

    private void add(String name) {
        files.add(new SourceFile(sketch + "/" + name, Templates.fill("arduino/" + name, values), false, false));
    }
}
