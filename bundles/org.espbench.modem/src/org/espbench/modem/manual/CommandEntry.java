package org.espbench.modem.manual;

import java.util.List;
import java.util.Optional;

/**
 * A command as a firmware has it, in one of its forms.
 *
 * @param name with {@code AT} in front and without the form's end, such as {@code AT+CWMODE}
 * @param syntax the whole command for people, with the parameters' names in angle brackets and those that may be left out in square ones
 * @param purpose what it does, in a sentence for people
 * @param operands in their order; of the {@linkplain Form#SET set form} only
 * @param objection why the module doesn't have it, or it can't be sent as a command, in a sentence for people; empty when nothing speaks against it
 */
public record CommandEntry(String name, Form form, String syntax, String purpose, List<Operand> operands, Optional<String> objection) {

    public CommandEntry {
        operands = List.copyOf(operands);
    }

    /** What to type of it: all but the parameters. */
    public String typed() {
        return name + form.end();
    }
}
