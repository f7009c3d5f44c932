package org.espbench.simulator.command;

import java.util.Locale;

import org.espbench.simulator.chip.Memory;
import org.espbench.simulator.chip.Settings;
import org.espbench.simulator.firmware.ErrorCode;
import org.espbench.simulator.firmware.Firmware;
import org.espbench.simulator.firmware.Form;

/**
 * A command line, taken apart.
 *
 * @param name without {@code AT}, such as {@code +CWJAP_CUR}
 * @param stored whether what is set goes to flash too
 */
public record Request(String name, Form form, Arguments arguments, boolean stored) {

    private static final String CURRENT = "_CUR";
    private static final String DEFAULT = "_DEF";

    /**
     * Takes a line with head and without line end apart.
     *
     * @param storing whether the module stores settings now ({@code AT+SYSSTORE})
     * @throws Rejected when there is no such command or it has no such form
     */
    static Request parse(String line, Firmware firmware, boolean storing) throws Rejected {
        String rest = line.substring(2);
        int end = 0;
        while (end < rest.length() && (Character.isLetterOrDigit(rest.charAt(end)) || "+_".indexOf(rest.charAt(end)) >= 0)) {
            end++;
        }
        String written = rest.substring(0, end);
        String name = firmware.anyCase() ? written.toUpperCase(Locale.ROOT) : written;
        if (!firmware.catalogue().names().contains(name)) {
            throw new Rejected(ErrorCode.UNKNOWN);
        }
        String tail = rest.substring(end);
        Form form = form(tail);
        if (!firmware.catalogue().forms(name).contains(form)) {
            throw new Rejected(ErrorCode.WRONG_FORM);
        }
        boolean stored = switch (firmware.storing()) {
            case ALWAYS -> true;
            case SUFFIX -> !name.endsWith(CURRENT);
            case SWITCH -> storing && !name.endsWith(CURRENT) || name.endsWith(DEFAULT);
        };
        return new Request(name, form, form == Form.SET ? Arguments.parse(tail.substring(1), firmware) : Arguments.none(), stored);
    }

    private static Form form(String tail) throws Rejected {
        return switch (tail) {
            case "" -> Form.EXECUTE;
            case "?" -> Form.QUERY;
            case "=?" -> Form.TEST;
            default -> {
                if (!tail.startsWith("=")) {
                    throw new Rejected(ErrorCode.UNKNOWN);
                }
                yield Form.SET;
            }
        };
    }

    /** The name without a suffix. */
    public String command() {
        return suffix().isEmpty() ? name : name.substring(0, name.length() - suffix().length());
    }

    /** The settings asked for: those in flash with {@code _DEF}, else those in force. */
    public Settings settings(Memory memory) {
        return name.endsWith(DEFAULT) ? memory.flash() : memory.now();
    }

    /** Whether the settings asked for are those in flash. */
    public boolean ofFlash() {
        return name.endsWith(DEFAULT);
    }

    private String suffix() {
        return name.endsWith(CURRENT) ? CURRENT : name.endsWith(DEFAULT) ? DEFAULT : "";
    }
}
