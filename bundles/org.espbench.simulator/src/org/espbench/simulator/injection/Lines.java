package org.espbench.simulator.injection;

import java.util.Arrays;
import java.util.Optional;

/** The lines of a message: what stands between CR LFs. Pure. */
final class Lines {

    private static final String END = "\r\n";

    private Lines() {
    }

    static boolean contain(String message, String line) {
        return Arrays.asList(message.split(END, -1)).contains(line);
    }

    /** Whether the message ends in a prompt for payload, with or without a blank. */
    static boolean endInPrompt(String message) {
        String last = message.substring(message.lastIndexOf('\n') + 1);
        return last.equals(">") || last.equals("> ");
    }

    /** The message with this text instead of the line and of the empty line in front of it; empty when it has no such line. */
    static Optional<String> replace(String message, String line, String text) {
        for (int at = 0; at >= 0; at = next(message, at)) {
            int end = at + line.length();
            boolean whole = message.startsWith(line, at) && (end == message.length() || message.startsWith(END, end));
            if (whole && !(line.isEmpty() && end == message.length())) {
                boolean blankBefore = at >= END.length() && (at == END.length() || message.startsWith(END, at - 2 * END.length()));
                int from = blankBefore ? at - END.length() : at;
                int to = Math.min(message.length(), end + END.length());
                return Optional.of(message.substring(0, from) + text + message.substring(to));
            }
        }
        return Optional.empty();
    }

    /** Where the next line begins; -1 when there is none. */
    private static int next(String message, int at) {
        int end = message.indexOf(END, at);
        return end < 0 ? -1 : end + END.length();
    }
}
