package org.espbench.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {

    private Machine() {
    }

    static String describe() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.availableProcessors() + " x " + processor() + ", " + property("os.name") + " " + property("os.version") + ", Java "
                + property("java.version") + " (" + property("java.vm.name") + ", heap up to " + runtime.maxMemory() / (1024 * 1024) + " MB)";
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name")).map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst()
                    .orElse(property("os.arch"));
        } catch (IOException e) {
            // Only Linux tells it there.
            return property("os.arch");
        }
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }
}
