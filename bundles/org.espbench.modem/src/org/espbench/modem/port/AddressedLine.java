package org.espbench.modem.port;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an address's options say of a serial line, for providers whose ports have one: {@code baud}, {@code data} (5 to 8), {@code parity}
 * ({@code none}, {@code odd}, {@code even}), {@code stop} ({@code 1}, {@code 1.5}, {@code 2}), {@code flow} ({@code none}, {@code rts},
 * {@code cts}, {@code rtscts}), {@code dtr} and {@code rts} ({@code on}, {@code off}). They win over what the opener asks for.
 *
 * @param line what to open with
 * @param outputs what to drive the control lines at before anything else happens. Both down where the address says nothing, both up where
 *        flow control needs RTS; one that isn't said follows the other, so that they differ only where an address says so of both
 */
public record AddressedLine(LineSettings line, Outputs outputs) {

    /** The options' names. */
    public static final List<String> OPTIONS = List.of("baud", "data", "parity", "stop", "flow", "dtr", "rts");

    private static final Map<String, Parity> PARITIES = inOrder(List.of("none", "odd", "even"), Parity.values());
    private static final Map<String, StopBits> STOPS = inOrder(List.of("1", "1.5", "2"), StopBits.values());
    private static final Map<String, FlowControl> FLOWS = inOrder(List.of("none", "rts", "cts", "rtscts"), FlowControl.values());
    private static final Map<String, Boolean> LEVELS = inOrder(List.of("on", "off"), Boolean.TRUE, Boolean.FALSE);

    /**
     * Reads an address's options.
     *
     * @param line what the opener asks for
     * @param others the provider's own options
     * @throws PortException.Refused for an option that is neither in {@link #OPTIONS} nor in {@code others}, and for a value that isn't possible
     */
    public static AddressedLine of(PortAddress address, LineSettings line, Collection<String> others) throws PortException.Refused {
        List<String> known = new ArrayList<>(OPTIONS);
        known.addAll(others);
        checkOptions(address, known);
        LineSettings settings = new LineSettings(number(address, "baud", line.baud(), LineSettings.MIN_BAUD, LineSettings.MAX_BAUD),
                number(address, "data", line.dataBits(), 5, 8), choice(address, "stop", STOPS, line.stopBits()),
                choice(address, "parity", PARITIES, line.parity()), choice(address, "flow", FLOWS, line.flow()));
        return new AddressedLine(settings, outputs(address, settings.flow()));
    }

    private static Outputs outputs(PortAddress address, FlowControl flow) throws PortException.Refused {
        // Lowered, RTS would forbid a module with flow control to speak.
        boolean rts = choice(address, "rts", LEVELS, choice(address, "dtr", LEVELS, false)) || flow.hostDrivesRts();
        return new Outputs(choice(address, "dtr", LEVELS, rts), rts);
    }

    /**
     * Refuses options that nobody knows.
     *
     * @throws PortException.Refused which names the option and the known ones
     */
    public static void checkOptions(PortAddress address, Collection<String> known) throws PortException.Refused {
        for (String option : address.options().keySet()) {
            if (!known.contains(option)) {
                String text = known.isEmpty() ? Said.WORDS.say("option.none", address)
                        : Said.WORDS.say("option.unknown", address, option, String.join(", ", known));
                throw new PortException.Refused(address, text, null);
            }
        }
    }

    /**
     * The value of a numeric option.
     *
     * @throws PortException.Refused when it isn't a whole number in the range
     */
    public static int number(PortAddress address, String option, int otherwise, int least, int most) throws PortException.Refused {
        String text = address.option(option).orElse(null);
        if (text == null) {
            return otherwise;
        }
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw refused(address, option, text, least + "-" + most);
        }
        return number;
    }

    private static <T> T choice(PortAddress address, String option, Map<String, T> choices, T otherwise) throws PortException.Refused {
        String text = address.option(option).orElse(null);
        if (text == null) {
            return otherwise;
        }
        T value = choices.get(text.toLowerCase(Locale.ROOT));
        if (value == null) {
            throw refused(address, option, text, String.join(", ", choices.keySet()));
        }
        return value;
    }

    private static PortException.Refused refused(PortAddress address, String option, String value, String possible) {
        return new PortException.Refused(address, Said.WORDS.say("option.value", address, option, value, possible), null);
    }

    @SafeVarargs
    private static <T> Map<String, T> inOrder(List<String> names, T... values) {
        Map<String, T> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(names.get(i), values[i]);
        }
        return map;
    }
}
