package org.espbench.modem;

import java.io.Serializable;
import java.util.List;

/**
 * A command and what the module said while it was in work.
 *
 * @param command with its secrets masked, without CR LF
 * @param answers the lines that followed, in a few words each; only the last of many. Events and data that came meanwhile are not among them
 */
public record Exchange(String command, List<String> answers) implements Serializable {

    /** No command was sent. */
    public static final Exchange NONE = new Exchange("", List.of());

    public Exchange {
        answers = List.copyOf(answers);
    }
}
