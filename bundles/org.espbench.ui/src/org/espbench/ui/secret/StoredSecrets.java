package org.espbench.ui.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.osgi.util.NLS;
import org.espbench.connection.Secrets;
import org.espbench.connection.SecretsException;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.ui.door.UiDoor;

/**
 * Passwords in the platform's secure storage, one node per profile. All methods may block while the user is asked for the master password,
 * and refuse the UI thread. Safe for use by any thread.
 */
public final class StoredSecrets implements Secrets {

    private static final String NODE = "/org.espbench/connections/"; //$NON-NLS-1$
    private static final String STATION_PASSWORD = "stationPassword"; //$NON-NLS-1$
    private static final String SOFT_AP_PASSWORD = "softApPassword"; //$NON-NLS-1$

    /** What is stored; for the simulated network {@link PublishedPassword}, without touching the store. */
    @Override
    public Optional<char[]> stationPassword(ConnectionProfile profile) throws SecretsException {
        UiDoor.keepOut("stationPassword"); //$NON-NLS-1$
        Optional<char[]> published = PublishedPassword.of(profile);
        if (published.isPresent()) {
            return published;
        }
        return stored(profile.id(), STATION_PASSWORD);
    }

    /** What is stored. */
    @Override
    public Optional<char[]> softApPassword(ConnectionProfile profile) throws SecretsException {
        UiDoor.keepOut("softApPassword"); //$NON-NLS-1$
        return stored(profile.id(), SOFT_AP_PASSWORD);
    }

    /**
     * Stores the password for joining the profile's network, in place of an earlier one.
     *
     * @param password not kept and not overwritten; empty to forget the one that is stored
     * @throws SecretsException when the store can't be opened or written, or the user didn't want to
     */
    public void storeStation(ConnectionProfile profile, char[] password) throws SecretsException {
        UiDoor.keepOut("storeStation"); //$NON-NLS-1$
        store(profile.id(), STATION_PASSWORD, password);
    }

    /**
     * Stores the password of the network that the module opens, in place of an earlier one.
     *
     * @param password not kept and not overwritten; empty to forget the one that is stored
     * @throws SecretsException when the store can't be opened or written, or the user didn't want to
     */
    public void storeSoftAp(ConnectionProfile profile, char[] password) throws SecretsException {
        UiDoor.keepOut("storeSoftAp"); //$NON-NLS-1$
        store(profile.id(), SOFT_AP_PASSWORD, password);
    }

    /**
     * Removes what is stored for a profile, if anything.
     *
     * @throws SecretsException when the store can't be written
     */
    public void forget(String profileId) throws SecretsException {
        UiDoor.keepOut("forget"); //$NON-NLS-1$
        ISecurePreferences store = store();
        if (!store.nodeExists(NODE + profileId)) {
            return;
        }
        store.node(NODE + profileId).removeNode();
        try {
            store.flush();
        } catch (IOException e) {
            throw SecretsException.failed(NLS.bind(Messages.notWritten, e.getLocalizedMessage()), e);
        }
    }

    private static Optional<char[]> stored(String profileId, String key) throws SecretsException {
        ISecurePreferences store = store();
        if (!store.nodeExists(NODE + profileId)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = store.node(NODE + profileId).getByteArray(key, null);
            return bytes == null ? Optional.empty() : Optional.of(characters(bytes));
        } catch (StorageException e) {
            throw refused(e);
        }
    }

    private static void store(String profileId, String key, char[] password) throws SecretsException {
        ISecurePreferences store = store();
        if (password.length == 0 && !store.nodeExists(NODE + profileId)) {
            return;
        }
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
        Arrays.fill(encoded.array(), (byte) 0);
        try {
            ISecurePreferences node = store.node(NODE + profileId);
            if (password.length == 0) {
                node.remove(key);
            } else {
                node.putByteArray(key, bytes, true);
            }
            store.flush();
        } catch (StorageException e) {
            throw refused(e);
        } catch (IOException e) {
            throw SecretsException.failed(NLS.bind(Messages.notWritten, e.getLocalizedMessage()), e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static ISecurePreferences store() throws SecretsException {
        ISecurePreferences store = SecurePreferencesFactory.getDefault();
        if (store == null) {
            throw SecretsException.failed(Messages.noStore, null);
        }
        return store;
    }

    private static SecretsException refused(StorageException e) {
        return e.getErrorCode() == StorageException.NO_PASSWORD ? SecretsException.cancelled(Messages.cancelled)
                : SecretsException.failed(NLS.bind(Messages.notOpened, e.getLocalizedMessage()), e);
    }

    private static char[] characters(byte[] bytes) {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        char[] characters = Arrays.copyOf(decoded.array(), decoded.limit());
        Arrays.fill(decoded.array(), '\0');
        Arrays.fill(bytes, (byte) 0);
        return characters;
    }
}
