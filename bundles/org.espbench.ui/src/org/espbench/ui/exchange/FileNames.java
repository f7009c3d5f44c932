package org.espbench.ui.exchange;

import java.util.function.Predicate;

import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileStore;

/** What the file of a connection is called, in ways that every file system and shell takes. */
final class FileNames {

    private static final int LONGEST = 60;

    private FileNames() {
    }

    static String of(ConnectionProfile profile) {
        return base(profile) + ProfileStore.EXTENSION;
    }

    /** One that isn't taken. */
    static String free(ConnectionProfile profile, Predicate<String> taken) {
        String name = of(profile);
        for (int i = 2; taken.test(name); i++) {
            name = base(profile) + '-' + i + ProfileStore.EXTENSION;
        }
        return name;
    }

    private static String base(ConnectionProfile profile) {
        String plain = profile.name().strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[-.]+|[-.]+$", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        String name = plain.substring(0, Math.min(LONGEST, plain.length()));
        return name.isEmpty() ? "connection" : name; //$NON-NLS-1$
    }
}
