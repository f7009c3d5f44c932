package org.espbench.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chip's own compiler takes every program for the RTOS SDK, without a warning. */
class RtosCompileTest {

    static Stream<Case> goldenPrograms() {
        return Case.all().stream().filter(sample -> sample.target().sdk() == Sdk.RTOS_3);
    }

    /** Wishes nobody has written down: the number is the seed. */
    static IntStream seeds() {
        return IntStream.rangeClosed(101, 100 + Integer.getInteger("espbench.seeds", 8));
    }

    @ParameterizedTest
    @MethodSource("goldenPrograms")
    void theChipsCompilerTakesIt(Case sample, @TempDir Path folder) throws IOException, InterruptedException {
        compile(sample.program(), folder);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theChipsCompilerTakesWhateverIsWishedFor(int seed, @TempDir Path folder) throws IOException, InterruptedException {
        Target target = new Target(Sdk.RTOS_3, FlashSize.MB_4);
        compile(Profiles.program(new RandomProfile(seed, Sdk.RTOS_3).profile(), target, Profiles.PASSWORDS), folder);
    }

    @ParameterizedTest
    @MethodSource("goldenPrograms")
    void everySourceIsNamedInTheBuild(Case sample) {
        String build = sample.program().files().stream().filter(file -> file.path().equals("main/CMakeLists.txt")).findFirst().orElseThrow().text();
        assertThat(Tool.sources(sample.program(), ".c")).allMatch(source -> build.contains("\"" + source.substring("main/".length()) + "\""));
    }

    private static void compile(Program program, Path folder) throws IOException, InterruptedException {
        Tool.write(program, folder);
        Tool.run(folder, Tool.command(List.of("xtensa-lx106-elf-gcc", "-c", "-std=gnu99", "-Os", "-Wall", "-Wextra", "-Werror", "-mlongcalls", "-Imain",
                "-I" + Tool.SDK.resolve("rtos")), Tool.sources(program, ".c")));
    }
}
