package org.espbench.modem.port;

import java.util.Optional;

/**
 * A port that exists now and can be offered to the user.
 *
 * @param address opens it by the name that it has today
 * @param identity opens it by what it is, whatever name the system gives it tomorrow: what a profile had best remember. The same as
 *        {@code address} where nothing better is known
 * @param description what the system calls it, such as {@code USB-Serial CH340}; may be empty
 * @param adapter what it hangs on, where that is a USB device
 */
public record PortOffer(PortAddress address, PortAddress identity, String description, Optional<UsbAdapter> adapter) {

    /** A port that has no identity beside its address. */
    public PortOffer(PortAddress address, String description) {
        this(address, address, description, Optional.empty());
    }
}
