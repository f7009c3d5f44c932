package org.espbench.connection;

import java.util.Optional;

import org.espbench.connection.profile.ConnectionProfile;

/** Where a session gets the passwords that a profile doesn't hold. Called on the session's own thread; may block while a user is asked. */
@FunctionalInterface
public interface Secrets {

    /** No secrets at all: for open networks. */
    Secrets NONE = profile -> Optional.empty();

    /**
     * The password of the access point that {@code profile} joins. The caller overwrites the array after use.
     *
     * @return a fresh array, or nothing when no password is stored
     * @throws SecretsException when the store can't be opened, or the user didn't want to
     */
    Optional<char[]> stationPassword(ConnectionProfile profile) throws SecretsException;

    /**
     * The password of the network that {@code profile} has the module open. The caller overwrites the array after use.
     *
     * @return a fresh array, or nothing when no password is stored
     * @throws SecretsException when the store can't be opened, or the user didn't want to
     */
    default Optional<char[]> softApPassword(ConnectionProfile profile) throws SecretsException {
        return Optional.empty();
    }
}
