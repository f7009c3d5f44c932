package org.espbench.modem.at;

/**
 * How the commands of a firmware are written (reference 1.2, 2, 3.1).
 *
 * @param suffixes whether names with {@code _CUR} and {@code _DEF} exist
 * @param escapes whether strings are escaped with backslashes
 * @param omissions whether an operand may be left out between commas
 * @param maxCommand bytes of a line, CR LF included
 */
public record Grammar(boolean suffixes, boolean escapes, boolean omissions, int maxCommand) {

    /** Begins {@code AT+<name>=}. */
    public CommandWriter set(String name) {
        return new CommandWriter(name, this);
    }

    /** Begins {@code AT+<name>=} in the form that stores the value in flash or doesn't, where there are two. */
    public CommandWriter set(String name, boolean stored) {
        return set(named(name, stored));
    }

    /** The name in the form that stores or doesn't, where there are two. */
    public String named(String name, boolean stored) {
        return suffixes ? name + (stored ? "_DEF" : "_CUR") : name;
    }

    /** {@code AT+<name>?}. */
    public static AtCommand query(String name) {
        return fixed("AT+" + name + "?");
    }

    /** {@code AT+<name>}. */
    public static AtCommand execute(String name) {
        return fixed("AT+" + name);
    }

    private static AtCommand fixed(String line) {
        try {
            return AtCommand.of(line);
        } catch (UnencodableException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}
