package org.espbench.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Transport;

/** The program for the RTOS SDK: tasks with blocking sockets, one file per concern, built with CMake. */
final class RtosProgram {

    private final Map<String, Object> values = new HashMap<>();
    private final List<SourceFile> files = new ArrayList<>();

    RtosProgram(ConnectionProfile profile, Target target, Passwords passwords) {
        values.put("name", CText.comment(profile.name()));
        values.put("project", CText.name(profile.name()));
        values.put("sdk", target.sdk().title());
        values.put("baud", profile.line().baud());
        values.put("flash", Map.of("tool", target.flash().title().replace(" ", "")));
        values.put("clients", !profile.clients().isEmpty());
        long datagrams = profile.clients().stream().filter(client -> client.transport() == Transport.UDP).count();
        values.put("datagrams", datagrams);
        values.put("streams", profile.clients().size() - datagrams + profile.server().map(server -> server.maxConnections()).orElse(0));
        new NetworkValues(profile, passwords).addTo(values);
        new LinkValues(profile, true).addTo(values);
    }

    List<SourceFile> files() {
        List<String> modules = new ArrayList<>(List.of("network"));
        addIf("tcp", "tcp_client", modules);
        addIf("tlsClient", "tls_client", modules);
        addIf("server", "tcp_server", modules);
        addIf("udp", "udp_client", modules);
        values.put("modules", List.copyOf(modules));
        if (Boolean.TRUE.equals(values.get("plainStreams"))) {
            modules.add("sending");
        }
        values.put("sources", Stream.concat(Stream.of("main"), modules.stream()).map(module -> module + ".c").toList());
        add("main/main.c", "main.c", false, true);
        for (String module : modules) {
            add("main/" + module + ".c", module + ".c", false, false);
            add("main/" + module + ".h", module + ".h", false, false);
        }
        add("main/config.h", "config.h", false, false);
        if (Boolean.TRUE.equals(values.get("secrets"))) {
            files.add(new SourceFile("main/user_secrets.h", Templates.fill("user_secrets.h", values), true, false));
        }
        add("main/CMakeLists.txt", "main_CMakeLists.txt", false, false);
        add("CMakeLists.txt", "CMakeLists.txt", false, false);
        add("sdkconfig.defaults", "sdkconfig.defaults", false, false);
        add(".gitignore", "gitignore", false, false);
        return files;
    }

    private void addIf(String value, String module, List<String> modules) {
        if (values.containsKey(value)) {
            modules.add(module);
        }
    }

    private void add(String path, String template, boolean secret, boolean main) {
        files.add(new SourceFile(path, Templates.fill("rtos/" + template, values), secret, main));
    }
}
