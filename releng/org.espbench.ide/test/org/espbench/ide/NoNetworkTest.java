package org.espbench.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.espbench.ide.TrialIde.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Installing, starting and using Espbench calls nobody but whom the user names. Where the kernel allows it the IDE has a network of its own that
 * leads nowhere; that alone would hide an attempt, so each call by which a program reaches out is written down and read.
 */
class NoNetworkTest {

    /** Beside the local ones a question to a name server counts, wherever that is. */
    private static final Pattern AWAY = Pattern.compile("sa_family=AF_INET6?,(?=.*(?:sin6?_port=htons\\(53\\)"
            + "|sin_addr=inet_addr\\(\"(?!127\\.)|inet_pton\\(AF_INET6, \"(?!::1\"|::ffff:127\\.))).*");

    @TempDir
    Path temp;

    @Test
    void theWatchSeesWhoeverCallsAway() throws IOException, InterruptedException {
        Path log = temp.resolve("calls");
        List<String> command = new ArrayList<>(watched(log));
        // Java's own name service, a connection, and a datagram; where the network leads nowhere they fail, and are seen all the same.
        Path program = Files.writeString(temp.resolve("Caller.java"), """
                import java.net.*;
                class Caller {
                    public static void main(String[] args) throws Exception {
                        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                                Socket near = new Socket(server.getInetAddress(), server.getLocalPort())) {
                        }
                        try (Socket far = new Socket()) {
                            far.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}), 80), 500);
                        } catch (java.io.IOException expected) {
                        }
                        try (DatagramSocket socket = new DatagramSocket()) {
                            socket.send(new DatagramPacket(new byte[1], 1, InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 2}), 9));
                        } catch (java.io.IOException expected) {
                        }
                    }
                }
                """);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), program.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(temp.resolve("output").toFile()).start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(temp.resolve("output"))).isZero();
        assertThat(callsAway(log)).anyMatch(call -> call.contains("192.0.2.1")).anyMatch(call -> call.contains("192.0.2.2"))
                .noneMatch(call -> call.contains("127.0.0.1"));
    }

    @Test
    void installingStartingAndUsingCallNobody() throws IOException, InterruptedException {
        Path log = temp.resolve("calls");
        TrialIde ide = TrialIde.copy(temp.resolve("ide")).within(watched(log));
        Run install = ide.install(TrialIde.site(), "org.espbench.feature.feature.group");
        assertThat(install.status()).as(install.output()).isZero();
        Run demo = ide.install(TrialIde.extras(), "org.espbench.demo.feature.feature.group");
        assertThat(demo.status()).as(demo.output()).isZero();
        assertThat(callsAway(log)).as("while installing").isEmpty();

        Run run = ide.open(temp.resolve("workspace"), "-Dorg.espbench.demo.autopilot=" + temp.resolve("picture.png"));
        assertThat(run.status()).as(run.output()).isZero();
        assertThat(temp.resolve("picture.png")).exists();
        assertThat(callsAway(log)).as("while starting and playing the tutorial").isEmpty();
        try (Stream<String> calls = Files.lines(log)) {
            assertThat(calls).as("the simulated module's real sockets").anyMatch(call -> call.contains("sa_family=AF_INET") && call.contains("127.0.0.1"));
        }
    }

    private static List<String> callsAway(Path log) throws IOException {
        try (Stream<String> calls = Files.lines(log)) {
            return calls.filter(call -> AWAY.matcher(call).find()).toList();
        }
    }

    /** The command in front; ends the test as skipped where the system can't watch, but not in CI. */
    private static List<String> watched(Path log) throws IOException, InterruptedException {
        List<String> watch = List.of("strace", "-f", "-A", "-s", "0", "-e", "trace=connect,sendto,sendmsg,sendmmsg", "-e", "signal=none", "-o", log.toString());
        boolean possible = System.getProperty("os.name").equals("Linux") && works(join(watch, List.of("true")));
        if (!"true".equals(System.getenv("CI"))) {
            assumeThat(possible).as("strace, and leave to trace").isTrue();
        }
        assertThat(possible).as("strace, and leave to trace").isTrue();
        for (List<String> apart : List.of(List.of("unshare", "-n"), List.of("unshare", "-rn"))) {
            List<String> alone = join(apart, List.of("sh", "-c", "ip link set lo up && exec \"$@\"", "sh"));
            if (works(join(alone, watch, List.of("true")))) {
                return join(alone, watch);
            }
        }
        // No leave to make a network of its own: what is watched is the same.
        return watch;
    }

    private static boolean works(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            // There is no such program.
            return false;
        }
    }

    @SafeVarargs
    private static List<String> join(List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
