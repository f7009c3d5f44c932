package org.espbench.ui.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import javax.crypto.spec.PBEKeySpec;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.provider.IPreferencesContainer;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.eclipse.equinox.security.storage.provider.PasswordProvider;

/** The user at the platform's question for the master password: enters it, or cancels, for stores of the tests' own. */
public final class MasterPassword extends PasswordProvider {

    private static volatile boolean cancelling;

    /** A store in this file that asks this user. */
    static ISecurePreferences store(Path file) throws IOException {
        return SecurePreferencesFactory.open(file.toUri().toURL(), new Options());
    }

    /** The same store, opened as after a restart: it has to ask again, and the user cancels. */
    static ISecurePreferences cancelled(Path file) throws IOException {
        Path copy = file.resolveSibling("cancelled");
        Files.copy(file, copy);
        cancelling = true;
        return store(copy);
    }

    /** The user has time again. */
    static void patient() {
        cancelling = false;
    }

    /** Keeps out the password of the command line that runs the tests, which the platform takes for every store. */
    private static final class Options extends HashMap<String, Object> {

        private static final long serialVersionUID = 1;

        Options() {
            super(Map.of(IProviderHints.REQUIRED_MODULE_ID, "org.espbench.ui.refusing", IProviderHints.PROMPT_USER, Boolean.FALSE));
        }

        @Override
        public Object put(String key, Object value) {
            return key.equals(IProviderHints.DEFAULT_PASSWORD) ? null : super.put(key, value);
        }
    }

    @Override
    public PBEKeySpec getPassword(IPreferencesContainer container, int passwordType) {
        return cancelling ? null : new PBEKeySpec("master".toCharArray());
    }
}
