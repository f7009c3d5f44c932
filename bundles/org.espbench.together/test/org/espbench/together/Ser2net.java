package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.espbench.modem.port.PortAddress;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/** Debian's server for serial ports behind telnet, in front of one device. */
final class Ser2net implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LISTENING = "0A";
    private static final int TRIES = 5;

    private final Process process;
    private final Path settings;
    private final int port;

    private Ser2net(Process process, Path settings, int port) {
        this.process = process;
        this.settings = settings;
        this.port = port;
    }

    /** Skips the test where it isn't installed, but for CI, where that is a failure. */
    static void assumeThere() {
        boolean there = Stream.of("/usr/sbin/ser2net", "/usr/bin/ser2net", "/usr/local/sbin/ser2net").anyMatch(path -> Files.isExecutable(Path.of(path)));
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(there, "ser2net is not installed: install it to have remote serial ports tested with it");
        }
    }

    static Ser2net on(String device) throws IOException {
        return on(device, "");
    }

    /** @param banner said to each client on connect */
    static Ser2net on(String device, String banner) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            int port = freePort();
            Path settings = Files.createTempFile("ser2net", ".yaml");
            Files.writeString(settings, String.join("\n", "connection: &con", "  accepter: telnet(rfc2217),tcp,127.0.0.1," + port,
                    "  connector: serialdev," + device + ",115200n81,local", "  options:", "    banner: \"" + banner + "\"", ""));
            String program = Stream.of("/usr/sbin/ser2net", "/usr/bin/ser2net").filter(path -> Files.isExecutable(Path.of(path))).findFirst()
                    .orElse("ser2net");
            Process process = new ProcessBuilder(program, "-n", "-u", "-c", settings.toString()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            Ser2net server = new Ser2net(process, settings, port);
            if (server.awaitListening()) {
                return server;
            }
            server.close();
        }
        throw new IOException("ser2net doesn't start");
    }

    PortAddress address() {
        return PortAddress.of("rfc2217", "127.0.0.1:" + port);
    }

    /** A connection to look whether it listens would be its one client. */
    private boolean awaitListening() throws IOException {
        Deadline deadline = Deadline.in(Time.real(), PATIENCE);
        String local = String.format(Locale.ROOT, ":%04X", port);
        while (process.isAlive() && !deadline.over()) {
            List<String> sockets = Files.readAllLines(Path.of("/proc/net/tcp"));
            if (sockets.stream().map(line -> line.strip().split(" +")).anyMatch(words -> words[1].endsWith(local) && words[3].equals(LISTENING))) {
                return true;
            }
            try {
                process.waitFor(20, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
        return false;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("ser2net ends").isTrue();
            Files.delete(settings);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            process.destroyForcibly();
        }
    }
}
