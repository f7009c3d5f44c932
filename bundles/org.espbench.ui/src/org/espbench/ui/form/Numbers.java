package org.espbench.ui.form;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;

/** Rules for fields that hold a number. */
public final class Numbers {

    private Numbers() {
    }

    /** @return the rule for a number from {@code lowest} to {@code highest}, while {@code when} holds */
    public static Function<String, Optional<String>> from(int lowest, int highest, BooleanSupplier when) {
        return text -> when.getAsBoolean() && !within(text, lowest, highest)
                ? Optional.of(NLS.bind(Messages.numberRange, Integer.toString(lowest), Integer.toString(highest))) : Optional.empty();
    }

    /** Whether the text is a number in this range. */
    public static boolean within(String text, int lowest, int highest) {
        try {
            int number = Integer.parseInt(text.strip());
            return number >= lowest && number <= highest;
        } catch (NumberFormatException e) {
            // Not a number, or none that fits: the rule's sentence says which do.
            return false;
        }
    }
}
