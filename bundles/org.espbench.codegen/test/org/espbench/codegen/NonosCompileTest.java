package org.espbench.codegen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chip's own compiler takes every program for the NONOS SDK, without a warning. */
class NonosCompileTest {

    static Stream<Case> goldenPrograms() {
        return Case.all().stream().filter(sample -> sample.target().sdk() == Sdk.NONOS_2 || sample.target().sdk() == Sdk.NONOS_3);
    }

    /** Wishes nobody has written down: the number is the seed. */
    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("espbench.seeds", 12));
    }

    @ParameterizedTest
    @MethodSource("goldenPrograms")
    void theChipsCompilerTakesIt(Case sample, @TempDir Path folder) throws IOException, InterruptedException {
        compile(sample.program(), sample.target(), folder);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theChipsCompilerTakesWhateverIsWishedFor(int seed, @TempDir Path folder) throws IOException, InterruptedException {
        Target target = new Target(seed % 2 == 0 ? Sdk.NONOS_2 : Sdk.NONOS_3, FlashSize.MB_4);
        compile(Profiles.program(new RandomProfile(seed, target.sdk()).profile(), target, Profiles.PASSWORDS), target, folder);
    }

    private static void compile(Program program, Target target, Path folder) throws IOException, InterruptedException {
        Tool.write(program, folder);
        Tool.run(folder, Tool.command(List.of("xtensa-lx106-elf-gcc", "-c", "-std=gnu99", "-Os", "-Wall", "-Wextra", "-Werror", "-mlongcalls",
                "-mtext-section-literals", "-ffunction-sections", "-fno-builtin-printf", "-DICACHE_FLASH", "-DSPI_FLASH_SIZE_MAP=" + target.flash().map(),
                "-DNONOS_SDK=" + (target.sdk() == Sdk.NONOS_2 ? 2 : 3), "-Iinclude", "-I" + Tool.SDK.resolve("nonos")), Tool.sources(program, ".c")));
    }
}
