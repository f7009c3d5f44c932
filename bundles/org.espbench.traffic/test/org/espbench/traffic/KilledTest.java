package org.espbench.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.espbench.modem.time.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that captures is killed without warning: what was told more than a second before is in the file. */
final class KilledTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void atMostTheLastSecondIsLost(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("killed.pcapng");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Victim.class.getName(), file.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        long told = -1;
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            // What the victim says it has told a second before it says so must be there, whenever it dies.
            for (int i = 0; i < 40; i++) {
                String line = out.readLine();
                assertThat(line).as("the child's line %d", i).isNotNull();
                told = Long.parseLong(String.valueOf(line));
            }
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        try (Capture opened = CaptureFile.open(file).await(Transcript.LONG)) {
            List<Row> last = opened.rows(opened.rows() - 3, 3);
            long kept = last.stream().filter(row -> row.line().startsWith("AT+N=")).mapToLong(row -> Long.parseLong(row.line().substring(5))).max()
                    .orElse(-1);
            assertThat(kept).isGreaterThanOrEqualTo(told);
            List<Row> first = opened.rows(0, 4);
            assertThat(first).extracting(Row::line).containsExactly("AT+N=0", "OK", "AT+N=1", "OK");
        }
    }

    /** Runs in a process of its own until it is killed. */
    static final class Victim {

        private Victim() {
        }

        /** Captures without end; says every tenth of a second how far it was a second ago. */
        public static void main(String[] arguments) throws IOException {
            try (LiveCapture capture = LiveCapture.create(Path.of(arguments[0]), Time.real(), Transcript::unexpected)) {
                long[] secondAgo = new long[11];
                long begun = System.nanoTime();
                long tenth = 0;
                for (long n = 0; true; n++) {
                    new Transcript().host("AT+N=" + n + "\r\n").module("\r\nOK\r\n").tell(capture);
                    long now = (System.nanoTime() - begun) / (SECOND / 10);
                    if (now > tenth) {
                        for (long i = tenth + 1; i <= now; i++) {
                            secondAgo[(int) (i % 11)] = n;
                        }
                        tenth = now;
                        if (tenth > 10) {
                            System.out.println(secondAgo[(int) ((tenth + 1) % 11)]);
                            System.out.flush();
                        }
                    }
                    java.util.concurrent.locks.LockSupport.parkNanos(100_000);
                }
            }
        }
    }
}
