package org.espbench.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder in memory where the system has one, since a fuzzer writes the same few files some thousand times a second. */
public final class Scratch {

    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path folder;

    /** A folder of its own; it goes when the program ends. */
    public Scratch() {
        try {
            folder = Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "espbench-fuzz") : Files.createTempDirectory("espbench-fuzz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
    }

    /** A file of this name in it. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Deletes the files in it. */
    public void empty() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remove() {
        empty();
        folder.toFile().delete();
    }
}
