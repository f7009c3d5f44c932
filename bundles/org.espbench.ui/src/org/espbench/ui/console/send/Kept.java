package org.espbench.ui.console.send;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.espbench.ui.preference.Flush;

/** What send bars remember over a restart, the same for all: how was written last, histories, the pause of repeating. UI thread only. */
final class Kept {

    private static final String NODE = "org.espbench.ui/send"; //$NON-NLS-1$
    private static final String COMMAND = "command."; //$NON-NLS-1$
    private static final String DATA = "data."; //$NON-NLS-1$
    private static final String NOTATION = "notation"; //$NON-NLS-1$
    private static final String END = "end"; //$NON-NLS-1$
    private static final String HISTORY = "history"; //$NON-NLS-1$
    private static final String PAUSE = "pauseMillis"; //$NON-NLS-1$
    private static final int USUAL_PAUSE = 1000;

    private final IEclipsePreferences node;
    private final History commands;
    private final History data;

    /** Those of the workspace. */
    Kept() {
        this(InstanceScope.INSTANCE.getNode(NODE));
    }

    Kept(IEclipsePreferences node) {
        this.node = node;
        commands = new History(node, COMMAND + HISTORY);
        data = new History(node, DATA + HISTORY);
    }

    /** @param target whom lines are sent to */
    History history(Target target) {
        return target.takesCommands() ? commands : data;
    }

    Notation notation(Target target) {
        // A backslash in a command is the module's own; in data it is how to write what can't be typed.
        Notation usual = target.takesCommands() ? Notation.PLAIN : Notation.ESCAPED;
        try {
            return Notation.valueOf(node.get(prefix(target) + NOTATION, usual.name()));
        } catch (IllegalArgumentException e) {
            // Nobody's choice but a damaged file's.
            return usual;
        }
    }

    void notation(Target target, Notation notation) {
        node.put(prefix(target) + NOTATION, notation.name());
        Flush.soon();
    }

    LineEnd end(Target target) {
        if (target.takesCommands()) {
            return LineEnd.CRLF;
        }
        LineEnd usual = target instanceof Target.RawLine ? LineEnd.CRLF : LineEnd.NONE;
        try {
            return LineEnd.valueOf(node.get(prefix(target) + END, usual.name()));
        } catch (IllegalArgumentException e) {
            // Nobody's choice but a damaged file's.
            return usual;
        }
    }

    void end(Target target, LineEnd end) {
        node.put(prefix(target) + END, end.name());
        Flush.soon();
    }

    int pauseMillis() {
        return Math.clamp(node.getInt(PAUSE, USUAL_PAUSE), RepeatJob.SHORTEST, RepeatJob.LONGEST);
    }

    void pauseMillis(int pause) {
        node.putInt(PAUSE, pause);
        Flush.soon();
    }

    private static String prefix(Target target) {
        return switch (target) {
            case Target.Commands commands -> COMMAND;
            case Target.RawLine line -> "raw."; //$NON-NLS-1$
            case Target.Link link -> DATA;
            case Target.Visitors visitors -> DATA;
        };
    }
}
