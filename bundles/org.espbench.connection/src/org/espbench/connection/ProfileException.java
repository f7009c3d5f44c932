package org.espbench.connection;

import org.eclipse.jdt.annotation.Nullable;

/** A stored profile can't be read. The message says what is wrong and where, and what to do; the file is left as it is. */
public final class ProfileException extends Exception {

    private static final long serialVersionUID = 1;

    /** What kind of trouble it is. */
    public enum Kind {
        /** Not JSON, or not the fields of a profile. */
        DAMAGED,
        /** Written by a newer version of this software. */
        NEWER,
        /** The file itself can't be read or written. */
        FILE
    }

    private final Kind kind;

    ProfileException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What kind of trouble it is. */
    public Kind kind() {
        return kind;
    }
}
