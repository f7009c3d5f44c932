package org.espbench.modem.serial;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortOffer;
import org.espbench.modem.port.UsbAdapter;

import com.fazecast.jSerialComm.SerialPort;

/**
 * A serial port that is there now.
 *
 * @param name what the user calls it: a path, or {@code COM7}
 */
record Plugged(String name, String description, Optional<UsbAdapter> adapter) {

    /** What the library says where the system says nothing. */
    private static final String NO_SERIAL = "Unknown";
    private static final String NO_LOCATION = "0-0";

    /** All, USB adapters first. macOS has each port twice; the {@code tty.} one waits for a carrier when opened and is left out. */
    static List<Plugged> all() {
        return Stream.of(SerialPort.getCommPorts()).map(Plugged::of).filter(port -> !port.name().startsWith("/dev/tty."))
                .sorted(Comparator.comparing(port -> port.adapter().isEmpty())).toList();
    }

    private static Plugged of(SerialPort port) {
        String path = port.getSystemPortPath();
        Optional<UsbAdapter> adapter = port.getVendorID() > 0
                ? Optional.of(new UsbAdapter(port.getVendorID(), port.getProductID(), known(port.getSerialNumber(), NO_SERIAL),
                        known(port.getPortLocation(), NO_LOCATION)))
                : Optional.empty();
        return new Plugged(path.startsWith("/") ? path : port.getSystemPortName(), port.getDescriptivePortName(), adapter);
    }

    private static String known(String said, String unknown) {
        return said.strip().equals(unknown) ? "" : said.strip();
    }

    /** Offers these, each with the shortest identity that tells it from the others. */
    static List<PortOffer> offers(List<Plugged> all) {
        return all.stream().map(port -> port.offer(all)).toList();
    }

    private PortOffer offer(List<Plugged> all) {
        PortAddress address = PortAddress.of(SerialPorts.SCHEME, name);
        String text = adapter.map(usb -> Said.WORDS.say("offer.usb", description, usb.id())).orElse(description);
        return new PortOffer(address, identity(all).map(usb -> PortAddress.of(SerialPorts.SCHEME, usb.toString())).orElse(address), text, adapter);
    }

    private Optional<UsbIdentity> identity(List<Plugged> all) {
        return adapter.map(UsbIdentity::of).flatMap(whole -> {
            // Without a serial number another of its make may come into another socket any day.
            Stream<UsbIdentity> possible = whole.serial().isPresent() ? Stream.of(whole.withoutLocation(), whole) : Stream.of(whole);
            return possible.filter(usb -> usb.serial().isPresent() || usb.location().isPresent()).filter(usb -> fitting(usb, all).size() == 1)
                    .findFirst();
        });
    }

    /**
     * The one that has this identity.
     *
     * @throws PortException.Absent when none has
     * @throws PortException.Refused when several have
     */
    static Plugged find(PortAddress address, UsbIdentity identity, List<Plugged> all) throws PortException {
        List<Plugged> fitting = fitting(identity, all);
        if (fitting.isEmpty()) {
            throw OpenFailure.absentIdentity(address, names(all));
        }
        if (fitting.size() > 1) {
            List<String> choices = fitting.stream().map(port -> Said.WORDS.say("several.one", port.offer(all).identity(), port.name())).toList();
            throw new PortException.Refused(address, Said.WORDS.say("several", address, String.join(", ", choices)), null);
        }
        return fitting.get(0);
    }

    static List<String> names(List<Plugged> all) {
        return all.stream().map(Plugged::name).toList();
    }

    private static List<Plugged> fitting(UsbIdentity identity, List<Plugged> all) {
        return all.stream().filter(port -> port.adapter().filter(identity::fits).isPresent()).toList();
    }
}
