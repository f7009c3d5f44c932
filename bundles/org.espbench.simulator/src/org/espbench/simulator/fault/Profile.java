package org.espbench.simulator.fault;

import java.util.List;
import java.util.Optional;

/**
 * How much a random generator may do. Probabilities from 0 to 1.
 *
 * @param name for reports and port addresses
 * @param drop per byte, each direction
 * @param flip per byte, each direction
 * @param duplicate per byte, each direction
 * @param delay per byte, each direction; up to 200 ms
 * @param busy per command line
 * @param unanswered per command line
 * @param swallow per message: it isn't said
 * @param unasked per message: another stands in front of it
 * @param watchdog per message: the watchdog bites in the middle of it
 * @param linkReset per message: a link is reset
 * @param accessPointLost per message: it is gone for 2 s
 * @param unplugged per message: the adapter is gone for 1 s
 */
public record Profile(String name, double drop, double flip, double duplicate, double delay, double busy, double unanswered, double swallow,
        double unasked, double watchdog, double linkReset, double accessPointLost, double unplugged) {

    /** A line with now and then a wrong byte. */
    public static final Profile NOISE = new Profile("noise", 0.0005, 0.0005, 0.0005, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    /** Nothing is lost, but it comes when it likes. */
    public static final Profile JITTER = new Profile("jitter", 0, 0, 0, 0.002, 0, 0, 0, 0, 0, 0, 0, 0);
    /** A module that has much to do. */
    public static final Profile BUSY = new Profile("busy", 0, 0, 0, 0.0005, 0.2, 0, 0, 0.05, 0, 0, 0, 0);
    /** A module that forgets to answer. */
    public static final Profile FORGETFUL = new Profile("forgetful", 0, 0, 0, 0, 0, 0.01, 0.02, 0, 0, 0, 0, 0);
    /** A radio at the edge of its reach. */
    public static final Profile RADIO = new Profile("radio", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.01, 0.005, 0);
    /** A module with a bad power supply on a bad plug. */
    public static final Profile POWER = new Profile("power", 0, 0, 0, 0, 0, 0, 0, 0, 0.005, 0, 0, 0.002);
    /** Everything, in measure. */
    public static final Profile MILD = new Profile("mild", 0.00005, 0.00005, 0.00005, 0.0005, 0.02, 0.001, 0.002, 0.01, 0.001, 0.002, 0.001, 0.0005);
    /** Everything, beyond measure. */
    public static final Profile HARSH = new Profile("harsh", 0.001, 0.001, 0.001, 0.002, 0.1, 0.01, 0.02, 0.05, 0.01, 0.02, 0.01, 0.005);

    /** The profiles above. */
    public static List<Profile> known() {
        return List.of(NOISE, JITTER, BUSY, FORGETFUL, RADIO, POWER, MILD, HARSH);
    }

    /** The known profile of this name. */
    public static Optional<Profile> of(String name) {
        return known().stream().filter(profile -> profile.name.equals(name)).findFirst();
    }
}
