package org.espbench.simulator.pty;

import java.io.IOException;

import org.eclipse.jdt.annotation.Nullable;

/** The system gives no pseudo-terminal; the message says why. */
public final class PtyException extends IOException {

    private static final long serialVersionUID = 1;

    PtyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
