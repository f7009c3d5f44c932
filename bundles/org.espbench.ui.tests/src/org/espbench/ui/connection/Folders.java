package org.espbench.ui.connection;

import java.nio.file.Path;

import org.espbench.connection.Secrets;
import org.espbench.connection.profile.ConnectionProfile;

/** Lets tests of other rooms have connections in a folder of their own. */
public final class Folders {

    private Folders() {
    }

    /** A connection of nobody's, with secrets of its own, that records into {@code folder}. */
    public static Connection connection(ConnectionProfile profile, Secrets secrets, Path folder) {
        return new Connection(profile, Connections.get()::ports, secrets, folder, () -> { });
    }

    /** Connections that live in {@code folder}; not loaded. */
    public static Connections connections(Path folder) {
        return new Connections(folder);
    }
}
