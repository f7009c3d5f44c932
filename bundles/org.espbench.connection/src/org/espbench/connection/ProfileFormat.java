package org.espbench.connection;

/**
 * The written form of a profile: a JSON object with {@code "format": 1}. Passwords are never in it. What this version doesn't know is kept.
 */
public final class ProfileFormat {

    /** The format this version writes, and the newest it reads. */
    public static final int FORMAT = 1;

    private ProfileFormat() {
    }

    /** The written form, which {@link #read(String)} turns into an equal profile. */
    public static String write(ConnectionProfile profile) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads the written form.
     *
     * @throws ProfileException which says what is wrong and where (line and column for what isn't JSON, otherwise the field)
     */
    public static ConnectionProfile read(String text) throws ProfileException {
        throw new UnsupportedOperationException();
    }
}
