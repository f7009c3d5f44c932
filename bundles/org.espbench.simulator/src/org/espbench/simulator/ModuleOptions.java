package org.espbench.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.simulator.fault.Profile;
import org.espbench.simulator.fault.Quirk;

/**
 * What the options of a {@code sim:} address say; see {@link SimulatedPorts}.
 *
 * @param air the name of an air that ports share
 * @param seed of faults and fading
 * @param faults what a seeded generator does
 * @param quirks that the module has beside the usual
 */
record ModuleOptions(ModuleBuilder description, Optional<String> air, long seed, Optional<Profile> faults, List<Quirk> quirks) {

    private static final List<String> KEYS = List.of("firmware", "paced", "timing", "servers", "rom", "air", "seed", "faults", "quirks");
    private static final long SEED = 1;

    /** @throws PortException.Refused which says what isn't known and what is */
    static ModuleOptions of(PortAddress address) throws PortException {
        ModuleBuilder description = SimulatedModule.builder().name(address.rest());
        Map<String, String> options = address.options();
        for (String key : options.keySet()) {
            if (!KEYS.contains(key)) {
                throw refused(address, "unknownOption", key, String.join(", ", KEYS));
            }
        }
        if (options.containsKey("firmware")) {
            firmware(description, address);
        }
        description.paced(choice(address, "paced", "false", "true").equals("true"));
        description.freeServerPorts(choice(address, "servers", "own", "free").equals("free"));
        if (!choice(address, "rom", "usual", "heard").equals("usual")) {
            description.rom(true);
        }
        description.timing(number(address, "timing", 1, true));
        Optional<String> air = address.option("air");
        if (air.filter(String::isEmpty).isPresent()) {
            throw refused(address, "emptyAir");
        }
        return new ModuleOptions(description, air, (long) number(address, "seed", SEED, false), faults(address), quirks(address));
    }

    private static void firmware(ModuleBuilder description, PortAddress address) throws PortException {
        try {
            description.firmware(address.option("firmware").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new PortException.Refused(address, address + ": " + e.getMessage(), e);
        }
    }

    /** @param usual what is meant when the option isn't there */
    private static String choice(PortAddress address, String key, String usual, String other) throws PortException {
        String value = address.option(key).orElse(usual);
        if (!value.equals(usual) && !value.equals(other)) {
            throw refused(address, "notOneOf", key, usual + ", " + other, value);
        }
        return value;
    }

    private static double number(PortAddress address, String key, double usual, boolean fraction) throws PortException {
        Optional<String> text = address.option(key);
        if (text.isEmpty()) {
            return usual;
        }
        try {
            double value = fraction ? Double.parseDouble(text.get()) : Long.parseLong(text.get());
            if (value >= 0 && value <= Long.MAX_VALUE || !fraction) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is out of range.
        }
        throw refused(address, fraction ? "notAFactor" : "notANumber", key, text.get());
    }

    private static Optional<Profile> faults(PortAddress address) throws PortException {
        Optional<String> name = address.option("faults");
        Optional<Profile> profile = name.flatMap(Profile::of);
        if (name.isPresent() && profile.isEmpty()) {
            throw refused(address, "notOneOf", "faults", Profile.known().stream().map(Profile::name).collect(Collectors.joining(", ")), name.get());
        }
        return profile;
    }

    private static List<Quirk> quirks(PortAddress address) throws PortException {
        List<String> names = address.option("quirks").map(text -> List.of(text.split(",", -1))).orElse(List.of());
        for (String name : names) {
            if (Quirk.of(name).isEmpty()) {
                String known = Arrays.stream(Quirk.values()).map(quirk -> "Q" + quirk.number() + " " + quirk.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.joining(", "));
                throw refused(address, "notOneOf", "quirks", known, name);
            }
        }
        return names.stream().flatMap(name -> Quirk.of(name).stream()).toList();
    }

    private static PortException refused(PortAddress address, String key, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = address;
        System.arraycopy(values, 0, all, 1, values.length);
        return new PortException.Refused(address, Sentences.WORDS.say(key, all), null);
    }
}
