package org.espbench.modem.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.fazecast.jSerialComm.SerialPort;

/** The native half of the library, where it can't be loaded and where it is loaded twice. */
@Timeout(120)
class LibraryTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aSecondClassLoaderCanLoadItToo() throws Exception {
        assertThat(new SerialPorts().offers()).isNotNull();
        Object first = SerialPort.getVersion();
        // The library again, and nothing of what the program has loaded.
        try (URLClassLoader second = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> again = Class.forName("com.fazecast.jSerialComm.SerialPort", true, second);
            assertThat(again).isNotSameAs(SerialPort.class);
            assertThat(again.getMethod("getCommPorts").invoke(null)).isNotNull();
            assertThat(again.getMethod("getVersion").invoke(null)).isEqualTo(first);
        }
    }

    @Test
    void whereItCantBeUnpackedThatIsSaidWithTheFolder() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "a folder in which nobody can write, not even root");
        List<String> said = run("/proc");
        assertThat(said).hasSize(3);
        assertThat(said.subList(0, 2)).allSatisfy(line -> assertThat(line).contains("Refused").contains("can't be loaded").contains("/proc")
                .contains("-Djava.io.tmpdir"));
        assertThat(said.get(2)).isEqualTo("[]");
    }

    /** Another JVM opens a port twice and asks for offers: the second failure of a class is another than the first. */
    private List<String> run(String temporary) throws IOException, InterruptedException {
        Path out = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary, "-Duser.home=" + temporary, "-Xshare:auto", "-cp", System.getProperty("java.class.path", ""),
                Opening.class.getName()).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }

    private static URL[] classPath() {
        return Stream.of(System.getProperty("java.class.path", "").split(System.getProperty("path.separator", ":"))).map(entry -> {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new AssertionError(e);
            }
        }).toArray(URL[]::new);
    }

    /** What the other JVM does. */
    static final class Opening {
        private Opening() {
        }

        public static void main(String[] arguments) {
            SerialPorts ports = new SerialPorts();
            for (int i = 0; i < 2; i++) {
                try {
                    ports.open(PortAddress.of("serial", "/dev/null"), LineSettings.DEFAULT, Time.real()).close();
                } catch (PortException e) {
                    System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
                }
            }
            System.out.println(ports.offers());
        }
    }
}
