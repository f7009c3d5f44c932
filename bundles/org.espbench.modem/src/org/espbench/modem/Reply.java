package org.espbench.modem;

import java.util.List;

import org.espbench.modem.at.SecretScanner;

/**
 * What a command was answered with before its OK.
 *
 * @param lines one char per byte, without CR LF; events that came meanwhile are not among them; may hold secrets
 */
public record Reply(List<String> lines) {

    public Reply {
        lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
        return lines.stream().map(SecretScanner::masked).toList().toString();
    }
}
