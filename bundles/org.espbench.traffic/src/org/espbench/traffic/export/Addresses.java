package org.espbench.traffic.export;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Addresses for the ends of links. A host that was given by name, or not at all, gets one of 198.18.0.0/15, which is kept for tests of network
 * devices (RFC 2544) and never stands for somebody else.
 */
final class Addresses {

    private static final int TESTS = 198 << 24 | 18 << 16;
    private static final int MODULE = 192 << 24 | 168 << 16 | 4 << 8 | 1;

    private final Map<String, Integer> known = new HashMap<>();
    private final Map<Integer, String> names = new LinkedHashMap<>();
    private int module = MODULE;
    private int given;

    /** What the module is called until it tells. */
    int module() {
        return module;
    }

    void module(String dotted) {
        int address = dotted(dotted);
        if (address != 0) {
            module = address;
        }
    }

    /** The address of a host; an own one for a name. */
    int of(String host) {
        int dotted = dotted(host);
        if (dotted != 0) {
            return dotted;
        }
        return known.computeIfAbsent(host, name -> {
            int address = TESTS + ++given;
            if (!name.isEmpty() && name.indexOf(':') < 0) {
                names.put(address, name);
            }
            return address;
        });
    }

    /** The names that were given addresses. */
    Map<Integer, String> names() {
        return names;
    }

    private static int dotted(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length != 4) {
            return 0;
        }
        int address = 0;
        for (String part : parts) {
            if (!part.matches("\\d{1,3}") || Integer.parseInt(part) > 255) {
                return 0;
            }
            address = address << 8 | Integer.parseInt(part);
        }
        return address;
    }
}
