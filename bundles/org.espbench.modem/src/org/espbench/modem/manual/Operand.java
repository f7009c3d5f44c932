package org.espbench.modem.manual;

/**
 * One parameter of a command.
 *
 * @param name a short word, as it stands in {@link CommandEntry#syntax()}
 * @param optional whether it may be left out, with all behind it
 * @param quoted whether it is written in quotation marks
 * @param meaning what it says and what it may be, in a sentence for people
 */
public record Operand(String name, boolean optional, boolean quoted, String meaning) {
}
