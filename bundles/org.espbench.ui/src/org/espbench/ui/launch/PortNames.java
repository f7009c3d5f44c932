package org.espbench.ui.launch;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortOffer;

/** Finds the names of a port in what a launch configuration says. */
final class PortNames {

    private static final String SERIAL = "serial"; //$NON-NLS-1$

    private PortNames() {
    }

    /**
     * What programs may call the port: its address, and for a serial one the device's path, as the profile has it, as it is now for one that is known by its
     * identity, and with links followed. Blocks on files for a moment.
     *
     * @param offers the ports there are now
     */
    static Set<String> of(PortAddress port, List<PortOffer> offers) {
        Set<String> names = new LinkedHashSet<>();
        add(port, names);
        for (PortOffer offer : offers) {
            if (same(offer.identity(), port) || same(offer.address(), port)) {
                add(offer.address(), names);
                add(offer.identity(), names);
            }
        }
        return names;
    }

    private static boolean same(PortAddress one, PortAddress other) {
        return one.scheme().equals(other.scheme()) && one.rest().equals(other.rest());
    }

    private static void add(PortAddress port, Set<String> names) {
        names.add(new PortAddress(port.scheme(), port.rest(), Map.of()).toString());
        if (port.scheme().equals(SERIAL)) {
            names.add(port.rest());
            try {
                names.add(Path.of(port.rest()).toRealPath().toString());
            } catch (IOException | InvalidPathException e) {
                // Not there, or no path: then it has no other name either.
                return;
            }
        }
    }

    /** Whether one of the names stands in one of the values, in lists and maps too, with nothing before or behind it that would make it another name. */
    static boolean mentioned(Collection<String> names, Collection<?> values) {
        return values.stream().anyMatch(value -> mentions(names, value));
    }

    private static boolean mentions(Collection<String> names, Object value) {
        if (value instanceof Collection<?> many) {
            return mentioned(names, many);
        }
        if (value instanceof Map<?, ?> map) {
            return mentioned(names, map.values());
        }
        return value instanceof String text && names.stream().anyMatch(name -> stands(name, text));
    }

    private static boolean stands(String name, String text) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            // COM7 isn't in COM70, /dev/ttyUSB0 not in /mnt/dev/ttyUSB0; but in -p/dev/ttyUSB0 it is.
            boolean begins = at == 0 || !name.startsWith("/") && !wordy(text.charAt(at - 1)) || name.startsWith("/") && !pathy(text, at); //$NON-NLS-1$ //$NON-NLS-2$
            boolean ends = end == text.length() || !wordy(text.charAt(end)) && text.charAt(end) != '/';
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    /** Whether the path at {@code at} goes on from a longer one; an option's letter right before it doesn't count. */
    private static boolean pathy(String text, int at) {
        int word = at;
        while (word > 0 && !Character.isWhitespace(text.charAt(word - 1)) && "\"'=,;:".indexOf(text.charAt(word - 1)) < 0) { //$NON-NLS-1$
            word--;
        }
        return word < at && text.charAt(word) != '-';
    }

    private static boolean wordy(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
}
