package org.espbench.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What belongs to a project beside its sources, tried with the tools that read it. */
class ProjectTest {

    static Stream<Case> tutorials() {
        return Case.all().stream().filter(sample -> sample.name().startsWith("tutorial"));
    }

    static Stream<Case> nonosTutorials() {
        return tutorials().filter(sample -> sample.name().contains("nonos"));
    }

    @ParameterizedTest
    @MethodSource("tutorials")
    void theSecretsStayOutOfARepositoryAndTheRestGoesIn(Case sample, @TempDir Path folder) throws IOException, InterruptedException {
        Program program = sample.program();
        Tool.write(program, folder.resolve("project"));
        Tool.run(folder, List.of("git", "-c", "init.defaultBranch=main", "init", "-q", "project"));
        Tool.run(folder, List.of("git", "-C", "project", "-c", "core.excludesFile=", "add", "--all"));
        String added = Tool.run(folder, List.of("git", "-C", "project", "ls-files"));
        assertThat(added.lines()).containsExactlyInAnyOrderElementsOf(
                program.files().stream().filter(file -> !file.secret()).map(SourceFile::path).toList());
    }

    @ParameterizedTest
    @MethodSource("nonosTutorials")
    void theMakefileCompilesEverySource(Case sample, @TempDir Path folder) throws IOException, InterruptedException {
        Program program = sample.program();
        Tool.write(program, folder.resolve("project"));
        Files.createDirectories(folder.resolve("sdk/include"));
        try (DirectoryStream<Path> headers = Files.newDirectoryStream(Tool.SDK.resolve("nonos"), "*.h")) {
            for (Path header : headers) {
                Files.copy(header, folder.resolve("sdk/include").resolve(header.getFileName()));
            }
        }
        Tool.need("xtensa-lx106-elf-gcc");
        List<String> objects = Tool.sources(program, ".c").stream().map(source -> source.replace("user/", "build/").replace(".c", ".o")).toList();
        Tool.run(folder, Tool.command(List.of("make", "-C", "project", "SDK=../sdk", "CC=xtensa-lx106-elf-gcc -Werror -DNONOS_SDK="
                + (sample.target().sdk() == Sdk.NONOS_2 ? 2 : 3)), objects));
        assertThat(objects).allMatch(object -> Files.isRegularFile(folder.resolve("project").resolve(object)));
    }
}
