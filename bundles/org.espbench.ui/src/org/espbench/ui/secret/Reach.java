package org.espbench.ui.secret;

import java.util.Set;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.StorageException;
import org.espbench.modem.port.PortAddress;

/**
 * How far a password goes when it is used: to a module on this computer, or over a network to a certain machine. A connection that others share may
 * come with another port one day; the password that was given for the module on the desk doesn't go to that port's machine then, but is asked for
 * again. Noted beside the password, not encrypted. Blocks on the store's file.
 */
final class Reach {

    private static final String SUFFIX = ".reach"; //$NON-NLS-1$
    private static final String HERE = "here"; //$NON-NLS-1$
    /** Whatever scheme a third party adds reaches far until it is known here. */
    private static final Set<String> NEAR = Set.of("serial", "sim"); //$NON-NLS-1$ //$NON-NLS-2$

    private Reach() {
    }

    /** Whether the password that is stored under this key was given for such a port. */
    static boolean fits(ISecurePreferences node, String key, PortAddress port) {
        try {
            return of(port).equals(node.get(key + SUFFIX, HERE));
        } catch (StorageException e) {
            // It isn't encrypted, so somebody has changed the file.
            return false;
        }
    }

    static void note(ISecurePreferences node, String key, PortAddress port) throws StorageException {
        node.put(key + SUFFIX, of(port), false);
    }

    static void forget(ISecurePreferences node, String key) {
        node.remove(key + SUFFIX);
    }

    private static String of(PortAddress port) {
        return NEAR.contains(port.scheme()) ? HERE : port.scheme() + ':' + port.rest();
    }
}
