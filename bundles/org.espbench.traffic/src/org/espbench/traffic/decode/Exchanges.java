package org.espbench.traffic.decode;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Which command a line answers. The module works on one command; one that comes meanwhile is answered with busy, and one that comes after a
 * command was given up takes its place. Neither can be told apart when the command is sent, so they pile up until a line decides.
 */
final class Exchanges {

    /** More unanswered commands than this and the oldest is forgotten. */
    private static final int MOST = 8;

    private final List<Outstanding> open;
    private int unanswered;

    Exchanges(List<Outstanding> outstanding) {
        open = new ArrayList<>(outstanding);
    }

    void sent(Outstanding command) {
        if (open.size() == MOST) {
            open.remove(0);
        }
        open.add(command);
    }

    /** The command that an answer line belongs to. */
    @Nullable
    Outstanding current() {
        return open.isEmpty() ? null : open.get(open.size() - 1);
    }

    /** The youngest command was rejected. */
    @Nullable
    Outstanding rejected() {
        return open.isEmpty() ? null : open.remove(open.size() - 1);
    }

    /** The current command was answered with OK, which ends it unless it is a send. */
    @Nullable
    Outstanding confirmed() {
        Outstanding command = current();
        return command != null && command.send() ? command : ended();
    }

    /** The current command has ended; older ones never will. */
    @Nullable
    Outstanding ended() {
        Outstanding command = current();
        for (Outstanding each : open) {
            if (each.prompted() && each != command) {
                unanswered++;
            }
        }
        open.clear();
        return command;
    }

    /** The module asks for the current command's payload. */
    @Nullable
    Outstanding prompted() {
        Outstanding command = current();
        if (command == null) {
            return null;
        }
        Outstanding asked = command.asked();
        open.set(open.size() - 1, asked);
        return asked;
    }

    /** How many sends were given up without an outcome since the last time this was asked. */
    int unanswered() {
        int count = unanswered;
        unanswered = 0;
        return count;
    }

    void forget() {
        open.clear();
    }

    boolean pending() {
        return !open.isEmpty();
    }

    List<Outstanding> outstanding() {
        return List.copyOf(open);
    }
}
