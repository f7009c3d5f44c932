package org.espbench.ui.wizard;

/** A visit to the module that failed; the message says why and what to do, to the user. */
final class VisitException extends Exception {

    private static final long serialVersionUID = 1;

    VisitException(String message, Exception cause) {
        super(message, cause);
    }
}
