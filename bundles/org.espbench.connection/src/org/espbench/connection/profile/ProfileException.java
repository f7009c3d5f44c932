package org.espbench.connection.profile;

import java.util.Optional;

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
    private final transient @Nullable Place place;

    ProfileException(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, null, cause);
    }

    ProfileException(Kind kind, String message, @Nullable Place place, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.place = place;
    }

    /** A file that isn't this package's can't be read or written. @param message what is wrong and what to do, for the user */
    public static ProfileException ofFile(String message, @Nullable Throwable cause) {
        return new ProfileException(Kind.FILE, message, cause);
    }

    /** The same trouble, told with other words around it. */
    public ProfileException saying(String message) {
        return new ProfileException(kind, message, place, this);
    }

    /** What kind of trouble it is. */
    public Kind kind() {
        return kind;
    }

    /** Where in the text it stands, as far as it stands somewhere. */
    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }
}
