package org.espbench.ui.console.send;

import java.util.List;
import java.util.Optional;

/** Whom a macro is sent to, in whichever connection it is run. */
public enum MacroTarget {
    /** Whom the send bar has chosen. */
    CHOSEN,
    /** The line: AT commands, or raw bytes where a connection only listens. */
    LINE,
    /** The first open link. */
    FIRST_LINK,
    /** Everybody who is connected to the module's server. */
    VISITORS;

    /** For people. */
    String words() {
        return switch (this) {
            case CHOSEN -> Messages.macroChosen;
            case LINE -> Messages.macroLine;
            case FIRST_LINK -> Messages.macroFirstLink;
            case VISITORS -> Messages.targetVisitors;
        };
    }

    /** Which of the present targets that is. */
    Optional<Target> among(List<Target> targets, Target chosen) {
        return switch (this) {
            case CHOSEN -> Optional.of(chosen);
            case LINE -> targets.stream().filter(target -> target instanceof Target.Commands || target instanceof Target.RawLine).findFirst();
            case FIRST_LINK -> targets.stream().filter(Target.Link.class::isInstance).findFirst();
            case VISITORS -> targets.stream().filter(Target.Visitors.class::isInstance).findFirst();
        };
    }
}
