package org.espbench.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.espbench.cli.Main;

/** The command line in a Java VM of its own, with what it has printed so far. */
final class Program implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Thread reader = new Thread(this::read, "program-output");
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    private Program(Process process) {
        this.process = process;
        reader.setDaemon(true);
        reader.start();
    }

    static Program start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path", ""), Main.class.getName()));
        command.addAll(List.of(arguments));
        return new Program(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits for a line that the pattern finds something in. @return what its first group matched, or all of it */
    String await(String pattern) throws InterruptedException {
        Pattern wanted = Pattern.compile(pattern);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (lines) {
            while (true) {
                for (String line : lines) {
                    Matcher found = wanted.matcher(line);
                    if (found.find()) {
                        return found.group(found.groupCount() == 0 ? 0 : 1);
                    }
                }
                long left = end - System.nanoTime();
                assertThat(!ended && left > 0).as("waited for " + pattern + " in " + lines).isTrue();
                lines.wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
            }
        }
    }

    /** Asks it to end, as Ctrl-C and {@code kill} do. */
    void terminate() {
        // Not the process itself: that would close what it still says, too.
        process.toHandle().destroy();
    }

    /** Has nothing more to say to it. */
    void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /** Waits until it has ended. @return its status */
    int status() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("the program has ended").isTrue();
        reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        return process.exitValue();
    }

    List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read() {
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                    lines.notifyAll();
                }
            }
        } catch (IOException e) {
            // It was ended by force: there is nothing more to read.
        }
        synchronized (lines) {
            ended = true;
            lines.notifyAll();
        }
    }
}
