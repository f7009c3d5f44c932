package org.espbench.connection;

import org.eclipse.jdt.annotation.Nullable;

/** The session was told to end: unwinds its thread. */
final class Stopped extends Exception {

    private static final long serialVersionUID = 1;

    Stopped(@Nullable Throwable cause) {
        super(null, cause, false, false);
    }
}
