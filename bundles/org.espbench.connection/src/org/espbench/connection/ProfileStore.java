package org.espbench.connection;

import java.nio.file.Path;

/**
 * Profiles as files in one folder, {@code ID.espconn} each. A file is replaced whole or not at all. Files that can't be read are named and
 * left as they are. Reads and writes files: not for the UI thread. Safe for use by any thread.
 */
public final class ProfileStore {

    /** The file name extension of a stored profile, with its dot. */
    public static final String EXTENSION = ".espconn";

    /** A store in this folder, which is made when first needed. */
    public ProfileStore(Path folder) {
        throw new UnsupportedOperationException();
    }

    /**
     * What is in the folder now; empty when the folder doesn't exist.
     *
     * @throws ProfileException when the folder can't be read
     */
    public ProfileList list() throws ProfileException {
        throw new UnsupportedOperationException();
    }

    /**
     * Stores a profile, instead of an earlier one with its id.
     *
     * @throws ProfileException when it can't be written, or when the file in its place can't be read as a profile: that one is left as it is
     */
    public void save(ConnectionProfile profile) throws ProfileException {
        throw new UnsupportedOperationException();
    }

    /**
     * Deletes a profile; without effect when there is none of that id.
     *
     * @throws ProfileException when the file can't be deleted
     */
    public void delete(String id) throws ProfileException {
        throw new UnsupportedOperationException();
    }

    /** Where the profile of this id is or would be stored. */
    public Path file(String id) {
        throw new UnsupportedOperationException();
    }
}
