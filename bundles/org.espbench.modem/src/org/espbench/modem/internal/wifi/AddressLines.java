package org.espbench.modem.internal.wifi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.espbench.modem.internal.dialogue.Answer;

/** Reads the addresses of an interface from the answers of all generations (reference 2.2, 2.4). */
final class AddressLines {

    private static final String NONE = "0.0.0.0";
    private static final Pattern BARE = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

    private final Map<String, String> told = new HashMap<>();

    private AddressLines() {
    }

    /** {@code +CIPSTA[_CUR]:ip:"…"} with gateway and netmask, or {@code +CIPSTA:"…"} in 0.20; the same for {@code CIPAP}. */
    static AddressLines ofInterface(List<String> lines, String name) {
        AddressLines read = new AddressLines();
        for (String line : lines) {
            Answer.value(line, name).ifPresent(value -> {
                int colon = value.startsWith("\"") ? -1 : value.indexOf(':');
                read.told.put(colon < 0 ? "ip" : value.substring(0, colon), Answer.unquoted(value.substring(colon + 1)));
            });
        }
        return read;
    }

    /** {@code +CIFSR:<interface>IP,"…"}, or the bare address in 0.9.x. */
    static AddressLines ofAll(List<String> lines, String field) {
        AddressLines read = new AddressLines();
        for (String line : lines) {
            if (BARE.matcher(line).matches()) {
                // With both interfaces on, the station's is the second.
                read.told.put("ip", line);
            }
            // One clone swaps two letters of the name.
            Answer.value(line, "CIFSR").or(() -> Answer.value(line, "CISFR")).filter(value -> value.startsWith(field + ","))
                    .ifPresent(value -> read.told.put("ip", Answer.unquoted(value.substring(field.length() + 1))));
        }
        return read;
    }

    /** Whether there is one. */
    boolean known() {
        return !ip().equals(NONE);
    }

    String ip() {
        return told.getOrDefault("ip", NONE);
    }

    String gateway() {
        return told.getOrDefault("gateway", "");
    }

    /** Link-local before global; those that are there (2.2 and later). */
    List<String> ipv6() {
        return Stream.of("ip6ll", "ip6gl").map(name -> told.getOrDefault(name, "")).filter(address -> !address.isEmpty()).toList();
    }

    String netmask() {
        return told.getOrDefault("netmask", "");
    }
}
