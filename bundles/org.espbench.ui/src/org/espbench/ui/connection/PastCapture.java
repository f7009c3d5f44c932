package org.espbench.ui.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.espbench.ui.door.UiDoor;

/** What was recorded before this run of the IDE. */
final class PastCapture {

    private PastCapture() {
    }

    /**
     * The newest capture file in a connection's folder, whose names tell when they were begun; of a capture that has rolled on, its last part. Nothing for a
     * folder that isn't there. Blocks on files.
     */
    static Optional<Path> newest(Path folder) {
        UiDoor.keepOut("PastCapture.newest"); //$NON-NLS-1$
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(Recording.ENDING)).max(Comparator.comparing(Path::toString));
        } catch (IOException | UncheckedIOException e) {
            // A folder that can't be read has nothing to show; what can't be written there is told when it is tried.
            return Optional.empty();
        }
    }
}
