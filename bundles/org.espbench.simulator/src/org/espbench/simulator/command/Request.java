package org.espbench.simulator.command;

import java.util.Locale;

import org.espbench.simulator.chip.Memory;
import org.espbench.simulator.chip.Settings;
import org.espbench.simulator.firmware.Form;

/**
 * A command line, taken apart.
 *
 * @param name upper case, without {@code AT}, such as {@code +CWJAP_CUR}
 */
public record Request(String name, Form form, Arguments arguments) {

    /** Takes a line with head and without line end apart. @throws Rejected when it has no form */
    public static Request parse(String line) throws Rejected {
        String rest = line.substring(2);
        int end = 0;
        while (end < rest.length() && (Character.isLetterOrDigit(rest.charAt(end)) || "+_".indexOf(rest.charAt(end)) >= 0)) {
            end++;
        }
        String name = rest.substring(0, end).toUpperCase(Locale.ROOT);
        String tail = rest.substring(end);
        if (tail.isEmpty()) {
            return new Request(name, Form.EXECUTE, Arguments.none());
        }
        if (tail.equals("?")) {
            return new Request(name, Form.QUERY, Arguments.none());
        }
        if (tail.equals("=?")) {
            return new Request(name, Form.TEST, Arguments.none());
        }
        if (!tail.startsWith("=")) {
            throw new Rejected();
        }
        return new Request(name, Form.SET, Arguments.parse(tail.substring(1)));
    }

    /** Whether what is set is stored too: with {@code _DEF} and without suffix (G1, reference 2). */
    public boolean stored() {
        return !name.endsWith("_CUR");
    }

    /** The settings asked for: those in flash with {@code _DEF}, else those in force. */
    public Settings settings(Memory memory) {
        return name.endsWith("_DEF") ? memory.flash() : memory.now();
    }

    /** The name with the suffix {@code _CUR} where it has none, as some replies print it (G1, reference 2.2). */
    public String suffixed() {
        return name.endsWith("_DEF") || name.endsWith("_CUR") ? name : name + "_CUR";
    }
}
