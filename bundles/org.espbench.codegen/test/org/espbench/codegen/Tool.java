package org.espbench.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of this machine that tests need. In CI a missing one is a failure; elsewhere the test is skipped. */
final class Tool {

    /** Where declarations of the SDKs and the stand-ins lie. */
    static final Path SDK = Path.of("test/sdk").toAbsolutePath();

    private Tool() {
    }

    /** Runs a tool that has to succeed; gives what it says. */
    static String run(Path folder, List<String> command) throws IOException, InterruptedException {
        need(command.get(0));
        Path log = Files.createTempFile(folder, "tool", ".log");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("%s ends", command).isTrue();
            String said = Files.readString(log, StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as("%s says:%n%s", command, said).isZero();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Writes a program's files. */
    static void write(Program program, Path folder) throws IOException {
        for (SourceFile file : program.files()) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, file.text());
        }
    }

    /** The program's files with this ending, as a tool in the program's folder names them. */
    static List<String> sources(Program program, String ending) {
        return program.files().stream().map(SourceFile::path).filter(path -> path.endsWith(ending)).toList();
    }

    /** One list out of several. */
    @SafeVarargs
    static List<String> command(List<String>... parts) {
        List<String> command = new ArrayList<>();
        Arrays.stream(parts).forEach(command::addAll);
        return command;
    }

    static void need(String tool) {
        if (!"true".equals(System.getenv("CI"))) {
            boolean there = Arrays.stream(String.valueOf(System.getenv("PATH")).split(File.pathSeparator)).map(Path::of)
                    .anyMatch(folder -> Files.isExecutable(folder.resolve(tool)));
            assumeTrue(there, tool + " is not installed: see CONTRIBUTING.md");
        }
    }
}
