package org.espbench.ui.firmware;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.osgi.service.prefs.BackingStoreException;

/**
 * What each generated file of a project was when it was written, kept in the project's own settings (and so in its repository): what differs from it
 * now was edited. Of the file with the passwords nothing is kept: from a fingerprint a weak password could be guessed.
 */
final class Fingerprints {

    private static final String NODE = "org.espbench.codegen"; //$NON-NLS-1$

    private Fingerprints() {
    }

    /** What was noted for a file; blocks on the project's settings. */
    static Optional<String> noted(IFile file) {
        return Optional.ofNullable(node(file).get(key(file), null));
    }

    /** Notes that a file was written with this text. */
    static void note(IFile file, String text) {
        node(file).put(key(file), of(text));
    }

    /** Writes down what was noted. */
    static void keep(IFile anyOfTheProject) throws BackingStoreException {
        node(anyOfTheProject).flush();
    }

    /** The fingerprint of a text, whatever its line ends. */
    static String of(String text) {
        try {
            byte[] plain = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8); //$NON-NLS-1$ //$NON-NLS-2$
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain)); //$NON-NLS-1$
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e); //$NON-NLS-1$
        }
    }

    private static IEclipsePreferences node(IFile file) {
        return new ProjectScope(file.getProject()).getNode(NODE);
    }

    private static String key(IFile file) {
        return file.getProjectRelativePath().toPortableString();
    }
}
