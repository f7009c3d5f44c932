package org.espbench.ui.connection;

import java.nio.file.Path;

/** Lets tests of other rooms have connections in a folder of their own. */
public final class Folders {

    private Folders() {
    }

    /** Connections that live in {@code folder}; not loaded. */
    public static Connections connections(Path folder) {
        return new Connections(folder);
    }
}
