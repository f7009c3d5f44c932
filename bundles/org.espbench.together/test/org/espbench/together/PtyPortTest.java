package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;
import org.espbench.simulator.pty.PseudoTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Serial ports on a pseudo-terminal whose other end the test holds itself. */
@Timeout(120)
class PtyPortTest {

    private Optional<PseudoTerminal> opened = Optional.empty();

    @BeforeEach
    void open() throws Exception {
        assumeTrue(!System.getProperty("os.name", "").startsWith("Windows"), "Windows has no pseudo-terminals");
        opened = Optional.of(PseudoTerminal.open());
    }

    @AfterEach
    void close() {
        opened.ifPresent(PseudoTerminal::close);
    }

    @Test
    void ratesThatNoStandardKnowsReachTheDevice() throws Exception {
        try (Port port = port("?baud=74880")) {
            assertThat(terminal().baud()).isEqualTo(74_880);
            for (int baud : new int[] {76_800, 230_400, 921_600, 3_000_000, 4_608_000, 9600, 300}) {
                port.setLine(LineSettings.DEFAULT.at(baud));
                assertThat(terminal().baud()).isEqualTo(baud);
            }
        }
    }

    @Test
    void everyByteValueCrossesBothWays() throws Exception {
        byte[] sent = new byte[200_000];
        long seed = System.nanoTime();
        new Random(seed).nextBytes(sent);
        try (Port port = port("")) {
            CompletableFuture<Integer> writing = async(() -> {
                port.write(sent, 0, sent.length);
                return 0;
            });
            ByteArrayOutputStream back = new ByteArrayOutputStream();
            byte[] piece = new byte[1000];
            while (back.size() < sent.length) {
                int count = terminal().read(piece, 1000);
                for (int done = 0; done < count;) {
                    byte[] rest = Arrays.copyOfRange(piece, done, count);
                    done += terminal().write(rest, rest.length, 1000);
                }
                for (int heard = 0; heard < count;) {
                    byte[] some = new byte[count];
                    int read = port.read(some, 0, some.length, 1000);
                    back.write(some, 0, read);
                    heard += read;
                }
            }
            assertThat(writing.get(20, TimeUnit.SECONDS)).isZero();
            assertThat(back.toByteArray()).as("seed %d", seed).isEqualTo(sent);
        }
    }

    @Test
    void aSecondOpeningIsToldWhoHasThePort() throws Exception {
        try (Port port = port("")) {
            assertThat(port.line()).isEqualTo(LineSettings.DEFAULT);
            assertThatThrownBy(() -> port("")).isInstanceOf(PortException.Busy.class).hasMessageContaining("this program");
        }
        port("").close();
    }

    @Test
    void aLineThatTakesNothingLosesThePortInsteadOfHangingForEver() throws Exception {
        try (Port port = port("")) {
            assertThatThrownBy(() -> fill(port)).isInstanceOf(PortException.Gone.class).hasMessageContaining("taken nothing for 10 seconds");
        }
        port("").close();
    }

    @Test
    void closingEndsAWriteThatWaitsInTheSystem() throws Exception {
        Port port = port("");
        CompletableFuture<Integer> writing = async(() -> fill(port));
        byte[] first = new byte[1];
        assertThat(terminal().read(first, 20_000)).isEqualTo(1);
        port.close();
        assertThatThrownBy(() -> writing.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(PortException.Closed.class);
        port("").close();
    }

    @Test
    void whatWaitsCanBeThrownAway() throws Exception {
        try (Port port = port("")) {
            terminal().write(new byte[100], 100, 1000);
            byte[] one = new byte[1];
            assertThat(port.read(one, 0, 1, 20_000)).isEqualTo(1);
            port.discard();
            assertThat(port.read(one, 0, 1, 0)).isZero();
        }
    }

    @Test
    void whatAPseudoTerminalHasNotIsNoFailure() throws Exception {
        try (Port port = port("?dtr=on&rts=on")) {
            assertThat(port.outputs()).isEqualTo(Outputs.RAISED);
            port.setOutputs(Outputs.LOWERED);
            assertThat(port.control()).isEmpty();
            assertThat(port.errors()).isEmpty();
        }
    }

    private static int fill(Port port) throws PortException {
        byte[] much = new byte[10_000];
        while (true) {
            port.write(much, 0, much.length);
        }
    }

    private PseudoTerminal terminal() {
        return opened.orElseThrow();
    }

    private Port port(String options) throws PortException {
        PortAddress address = PortAddress.parse(PortAddress.of("serial", terminal().path()) + options);
        return Ports.onClassPath().open(address, LineSettings.DEFAULT, Time.real());
    }

    private interface Call {
        int run() throws PortException;
    }

    private static CompletableFuture<Integer> async(Call call) {
        CompletableFuture<Integer> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(call.run());
            } catch (PortException e) {
                result.completeExceptionally(new CompletionException(e));
            }
        });
        thread.setDaemon(true);
        thread.start();
        return result;
    }
}
