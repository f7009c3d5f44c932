package org.espbench.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The programs of some connections, read by people and kept in {@code test/golden}. After a change that is meant: run this with
 * {@code ESPBENCH_GOLDEN=write} in the environment and read what the version control says of the folder.
 */
class GoldenTest {

    private static final Path GOLDEN = Path.of("test/golden");

    @ParameterizedTest
    @MethodSource("org.espbench.codegen.Case#all")
    void aProgramIsAsItWasRead(Case sample) throws IOException {
        Path folder = GOLDEN.resolve(sample.name());
        if ("write".equals(System.getenv("ESPBENCH_GOLDEN"))) {
            write(sample.program(), folder);
        }
        for (SourceFile file : sample.program().files()) {
            assertThat(kept(folder, file.path())).as(file.path()).content().isEqualTo(file.text());
        }
        assertThat(there(folder)).containsExactlyInAnyOrderElementsOf(sample.program().files().stream().map(file -> kept(folder, file.path())).toList());
    }

    private static void write(Program program, Path folder) throws IOException {
        for (Path old : there(folder)) {
            Files.delete(old);
        }
        for (SourceFile file : program.files()) {
            Files.createDirectories(kept(folder, file.path()).resolveSibling(""));
            Files.writeString(kept(folder, file.path()), file.text());
        }
    }

    /** Under another name what would keep the golden files themselves out of the repository. */
    private static Path kept(Path folder, String path) {
        return folder.resolve(path.replace(".gitignore", "gitignore"));
    }

    private static List<Path> there(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
