package org.espbench.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that was built for this machine and runs on the stand-in of its SDK. */
final class StandIn implements AutoCloseable {

    private static final long DEADLINE_SECONDS = 60;
    private static final int RULE_BROKEN = 3;

    private final Process process;
    private final Thread reader;
    /** What the program and the stand-in have said; guards what follows. */
    private final List<String> lines = new ArrayList<>();
    private int cursor;
    private boolean over;
    private boolean hasBroken;

    private StandIn(List<String> command) throws IOException {
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        reader = new Thread(this::read, "stand-in's output");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts a program that {@link HostBuild} has made.
     *
     * @param speed how many times faster the chip's time goes
     * @param acceptFailures how often a server can't have its port before it can
     * @param ports pairs such as {@code 5000:43210}: where another machine's port 5000 really is
     */
    static StandIn start(Path program, int speed, int acceptFailures, String... ports) throws IOException {
        return new StandIn(Tool.command(List.of(program.toString(), String.valueOf(speed), String.valueOf(acceptFailures)), List.of(ports)));
    }

    /** A line to the stand-in: what happens in the air. */
    void tell(String command) throws IOException {
        process.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Waits for a line like this behind those already waited for; gives its groups. */
    Matcher await(String regex) throws InterruptedException {
        synchronized (lines) {
            return next(regex);
        }
    }

    /** Where the program's port really is on this machine. */
    int port(String kind, int number) throws InterruptedException {
        synchronized (lines) {
            int before = cursor;
            cursor = 0;
            try {
                return Integer.parseInt(next("^#" + kind + " " + number + " at (\\d+)").group(1));
            } finally {
                cursor = before;
            }
        }
    }

    private Matcher next(String regex) throws InterruptedException {
        Pattern pattern = Pattern.compile(regex);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (true) {
            while (cursor < lines.size()) {
                Matcher matcher = pattern.matcher(lines.get(cursor++));
                if (matcher.find()) {
                    return matcher;
                }
            }
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0 || over) {
                throw new AssertionError("no line like " + regex + " in:\n" + String.join("\n", lines));
            }
            lines.wait(left);
        }
    }

    /** Waits until the program breaks a rule of the SDK's, which ends it; gives what the stand-in says. */
    String brokenRule() throws InterruptedException {
        String rule = await("^#rule broken: (.*)").group(1);
        assertThat(process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
        hasBroken = process.exitValue() == RULE_BROKEN;
        return rule;
    }

    /** All lines so far that begin like this. */
    List<String> said(String prefix) {
        synchronized (lines) {
            return lines.stream().filter(line -> line.startsWith(prefix)).toList();
        }
    }

    /** Ends the program, which must have broken no rule and left no memory behind. */
    @Override
    public void close() throws IOException {
        try {
            if (process.isAlive()) {
                tell("quit");
            }
        } catch (IOException e) {
            // It has just ended by itself: its lines say why.
        }
        try {
            boolean ended = process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS);
            reader.join(TimeUnit.SECONDS.toMillis(DEADLINE_SECONDS));
            synchronized (lines) {
                assertThat(ended && (hasBroken || process.exitValue() == 0)).as("ends well:%n%s", String.join("\n", lines)).isTrue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                    lines.notifyAll();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            synchronized (lines) {
                over = true;
                lines.notifyAll();
            }
        }
    }
}
