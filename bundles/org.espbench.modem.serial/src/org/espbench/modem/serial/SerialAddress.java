package org.espbench.modem.serial;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;

/**
 * What a {@code serial:} address says: {@code serial:/dev/ttyUSB0}, {@code serial:COM7} or {@code serial:usb/1a86:7523/SERIAL}, with the
 * options {@code baud}, {@code flow} ({@code none}, {@code rts}, {@code cts}, {@code rtscts}), {@code dtr} and {@code rts} ({@code on},
 * {@code off}).
 *
 * @param device the device's name; empty when it is named by identity
 * @param identity the adapter's, whatever name the system gives it today
 * @param line what the address asks for, where it says nothing what the opener asks for
 * @param dtr whether DTR is raised on opening
 * @param rts whether RTS is raised on opening
 */
record SerialAddress(String device, Optional<UsbIdentity> identity, LineSettings line, boolean dtr, boolean rts) {

    private static final Pattern IDENTITY = Pattern.compile("usb/([0-9A-Fa-f]{4}):([0-9A-Fa-f]{4})(?:/(.+))?");
    private static final Map<String, FlowControl> FLOWS = Map.of("none", FlowControl.NONE, "rts", FlowControl.RTS, "cts", FlowControl.CTS,
            "rtscts", FlowControl.RTS_CTS);
    private static final List<String> OPTIONS = List.of("baud", "flow", "dtr", "rts");
    private static final int HEX = 16;

    /** An adapter's identity; without a serial number all of its make fit. */
    record UsbIdentity(int vendor, int product, Optional<String> serial) {
    }

    static SerialAddress of(PortAddress address, LineSettings line) throws PortException.Refused {
        for (String option : address.options().keySet()) {
            if (!OPTIONS.contains(option)) {
                throw refused(address, "refused.option", option, String.join(", ", OPTIONS));
            }
        }
        LineSettings settings = line;
        Optional<String> baud = address.option("baud");
        if (baud.isPresent()) {
            settings = settings.at(baud(address, baud.get()));
        }
        Optional<String> flow = address.option("flow");
        if (flow.isPresent()) {
            FlowControl control = FLOWS.get(flow.get().toLowerCase(Locale.ROOT));
            if (control == null) {
                throw refused(address, "refused.value", "flow", flow.get(), "none, rts, cts, rtscts");
            }
            settings = new LineSettings(settings.baud(), settings.dataBits(), settings.stopBits(), settings.parity(), control);
        }
        Matcher usb = IDENTITY.matcher(address.rest());
        boolean byIdentity = address.rest().startsWith("usb/");
        if (byIdentity && !usb.matches()) {
            throw refused(address, "refused.identity");
        }
        Optional<UsbIdentity> identity = byIdentity ? Optional.of(new UsbIdentity(Integer.parseInt(usb.group(1), HEX),
                Integer.parseInt(usb.group(2), HEX), Optional.ofNullable(usb.group(3)))) : Optional.empty();
        return new SerialAddress(byIdentity ? "" : address.rest(), identity, settings, raised(address, "dtr"), raised(address, "rts"));
    }

    private static int baud(PortAddress address, String text) throws PortException.Refused {
        int baud = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
        if (baud < LineSettings.MIN_BAUD || baud > LineSettings.MAX_BAUD) {
            throw refused(address, "refused.value", "baud", text, LineSettings.MIN_BAUD + "-" + LineSettings.MAX_BAUD);
        }
        return baud;
    }

    private static boolean raised(PortAddress address, String line) throws PortException.Refused {
        String value = address.option(line).orElse("off");
        return switch (value.toLowerCase(Locale.ROOT)) {
        case "on" -> true;
        case "off" -> false;
        default -> throw refused(address, "refused.value", line, value, "on, off");
        };
    }

    private static PortException.Refused refused(PortAddress address, String key, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = address;
        System.arraycopy(values, 0, all, 1, values.length);
        return new PortException.Refused(address, Said.WORDS.say(key, all), null);
    }
}
