package org.espbench.connection;

import java.nio.file.Path;
import java.util.Optional;

/** In which files a session may keep what arrives: who wrote the profile isn't always who connects. Asked on the links' threads; may read the file system. */
@FunctionalInterface
public interface KeepingRule {

    /** In whatever file the profile names. */
    KeepingRule ANY = file -> Optional.empty();

    /** What is against keeping data in this file, in a sentence; nothing when it may be done. */
    Optional<String> objection(Path file);
}
