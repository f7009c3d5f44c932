package org.espbench.connection;

import org.eclipse.jdt.annotation.Nullable;

/** What keeps the session's thread from going on, and from which step on it has to begin again. */
final class Trouble extends Exception {

    private static final long serialVersionUID = 1;

    private final transient SessionFailure failure;
    private final SessionState.Step step;
    private final boolean hopeless;

    private Trouble(SessionFailure failure, SessionState.Step step, boolean hopeless, @Nullable Throwable cause) {
        super(failure.sentence(), cause);
        this.failure = failure;
        this.step = step;
        this.hopeless = hopeless;
    }

    static Trouble at(SessionState.Step step, SessionFailure failure, @Nullable Throwable cause) {
        return new Trouble(failure, step, false, cause);
    }

    /** Trying again can't help. */
    static Trouble hopeless(SessionFailure failure, @Nullable Throwable cause) {
        return new Trouble(failure, SessionState.Step.OPEN, true, cause);
    }

    SessionFailure failure() {
        return failure;
    }

    SessionState.Step step() {
        return step;
    }

    boolean isHopeless() {
        return hopeless;
    }
}
