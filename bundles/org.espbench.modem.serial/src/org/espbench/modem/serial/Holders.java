package org.espbench.modem.serial;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which processes have a device open, as far as Linux tells this user. */
final class Holders {

    private static final Path PROCESSES = Path.of("/proc");
    private static final String OWN = String.valueOf(ProcessHandle.current().pid());

    private Holders() {
    }

    /** Programs other than this one that have the device open; empty when there are none, or the system doesn't tell. */
    static Optional<String> others(String device) {
        // A pseudo-terminal's other end is a program that often keeps this one open too.
        List<String> others = device.startsWith("/dev/pts/") ? List.of() : of(device, process -> !process.equals(OWN));
        return others.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", others));
    }

    /** Whether this program is the only one that has it open. */
    static boolean onlyThis(String device) {
        return !of(device, OWN::equals).isEmpty() && of(device, process -> !process.equals(OWN)).isEmpty();
    }

    /** Names with process numbers; empty where the system doesn't tell. Takes some milliseconds. */
    static List<String> of(String device) {
        return of(device, process -> true);
    }

    private static List<String> of(String name, Predicate<String> asked) {
        String device = real(name);
        List<String> holders = new ArrayList<>();
        if (Files.isDirectory(PROCESSES.resolve("self/fd"))) {
            try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
                for (Path process : processes) {
                    if (asked.test(String.valueOf(process.getFileName())) && holds(process, device)) {
                        holders.add(Said.WORDS.say("busy.process", name(process), process.getFileName()));
                    }
                }
            } catch (IOException | DirectoryIteratorException e) {
                return holders;
            }
        }
        return holders;
    }

    /** Device files have other names too, such as those below {@code /dev/serial/by-id}. */
    private static String real(String device) {
        try {
            return Path.of(device).toRealPath().toString();
        } catch (IOException | InvalidPathException e) {
            return device;
        }
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
