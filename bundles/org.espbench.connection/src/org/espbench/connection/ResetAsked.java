package org.espbench.connection;

/** Somebody wants the module reset: unwinds the session's thread to where it greets the module. */
final class ResetAsked extends Exception {

    private static final long serialVersionUID = 1;

    ResetAsked() {
        super(null, null, false, false);
    }
}
