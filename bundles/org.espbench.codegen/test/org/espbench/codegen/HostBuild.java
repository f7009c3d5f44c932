package org.espbench.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Builds programs for this machine, with the stand-in of their SDK; each only once. For one thread. */
final class HostBuild {

    private static final List<String> GCC = List.of("gcc", "-std=gnu11", "-g", "-O1", "-Wall", "-Wextra", "-Werror");

    private final Path folder;
    private final Map<Sdk, List<String>> standIns = new HashMap<>();
    private final Map<Program, Path> programs = new HashMap<>();
    private List<String> watchdogs = List.of();

    /** @param folder where what is built lies */
    HostBuild(Path folder) {
        this.folder = folder;
    }

    /** The executable. */
    Path of(Program program, Target target) throws IOException, InterruptedException {
        Path known = programs.get(program);
        if (known != null) {
            return known;
        }
        List<String> standIn = standIn(target.sdk());
        Path place = Files.createTempDirectory(folder, "program");
        Tool.write(program, place);
        Tool.run(place, Tool.command(GCC, watchdogs, flags(target.sdk()), List.of("-DSPI_FLASH_SIZE_MAP=" + target.flash().map(), "-Iinclude",
                "-Imain", "-o", "program"), standIn, Tool.sources(program, ".c"), List.of("-lpthread")));
        programs.put(program, place.resolve("program"));
        return place.resolve("program");
    }

    private List<String> standIn(Sdk sdk) throws IOException, InterruptedException {
        List<String> known = standIns.get(sdk);
        if (known != null) {
            return known;
        }
        watchdogs = watchdogs();
        Path place = Files.createDirectory(folder.resolve(sdk.name()));
        // The NONOS SDK's headers include it.
        Files.writeString(place.resolve("user_config.h"), "");
        List<String> sources;
        try (Stream<Path> files = Files.list(declarations(sdk).resolve("host"))) {
            sources = files.map(Path::toString).filter(file -> file.endsWith(".c")).sorted().toList();
        }
        Tool.run(place, Tool.command(GCC, watchdogs, flags(sdk), List.of("-I.", "-c"), sources));
        List<String> objects = sources.stream().map(source -> place.resolve(Path.of(source).getFileName().toString().replace(".c", ".o")).toString()).toList();
        standIns.put(sdk, objects);
        return objects;
    }

    /** What the stand-in declares goes before the SDK's own declarations. */
    private static List<String> flags(Sdk sdk) {
        return List.of("-DNONOS_SDK=" + (sdk == Sdk.NONOS_2 ? 2 : 3), "-I" + declarations(sdk).resolve("host"), "-I" + declarations(sdk));
    }

    private static Path declarations(Sdk sdk) {
        return Tool.SDK.resolve(sdk == Sdk.RTOS_3 ? "rtos" : "nonos");
    }

    /** The compiler's own, where it has them. */
    private List<String> watchdogs() throws IOException, InterruptedException {
        List<String> flags = List.of("-fsanitize=address,undefined", "-fno-sanitize-recover=undefined");
        Files.writeString(folder.resolve("probe.c"), "int main(void) { return 0; }\n");
        Tool.need("gcc");
        Process probe = new ProcessBuilder(Tool.command(List.of("gcc"), flags, List.of("-o", "probe", "probe.c"))).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(folder.resolve("probe.log").toFile()).start();
        return probe.waitFor(1, TimeUnit.MINUTES) && probe.exitValue() == 0 ? flags : List.of();
    }
}
