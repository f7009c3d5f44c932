package org.espbench.modem;

import org.espbench.modem.at.Generation;

/**
 * Which command forms, limits and quirks a module has. The only place that looks at versions.
 *
 * @param generation the family of firmware
 * @param unstoredForms whether {@code _CUR} forms exist, which don't write to flash (some of 0.5x, all of 1.x; reference 2)
 * @param escapes whether strings in commands are escaped with backslashes (1.x and 2.x; reference 3.1)
 * @param maxCommand bytes of a command line, CR LF included (reference 3.2)
 * @param maxSend bytes of one send (reference 3.2)
 * @param maxLinks links at a time, server clients included (reference 3.2)
 */
public record Dialect(Generation generation, boolean unstoredForms, boolean escapes, int maxCommand, int maxSend, int maxLinks) {

    /** Before the firmware is known: only what all generations understand. */
    public static final Dialect UNKNOWN = new Dialect(Generation.UNKNOWN, false, true, 128, 2048, 5);

    /** The dialect of a firmware; of one that names no version, the most cautious 1.x. */
    public static Dialect of(FirmwareVersion version) {
        return switch (version.major()) {
        case 0 -> new Dialect(Generation.EARLY, false, false, 128, 2048, 5);
        case 1 -> new Dialect(Generation.NONOS, true, true, 128, 2048, 5);
        case -1 -> new Dialect(Generation.NONOS, false, true, 128, 2048, 5);
        default -> new Dialect(Generation.ESP_AT, false, true, 256, 2048, 5);
        };
    }
}
