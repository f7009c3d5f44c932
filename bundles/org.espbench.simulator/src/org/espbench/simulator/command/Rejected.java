package org.espbench.simulator.command;

/** A command is answered by ERROR, perhaps with a line in front that says why. */
public final class Rejected extends Exception {

    private static final long serialVersionUID = 1;

    /** Without a line in front. */
    public Rejected() {
        this("");
    }

    /** @param line the firmware's words, without line end */
    public Rejected(String line) {
        super(line, null, false, false);
    }

    /** The line in front; empty for none. */
    public String line() {
        String line = getMessage();
        return line == null ? "" : line;
    }
}
