package org.espbench.modem.port;

import java.util.List;

import org.espbench.modem.time.Time;

/**
 * Opens the ports of one address scheme. A public class with a public no-argument constructor, listed twice: in
 * {@code META-INF/services} for a plain JVM and as an OSGi component for the IDE. Anyone can add one. Safe for use by any thread.
 */
public interface PortProvider {

    /** The scheme this provider answers for, such as {@code serial}; lower-case letters and digits. */
    String scheme();

    /**
     * Opens a port; may block for seconds. Where that is so, an interrupt ends it with {@link PortException.Closed} and is kept.
     *
     * @param address has this provider's scheme
     * @param line settings to open with
     * @param time the model time for what this kind of port simulates; real devices ignore it
     * @throws PortException which says what is wrong: absent, denied, busy, refused
     */
    Port open(PortAddress address, LineSettings line, Time time) throws PortException;

    /** The ports that can be offered to the user now; may block for a second. Empty when there are none or none can be listed. */
    List<PortOffer> offers();
}
