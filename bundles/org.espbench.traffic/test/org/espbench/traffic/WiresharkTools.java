package org.espbench.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Wireshark's tools on the command line. */
public final class WiresharkTools {

    private WiresharkTools() {
    }

    /** What a tool says. In CI a missing tool is a failure; elsewhere the test is skipped. */
    public static List<String> run(String tool, String... arguments) throws IOException, InterruptedException {
        boolean there = Files.isExecutable(Path.of("/usr/bin", tool)) || Files.isExecutable(Path.of("/usr/local/bin", tool));
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(there, tool + " is not installed: install Wireshark's command line tools to have captures checked by them");
        }
        List<String> command = new ArrayList<>();
        command.add(tool);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("TZ", "UTC");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try (var out = process.getInputStream()) {
            List<String> said = new String(out.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("%s: %s", command, said).isZero();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
