package org.espbench.modem.serial;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which processes have a device open, as far as Linux tells this user. */
final class Holders {

    private static final Path PROCESSES = Path.of("/proc");

    private Holders() {
    }

    /** Names with process numbers; empty where the system doesn't tell. Takes some milliseconds. */
    static List<String> of(String device) {
        List<String> holders = new ArrayList<>();
        if (Files.isDirectory(PROCESSES.resolve("self/fd"))) {
            try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
                for (Path process : processes) {
                    if (holds(process, device)) {
                        holders.add(Said.WORDS.say("busy.process", name(process), process.getFileName()));
                    }
                }
            } catch (IOException | DirectoryIteratorException e) {
                return holders;
            }
        }
        return holders;
    }

    /** Another user's process, or one that ends meanwhile, can't be looked into: not known to hold anything. */
    private static boolean holds(Path process, String device) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (pointsTo(file, device)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
    }

    private static boolean pointsTo(Path file, String device) {
        try {
            return Files.readSymbolicLink(file).toString().equals(device);
        } catch (IOException e) {
            return false;
        }
    }

    private static String name(Path process) {
        try {
            return Files.readString(process.resolve("comm")).strip();
        } catch (IOException e) {
            return "?";
        }
    }
}
