package org.espbench.simulator.firmware;

import java.util.List;
import java.util.Optional;

import org.espbench.simulator.air.Timings;

/**
 * One firmware version: its {@link Texts}, its {@link Limits}, its {@link Manners} and the {@link Catalogue} of its commands. A new version is a class
 * that extends its nearest relative and a file of commands. Constant; safe for use by any thread.
 */
public interface Firmware extends Texts, Limits, Manners {

    /** The versions that can be simulated, the default first. */
    static List<Firmware> known() {
        return Known.ALL;
    }

    /** The firmware of this version. */
    static Optional<Firmware> of(String version) {
        return known().stream().filter(firmware -> firmware.version().equals(version)).findFirst();
    }

    /** Such as {@code 1.7.5}. */
    String version();

    /** The family. */
    Generation generation();

    /** How long it takes for things, as far as that was measured. */
    Timings timings();

    /** The commands it has. */
    Catalogue catalogue();
}
