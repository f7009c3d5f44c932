package org.espbench.codegen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.espbench.connection.profile.ConnectionProfile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A compiler for C++ takes every sketch, without a warning. */
class ArduinoCompileTest {

    static Stream<Case> goldenPrograms() {
        return Case.all().stream().filter(sample -> sample.target().sdk() == Sdk.ARDUINO);
    }

    /** Wishes nobody has written down: the number is the seed. */
    static IntStream seeds() {
        return IntStream.rangeClosed(201, 200 + Integer.getInteger("espbench.seeds", 6));
    }

    @ParameterizedTest
    @MethodSource("goldenPrograms")
    void aCompilerTakesIt(Case sample, @TempDir Path folder) throws IOException, InterruptedException {
        compile(sample.program(), folder);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCompilerTakesWhateverIsWishedFor(int seed, @TempDir Path folder) throws IOException, InterruptedException {
        ConnectionProfile profile = new RandomProfile(seed, Sdk.ARDUINO).profile();
        compile(Profiles.program(profile, new Target(Sdk.ARDUINO, FlashSize.MB_4), Profiles.PASSWORDS), folder);
    }

    private static void compile(Program program, Path folder) throws IOException, InterruptedException {
        Tool.write(program, folder);
        // A sketch is C++ with this header in front.
        Tool.run(folder, Tool.command(List.of("g++", "-fsyntax-only", "-std=gnu++17", "-Wall", "-Wextra", "-Werror", "-I" + Tool.SDK.resolve("arduino"),
                "-include", "Arduino.h"), Tool.sources(program, ".cpp"), List.of("-x", "c++"), Tool.sources(program, ".ino")));
    }
}
