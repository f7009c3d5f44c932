package org.espbench.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no pseudo-terminals and no signals")
class SimulateTest {

    @TempDir
    private Path folder = Path.of("");

    private interface Line {
        void write(byte[] bytes) throws IOException;

        int read() throws IOException;
    }

    @Test
    void oneModuleAnswersOnThePseudoTerminalAndOnTheNetwork() throws Exception {
        try (Program program = Program.start("simulate", "--timing", "0")) {
            String terminal = program.await("(/dev/\\S+) at 115200 baud");
            int port = Integer.parseInt(program.await("TCP: 127\\.0\\.0\\.1:(\\d+)"));
            program.await("Ctrl-C");
            try (RandomAccessFile pty = new RandomAccessFile(terminal, "rw"); Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                program.await("# .*has the line now");
                Line first = of(pty);
                Line second = of(socket);
                ask(first, "ATE0\r\n", "ATE0\r\r\n\r\nOK\r\n");
                ask(second, "AT\r\n", "\r\nOK\r\n");
                ask(first, "AT+CWMODE_CUR?\r\n", "+CWMODE_CUR:");
                ask(second, "AT+GMR\r\n", "AT version:1.7.5");
            }
            program.await("> AT\\+CWMODE_CUR\\?");
            program.terminate();
            assertThat(program.status()).isZero();
            assertThat(program.lines().getLast()).contains("Ended after 4 commands");
        }
    }

    @Test
    void whenItEndsEverythingIsGone() throws Exception {
        Path link = folder.resolve("module");
        try (Program program = Program.start("simulate", "--tcp", "0", "--link", link.toString(), "--baud", "9600", "--firmware", "2.2.1")) {
            String terminal = program.await("(/dev/\\S+) at 9600 baud");
            int port = Integer.parseInt(program.await("TCP: .*:(\\d+)"));
            program.await("Ctrl-C");
            assertThat(link.toRealPath()).isEqualTo(Path.of(terminal));
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                ask(of(socket), "AT\r\n", "AT\r\n\r\nOK\r\n");
                program.terminate();
                assertThat(endOf(socket)).isTrue();
            }
            assertThat(program.status()).isZero();
            assertThat(link).doesNotExist();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void aTerminalThatWasLeftOpenSeesTheLineEnd() throws Exception {
        try (Program program = Program.start("simulate", "--pty")) {
            String terminal = program.await("(/dev/\\S+) at");
            program.await("Ctrl-C");
            assertThat(program.lines()).noneMatch(line -> line.startsWith("TCP"));
            try (RandomAccessFile pty = new RandomAccessFile(terminal, "rw")) {
                ask(of(pty), "AT\r\n", "AT\r\r\n\r\nOK\r\n");
                program.terminate();
                assertThat(program.status()).isZero();
                assertThat(lineEnds(pty)).isTrue();
            }
            assertThat(Files.exists(Path.of(terminal))).isFalse();
        }
    }

    @Test
    void itCanEndWithItsInput() throws Exception {
        try (Program program = Program.start("simulate", "--tcp", "0", "--until-eof")) {
            program.await("Ctrl-C");
            program.endInput();
            assertThat(program.status()).isZero();
            assertThat(program.lines().getLast()).contains("Ended after 0 commands");
        }
    }

    @Test
    void secretsAreInNoLineOfTheJournal() throws Exception {
        String secret = "tr4ums3cret";
        try (Program program = Program.start("simulate", "--tcp", "0", "--ssid", "Bench", "--password", secret, "--timing", "0", "--journal")) {
            int port = Integer.parseInt(program.await("TCP: .*:(\\d+)"));
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                ask(of(socket), "AT+CWMODE_CUR=3\r\n", "OK\r\n");
                ask(of(socket), "AT+CWSAP_CUR=\"Own\",\"" + secret + "2\",5,3\r\n", "OK\r\n");
                ask(of(socket), "AT+CWSAP_CUR?\r\n", secret + "2");
                // In pieces, so that the echo comes in pieces, too.
                of(socket).write("AT+CWJAP_CUR=\"Bench\",\"tr4um".getBytes(StandardCharsets.US_ASCII));
                ask(of(socket), "s3cret\"\r\n", "WIFI GOT IP\r\n\r\nOK\r\n");
            }
            program.await("< WIFI GOT IP");
            program.await("> AT\\+CWJAP_CUR=\"Bench\",\"\\*+\"");
            program.await("< \\+CWSAP_CUR:\"Own\",\"\\*+");
            program.terminate();
            assertThat(program.status()).isZero();
            assertThat(program.lines()).noneMatch(line -> line.contains("tr4um") || line.contains("s3cret"));
        }
    }

    @Test
    void linksAndDataStandInTheJournalAsTheirNumber() throws Exception {
        try (Program program = Program.start("simulate", "--tcp", "0", "--timing", "0", "--journal", "--map", "example.test:80=127.0.0.1:" + 1);
                ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = Integer.parseInt(program.await("TCP: .*:(\\d+)"));
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                Line line = of(socket);
                ask(line, "AT+CWMODE_CUR=1\r\n", "OK\r\n");
                ask(line, "AT+CWJAP_CUR=\"Espbench\",\"espbench\"\r\n", "WIFI GOT IP\r\n\r\nOK\r\n");
                ask(line, "AT+CIPSTART=\"TCP\",\"127.0.0.1\"," + server.getLocalPort() + "\r\n", "CONNECT\r\n\r\nOK\r\n");
                try (Socket peer = server.accept()) {
                    peer.getOutputStream().write("WIFI LOST is payload".getBytes(StandardCharsets.US_ASCII));
                    ask(line, "", "payload");
                }
                ask(line, "", "CLOSED\r\n");
            }
            program.await("< CONNECT");
            program.await("\\(20 bytes of data\\)");
            program.await("< CLOSED");
            assertThat(program.lines()).noneMatch(text -> text.contains("payload"));
        }
    }

    @Test
    void aWrongOptionIsRefusedInWords() throws Exception {
        assertThat(refused("--firmware", "9.9")).contains("There is no simulated firmware 9.9; known are").contains("1.7.5");
        assertThat(refused("--faults", "bad")).contains("There are no faults \"bad\"; there are: noise");
        assertThat(refused("--tcp", "65536")).contains("There is no TCP port 65536");
        assertThat(refused("--timing", "-1")).contains("--timing is a number from 0 on");
        assertThat(refused("--quirks", "Q0")).contains("There is no quirk \"Q0\"");
        assertThat(refused("--ptty")).contains("Unknown option: '--ptty'").contains("espbench simulate --help lists what is possible.");
    }

    @Test
    void aPortThatIsTakenIsSaidAndEndsIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Program program = Program.start("simulate", "--tcp", String.valueOf(taken.getLocalPort()))) {
            assertThat(program.status()).isEqualTo(1);
            assertThat(String.join("\n", program.lines())).contains("could not be offered");
        }
    }

    private static String refused(String... options) throws Exception {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "simulate";
        System.arraycopy(options, 0, arguments, 1, options.length);
        try (Program program = Program.start(arguments)) {
            assertThat(program.status()).isEqualTo(2);
            return String.join("\n", program.lines());
        }
    }

    private static Line of(RandomAccessFile file) {
        return new Line() {
            @Override
            public void write(byte[] bytes) throws IOException {
                file.write(bytes);
            }

            @Override
            public int read() throws IOException {
                return file.read();
            }
        };
    }

    private static Line of(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream();
        return new Line() {
            @Override
            public void write(byte[] bytes) throws IOException {
                out.write(bytes);
            }

            @Override
            public int read() throws IOException {
                return in.read();
            }
        };
    }

    /** Writes something and reads until the answer holds this. */
    private static void ask(Line line, String text, String answer) throws IOException {
        line.write(text.getBytes(StandardCharsets.US_ASCII));
        StringBuilder got = new StringBuilder();
        while (got.indexOf(answer) < 0) {
            int next = line.read();
            assertThat(next).as("waited for " + answer + ", got " + got).isNotNegative();
            got.append((char) next);
        }
    }

    private static boolean endOf(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException e) {
            // Reset: gone all the same.
            return true;
        }
    }

    private static boolean lineEnds(RandomAccessFile line) {
        try {
            while (line.read() >= 0) {
                continue;
            }
            return true;
        } catch (IOException e) {
            // Linux says EIO to a reader whose master has gone.
            return true;
        }
    }
}
