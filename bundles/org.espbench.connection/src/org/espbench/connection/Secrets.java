package org.espbench.connection;

import java.util.Optional;

import org.espbench.connection.profile.ConnectionProfile;

/**
 * Where a session gets the passwords that a profile doesn't hold. Called on a thread of the session's own; may block while a user is asked. When the
 * session is disconnected or its port lent meanwhile, that thread is interrupted, and nobody waits for it any more: take a question back then.
 */
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
     * The password of the network that the module opens for {@code profile}. The caller overwrites the array after use.
     *
     * @return a fresh array, or nothing when no password is stored
     * @throws SecretsException when the store can't be opened, or the user didn't want to
     */
    default Optional<char[]> softApPassword(ConnectionProfile profile) throws SecretsException {
        return Optional.empty();
    }

    /**
     * Asks the user, because the store has no password that will do. The session keeps the answer until it ends, so that a later join doesn't ask
     * again; whether it is stored is this method's affair. The caller overwrites the array after use.
     *
     * @return a fresh array, or nothing when nobody can be asked
     * @throws SecretsException when the user cancelled the question
     */
    default Optional<char[]> ask(SecretQuestion question) throws SecretsException {
        return Optional.empty();
    }
}
