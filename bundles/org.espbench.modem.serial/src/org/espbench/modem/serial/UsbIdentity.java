package org.espbench.modem.serial;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.espbench.modem.port.UsbAdapter;

/**
 * What an adapter is, whatever name the system gives it today: {@code usb/1a86:7523/SERIAL}, {@code usb/1a86:7523@1-1.4} for one without a
 * serial number, known by where it is plugged in, {@code usb/10c4:ea60/0001@1-1.4} for one whose number others have too, and
 * {@code usb/1a86:7523} for any of its make.
 */
record UsbIdentity(int vendor, int product, Optional<String> serial, Optional<String> location) {

    private static final String PREFIX = "usb/";
    private static final Pattern WRITTEN = Pattern.compile("usb/([0-9A-Fa-f]{4}):([0-9A-Fa-f]{4})(?:/(.+?))?(?:@([0-9]+-[0-9.]+))?");
    private static final int HEX = 16;

    /** Whether the rest of an address is meant to be one. */
    static boolean isMeant(String text) {
        return text.startsWith(PREFIX);
    }

    /** Empty when it isn't written so. */
    static Optional<UsbIdentity> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches() ? Optional.of(new UsbIdentity(Integer.parseInt(written.group(1), HEX), Integer.parseInt(written.group(2), HEX),
                Optional.ofNullable(written.group(3)), Optional.ofNullable(written.group(4)))) : Optional.empty();
    }

    /** The adapter's identity by all that is known of it. */
    static UsbIdentity of(UsbAdapter adapter) {
        return new UsbIdentity(adapter.vendor(), adapter.product(), Optional.of(adapter.serialNumber()).filter(serial -> !serial.isEmpty()),
                Optional.of(adapter.location()).filter(location -> !location.isEmpty()));
    }

    UsbIdentity withoutLocation() {
        return new UsbIdentity(vendor, product, serial, Optional.empty());
    }

    boolean fits(UsbAdapter adapter) {
        return adapter.vendor() == vendor && adapter.product() == product && serial.map(adapter.serialNumber()::equals).orElse(true)
                && location.map(adapter.location()::equals).orElse(true);
    }

    /** The written form. */
    @Override
    public String toString() {
        return PREFIX + String.format("%04x:%04x", vendor, product) + serial.map(number -> "/" + number).orElse("")
                + location.map(place -> "@" + place).orElse("");
    }
}
