package org.espbench.modem;

import java.util.List;

/**
 * What a command was answered with before its OK.
 *
 * @param lines one char per byte, without CR LF; events that came meanwhile are not among them
 */
public record Reply(List<String> lines) {

    public Reply {
        lines = List.copyOf(lines);
    }
}
