package org.espbench.ui.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.espbench.connection.SecretKind;
import org.espbench.connection.SecretQuestion;
import org.espbench.connection.Secrets;
import org.espbench.connection.SecretsException;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.ui.door.UiDoor;

/**
 * Passwords in the platform's secure storage, one node per profile. Each serves for the {@link Reach} it was given for only. All methods may block while the user is asked for the master password,
 * and refuse the UI thread. Safe for use by any thread.
 */
public final class StoredSecrets implements Secrets {

    /** The platform's store; null when it can't be opened. */
    @FunctionalInterface
    interface Store {
        @Nullable
        ISecurePreferences open();
    }

    private static final String NODE = "/org.espbench/connections/"; //$NON-NLS-1$
    private static final String STATION_PASSWORD = "stationPassword"; //$NON-NLS-1$
    private static final String SOFT_AP_PASSWORD = "softApPassword"; //$NON-NLS-1$

    private final Store store;
    /** What the user has given for the next connect only, by profile and key. */
    private final Map<String, char[]> given = new ConcurrentHashMap<>();

    /** On the platform's own store. */
    public StoredSecrets() {
        this(SecurePreferencesFactory::getDefault);
    }

    StoredSecrets(Store store) {
        this.store = store;
    }

    /** What was given for once, or else what is stored; for the simulated network {@link PublishedPassword}, without touching the store. */
    @Override
    public Optional<char[]> stationPassword(ConnectionProfile profile) throws SecretsException {
        UiDoor.keepOut("stationPassword"); //$NON-NLS-1$
        Optional<char[]> published = PublishedPassword.of(profile);
        if (published.isPresent()) {
            return published;
        }
        Optional<char[]> once = taken(profile.id(), STATION_PASSWORD);
        return once.isPresent() ? once : stored(profile, STATION_PASSWORD);
    }

    /** What was given for once, or else what is stored. */
    @Override
    public Optional<char[]> softApPassword(ConnectionProfile profile) throws SecretsException {
        UiDoor.keepOut("softApPassword"); //$NON-NLS-1$
        Optional<char[]> once = taken(profile.id(), SOFT_AP_PASSWORD);
        return once.isPresent() ? once : stored(profile, SOFT_AP_PASSWORD);
    }

    /**
     * Asks in a dialog, and keeps the answer if the user wants that. When it can't be kept, the user is told; it serves all the same.
     *
     * @return nothing when there is no workbench to ask in
     * @throws SecretsException when the user cancelled, or the calling thread was interrupted: the dialog is closed then
     */
    @Override
    public Optional<char[]> ask(SecretQuestion question) throws SecretsException {
        UiDoor.keepOut("ask"); //$NON-NLS-1$
        Optional<Answer> answer = Inquiry.make(question);
        if (answer.isPresent() && answer.get().ticked()) {
            try {
                store(question, answer.get().password());
            } catch (SecretsException e) {
                Inquiry.tell(NLS.bind(Messages.notRemembered, question.ssid(), e.getLocalizedMessage()), e);
            }
        }
        return answer.map(Answer::password);
    }

    /**
     * Takes over an answer for the next connect: stores it, or keeps it in memory until it is asked for once. Overwrites the answer's array.
     *
     * @throws SecretsException when it can't be stored, or the user didn't want to unlock the store; it serves once all the same
     */
    public void accept(SecretQuestion question, Answer answer) throws SecretsException {
        UiDoor.keepOut("accept"); //$NON-NLS-1$
        String key = question.profile().id() + key(question.kind());
        try {
            if (answer.ticked()) {
                store(question, answer.password());
            } else {
                forget(given.put(key, answer.password().clone()));
            }
        } catch (SecretsException e) {
            forget(given.put(key, answer.password().clone()));
            throw e;
        } finally {
            Arrays.fill(answer.password(), '\0');
        }
    }

    private void store(SecretQuestion question, char[] password) throws SecretsException {
        store(question.profile(), key(question.kind()), password);
    }

    private Optional<char[]> taken(String profileId, String key) {
        return Optional.ofNullable(given.remove(profileId + key));
    }

    private static String key(SecretKind kind) {
        return switch (kind) {
            case STATION -> STATION_PASSWORD;
            case SOFT_AP -> SOFT_AP_PASSWORD;
        };
    }

    private static void forget(char @Nullable [] before) {
        if (before != null) {
            Arrays.fill(before, '\0');
        }
    }

    /**
     * Stores the password for joining the profile's network, in place of an earlier one.
     *
     * @param password not kept and not overwritten; empty to forget the one that is stored
     * @throws SecretsException when the store can't be opened or written, or the user didn't want to
     */
    public void storeStation(ConnectionProfile profile, char[] password) throws SecretsException {
        UiDoor.keepOut("storeStation"); //$NON-NLS-1$
        store(profile, STATION_PASSWORD, password);
    }

    /**
     * Stores the password of the network that the module opens, in place of an earlier one.
     *
     * @param password not kept and not overwritten; empty to forget the one that is stored
     * @throws SecretsException when the store can't be opened or written, or the user didn't want to
     */
    public void storeSoftAp(ConnectionProfile profile, char[] password) throws SecretsException {
        UiDoor.keepOut("storeSoftAp"); //$NON-NLS-1$
        store(profile, SOFT_AP_PASSWORD, password);
    }

    /**
     * Whether the password is there, for the port that the profile has now, without unlocking the store. Blocks on its file.
     *
     * @throws SecretsException when the store can't be opened
     */
    public boolean holds(ConnectionProfile profile, SecretKind kind) throws SecretsException {
        UiDoor.keepOut("holds"); //$NON-NLS-1$
        if (kind == SecretKind.STATION && PublishedPassword.of(profile).isPresent()) {
            return true;
        }
        ISecurePreferences opened = store();
        return opened.nodeExists(NODE + profile.id()) && Arrays.asList(opened.node(NODE + profile.id()).keys()).contains(key(kind))
                && Reach.fits(opened.node(NODE + profile.id()), key(kind), profile.port());
    }

    /**
     * What is stored for a profile, to be wiped by the caller.
     *
     * @throws SecretsException when the store can't be opened, or the user didn't want to
     */
    public Kept kept(ConnectionProfile profile) throws SecretsException {
        UiDoor.keepOut("kept"); //$NON-NLS-1$
        return new Kept(stored(profile, STATION_PASSWORD), stored(profile, SOFT_AP_PASSWORD));
    }

    /**
     * Stores again what was stored, for the same profile or for another.
     *
     * @throws SecretsException when the store can't be opened or written, or the user didn't want to
     */
    public void restore(ConnectionProfile profile, Kept passwords) throws SecretsException {
        UiDoor.keepOut("restore"); //$NON-NLS-1$
        if (passwords.station().isPresent()) {
            store(profile, STATION_PASSWORD, passwords.station().get());
        }
        if (passwords.softAp().isPresent()) {
            store(profile, SOFT_AP_PASSWORD, passwords.softAp().get());
        }
    }

    /**
     * Removes what is stored for a profile, if anything.
     *
     * @throws SecretsException when the store can't be written
     */
    public void forget(String profileId) throws SecretsException {
        UiDoor.keepOut("forget"); //$NON-NLS-1$
        ISecurePreferences opened = store();
        if (!opened.nodeExists(NODE + profileId)) {
            return;
        }
        opened.node(NODE + profileId).removeNode();
        try {
            opened.flush();
        } catch (IOException e) {
            throw SecretsException.failed(NLS.bind(Messages.notWritten, e.getLocalizedMessage()), e);
        }
    }

    private Optional<char[]> stored(ConnectionProfile profile, String key) throws SecretsException {
        ISecurePreferences opened = store();
        if (!opened.nodeExists(NODE + profile.id()) || !Reach.fits(opened.node(NODE + profile.id()), key, profile.port())) {
            return Optional.empty();
        }
        try {
            byte[] bytes = opened.node(NODE + profile.id()).getByteArray(key, null);
            return bytes == null ? Optional.empty() : Optional.of(characters(bytes));
        } catch (StorageException e) {
            throw refused(e);
        }
    }

    private void store(ConnectionProfile profile, String key, char[] password) throws SecretsException {
        ISecurePreferences opened = store();
        if (password.length == 0 && !opened.nodeExists(NODE + profile.id())) {
            return;
        }
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
        Arrays.fill(encoded.array(), (byte) 0);
        try {
            ISecurePreferences node = opened.node(NODE + profile.id());
            if (password.length == 0) {
                node.remove(key);
                Reach.forget(node, key);
            } else {
                node.putByteArray(key, bytes, true);
                Reach.note(node, key, profile.port());
            }
            opened.flush();
        } catch (StorageException e) {
            throw refused(e);
        } catch (IOException e) {
            throw SecretsException.failed(NLS.bind(Messages.notWritten, e.getLocalizedMessage()), e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private ISecurePreferences store() throws SecretsException {
        ISecurePreferences opened = store.open();
        if (opened == null) {
            throw SecretsException.failed(Messages.noStore, null);
        }
        return opened;
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
