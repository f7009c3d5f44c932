package org.espbench.modem.dialect;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.espbench.modem.at.Generation;

/**
 * What a module speaks: which commands and forms it has, its limits, defaults and known defects. The only place that looks at versions.
 * Immutable.
 *
 * @param generation the family of firmware
 * @param version the version of the AT firmware: what it told, or what it must be at least by its answers to probes; {@link Version#NONE} before
 *        anything is known
 * @param told whether the module named the version itself
 * @param abilities what it can do
 */
public record Dialect(Generation generation, Version version, boolean told, Set<Ability> abilities) {

    private static final Version LAST = new Version(2, 3, 0);

    /** Before the firmware is known: only what all generations understand. */
    public static final Dialect UNKNOWN = new Dialect(Generation.UNKNOWN, Version.NONE, false, common());

    public Dialect {
        abilities = Collections.unmodifiableSet(abilities.isEmpty() ? EnumSet.noneOf(Ability.class) : EnumSet.copyOf(abilities));
    }

    /** The dialect of a firmware; {@link #UNKNOWN} of one that names no version: then probes have to tell (reference 7). */
    public static Dialect of(FirmwareVersion firmware) {
        Version version = firmware.version();
        return version.known() ? of(version, true) : UNKNOWN;
    }

    /**
     * The dialect of a firmware of this version; of one later than the last for this chip, that of the last.
     *
     * @param told whether the module named the version itself
     */
    public static Dialect of(Version version, boolean told) {
        Generation generation = switch (version.major()) {
        case -1 -> Generation.UNKNOWN;
        case 0 -> Generation.EARLY;
        case 1 -> Generation.NONOS;
        default -> Generation.ESP_AT;
        };
        Version known = version.major() > LAST.major() ? LAST : version;
        Set<Ability> abilities = EnumSet.noneOf(Ability.class);
        for (Ability ability : Ability.values()) {
            if (ability.spans().contain(known)) {
                abilities.add(ability);
            }
        }
        return generation == Generation.UNKNOWN ? UNKNOWN : new Dialect(generation, known, told, abilities);
    }

    /** The same, but for what the module itself has shown that it can or can't do. */
    public Dialect with(Ability ability, boolean can) {
        EnumSet<Ability> changed = EnumSet.noneOf(Ability.class);
        changed.addAll(abilities);
        if (can) {
            changed.add(ability);
        } else {
            changed.remove(ability);
        }
        return new Dialect(generation, version, told, changed);
    }

    /** Whether the module can do this. */
    public boolean can(Ability ability) {
        return abilities.contains(ability);
    }

    /** Why the module can't do this, in a sentence for people; empty when it can. */
    public Optional<String> objection(Ability ability) {
        return can(ability) ? Optional.empty() : Optional.of(Objections.say(ability, version));
    }

    /** How much it can take. */
    public Limits limits() {
        return Limits.of(version);
    }

    /** What it does when nobody said otherwise, by its documents. */
    public Defaults defaults() {
        return Defaults.DOCUMENTED;
    }

    /** Whether the firmware is known for this. */
    public boolean has(Quirk quirk) {
        return quirk.spans().contain(version);
    }

    /** Everything that the firmware is known for, in the order of the reference's numbers. */
    public Set<Quirk> quirks() {
        EnumSet<Quirk> all = EnumSet.allOf(Quirk.class);
        all.removeIf(quirk -> !has(quirk));
        return Collections.unmodifiableSet(all);
    }

    /** What a quirk means, in a sentence for people. */
    public static String describe(Quirk quirk) {
        return Objections.describe(quirk);
    }

    private static Set<Ability> common() {
        EnumSet<Ability> all = EnumSet.allOf(Ability.class);
        Version[] known = {new Version(0, 18, 0), new Version(0, 21, 0), new Version(1, 1, 0), LAST};
        all.removeIf(ability -> {
            for (Version version : known) {
                if (!ability.spans().contain(version)) {
                    return true;
                }
            }
            return false;
        });
        // Better a backslash too many than a string that ends too early.
        all.add(Ability.ESCAPES);
        return all;
    }
}
