package org.espbench.connection;

import org.eclipse.jdt.annotation.Nullable;

/** A password can't be had: the store is locked, broken, or the user cancelled. The message is a sentence for the user and holds no secret. */
public final class SecretsException extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean cancelled;

    private SecretsException(String message, boolean cancelled, @Nullable Throwable cause) {
        super(message, cause);
        this.cancelled = cancelled;
    }

    /** The user was asked and cancelled. */
    public static SecretsException cancelled(String message) {
        return new SecretsException(message, true, null);
    }

    /** The store doesn't work. */
    public static SecretsException failed(String message, @Nullable Throwable cause) {
        return new SecretsException(message, false, cause);
    }

    /** Whether the user cancelled. */
    public boolean wasCancelled() {
        return cancelled;
    }
}
