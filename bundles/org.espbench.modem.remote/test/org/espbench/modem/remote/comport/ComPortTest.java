package org.espbench.modem.remote.comport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.espbench.modem.port.AddressedLine;
import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.ControlSequence;
import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineErrors;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.StopBits;
import org.espbench.modem.remote.socket.SocketLine;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ComPortTest {

    private static final Duration BUDGET = Duration.ofSeconds(20);
    /** For servers that answer: never run out. */
    private static final Duration PATIENT = Duration.ofSeconds(20);
    /** For servers that don't. */
    private static final Duration SHORT = Duration.ofMillis(200);

    private final List<String> warnings = new ArrayList<>();
    private SerialServer server;

    ComPortTest() throws IOException {
        server = new SerialServer();
    }

    @BeforeEach
    void clear() {
        warnings.clear();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void openingSetsTheControlLinesFirstThenTheLineThenAsksForNotifications() throws Exception {
        try (ComPort port = open("?baud=74880&data=7&parity=even&stop=2", PATIENT)) {
            assertThat(server.asked()).containsExactly("5 12", "5 9", "1 0 1 36 128", "2 7", "3 3", "4 2", "5 1", "10 30", "11 255");
            assertThat(port.line()).isEqualTo(new LineSettings(74_880, 7, StopBits.TWO, Parity.EVEN, FlowControl.NONE));
            assertThat(warnings).isEmpty();
        }
    }

    @Test
    void everySettingIsAskedForInTheOptionsNumbers() throws Exception {
        try (ComPort port = open("?dtr=on", PATIENT)) {
            assertThat(server.asked().subList(0, 2)).containsExactly("5 8", "5 11");
            port.setLine(new LineSettings(3_000_000, 8, StopBits.ONE_AND_A_HALF, Parity.ODD, FlowControl.RTS_CTS));
            port.setLine(new LineSettings(921_600, 5, StopBits.ONE, Parity.NONE, FlowControl.RTS));
            port.setLine(new LineSettings(76_800, 8, StopBits.ONE, Parity.NONE, FlowControl.CTS));
            assertThat(server.asked().subList(9, server.asked().size())).containsExactly("1 0 45 198 192", "2 8", "3 2", "4 3", "5 3",
                    "1 0 14 16 0", "2 5", "3 1", "4 1", "5 3", "5 14", "1 0 1 44 0", "2 8", "3 1", "4 1", "5 1", "5 16");
            port.discard();
            assertThat(server.asked()).endsWith("12 3");
        }
    }

    @Test
    void noWayBetweenEqualLevelsLeadsOverRtsAlone() throws Exception {
        try (ComPort port = open("", PATIENT)) {
            int before = server.asked().size();
            for (Outputs outputs : List.of(Outputs.RAISED, Outputs.LOWERED, new Outputs(true, false), Outputs.RAISED, new Outputs(true, false),
                    Outputs.LOWERED)) {
                port.setOutputs(outputs);
                assertThat(port.outputs()).isEqualTo(outputs);
                assertThat(port.control()).isEqualTo(outputs.raised());
            }
            boolean dtr = false;
            boolean rts = false;
            for (String request : server.asked().subList(before, server.asked().size())) {
                switch (request) {
                case "5 8" -> dtr = true;
                case "5 9" -> dtr = false;
                case "5 11" -> rts = true;
                case "5 12" -> rts = false;
                default -> throw new AssertionError(request);
                }
                assertThat(rts && !dtr).as("RTS alone").isFalse();
            }
        }
    }

    @Test
    void aResetGoesOverTheNetwork() throws Exception {
        try (ComPort port = open("", PATIENT)) {
            int before = server.asked().size();
            ControlSequence.RESET.play(port, Time.scaled(0.01));
            assertThat(server.asked().subList(before, server.asked().size())).containsExactly("5 9", "5 11", "5 12", "5 9");
        }
    }

    @Test
    void aServerThatDoesNotAnswerARequestIsAWarningThatIsToldOnce() throws Exception {
        server.silentOn(508, 509, 511, 512, 3);
        try (ComPort port = open("", SHORT)) {
            assertThat(warnings).singleElement().asString().contains("RTS, DTR, parity").contains(server.address().toString());
            port.setOutputs(Outputs.RAISED);
            port.setLine(LineSettings.DEFAULT.at(9600));
            assertThat(server.asked()).contains("5 8", "5 11", "1 0 0 37 128");
            assertThat(port.line().baud()).isEqualTo(9600);
            assertThat(port.control()).isEmpty();
            assertThat(warnings).hasSize(1);
        }
    }

    @Test
    void aServerThatAnswersNothingIsAWarningAndCarriesBytes() throws Exception {
        server.deaf().echoes();
        try (ComPort port = open("", SHORT)) {
            assertThat(warnings).singleElement().asString().contains("2217");
            assertThat(roundTrip(port, "AT\r\n".getBytes(StandardCharsets.US_ASCII))).asString(StandardCharsets.US_ASCII).isEqualTo("AT\r\n");
            port.setLine(LineSettings.DEFAULT.at(9600));
            port.setOutputs(Outputs.RAISED);
            assertThat(port.line().baud()).isEqualTo(9600);
            assertThat(port.errors()).isEmpty();
        }
    }

    @Test
    void aServerWithoutTheOptionIsAWarningAtOnce() throws Exception {
        server.withoutOption().echoes();
        try (ComPort port = open("", PATIENT)) {
            assertThat(warnings).singleElement().asString().contains("2217");
            assertThat(roundTrip(port, SerialServer.bytes(1, 255, 13, 0, 2))).isEqualTo(SerialServer.bytes(1, 255, 13, 0, 2));
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void anotherRateThanAskedForIsAWarningOnOpeningAndRefusedLater() throws Exception {
        server.answers(1, 0, 0, 37, 128);
        try (ComPort port = open("", PATIENT)) {
            assertThat(warnings).singleElement().asString().contains("baud rate 115200").contains("9600");
            assertThatThrownBy(() -> port.setLine(LineSettings.DEFAULT.at(74_880))).isInstanceOf(PortException.Refused.class)
                    .hasMessageContaining("74880").hasMessageContaining("9600");
            assertThat(port.line()).isEqualTo(LineSettings.DEFAULT);
            assertThat(server.asked()).filteredOn(request -> request.startsWith("1 ")).containsExactly("1 0 1 194 0", "1 0 1 36 128",
                    "1 0 1 194 0");
            server.answers(1, 0, 1, 36, 154);
            port.setLine(LineSettings.DEFAULT.at(74_880));
            assertThat(port.line().baud()).isEqualTo(74_880);
        }
    }

    @Test
    void lineErrorsAreCountedAndInputLinesShown() throws Exception {
        server.bytewise();
        try (ComPort port = open("", PATIENT)) {
            assertThat(port.errors()).contains(LineErrors.NONE);
            server.notify(106, 8);
            server.notify(106, 4 + 2);
            server.notify(106, 8 + 16);
            server.notify(107, 16 + 32 + 128 + 15);
            server.say("x".getBytes(StandardCharsets.US_ASCII));
            assertThat(next(port, 1)).hasSize(1);
            assertThat(port.errors()).contains(new LineErrors(2, 1, 1, 0, 1));
            assertThat(port.control()).containsExactlyInAnyOrder(ControlLine.CTS, ControlLine.DSR, ControlLine.DCD);
            server.notify(107, 64);
            server.say("x".getBytes(StandardCharsets.US_ASCII));
            assertThat(next(port, 1)).hasSize(1);
            assertThat(port.control()).containsExactly(ControlLine.RI);
        }
    }

    @Test
    void whoAsksWhoWeAreIsTold() throws Exception {
        try (ComPort port = open("", PATIENT)) {
            server.notify(100);
            server.say("x".getBytes(StandardCharsets.US_ASCII));
            assertThat(next(port, 1)).hasSize(1);
            server.awaitAsked(asked -> asked.contains("0 69 115 112 98 101 110 99 104"));
        }
    }

    @Test
    void aServerThatWantsNoDataGetsThemOnceItDoes() throws Exception {
        try (ComPort port = open("", PATIENT)) {
            server.notify(108);
            server.say("x".getBytes(StandardCharsets.US_ASCII));
            assertThat(next(port, 1)).hasSize(1);
            Thread writer = new Thread(() -> {
                try {
                    port.write("held".getBytes(StandardCharsets.US_ASCII), 0, 4);
                } catch (PortException e) {
                    throw new AssertionError(e);
                }
            });
            writer.start();
            port.discard();
            assertThat(server.data()).isEmpty();
            server.notify(109);
            assertThat(server.awaitData(4)).asString(StandardCharsets.US_ASCII).isEqualTo("held");
            writer.join(20_000);
        }
    }

    @Test
    void fourKilobytesAtOnceOnConnectArriveInEachOfAHundredConnects() throws Exception {
        byte[] burst = new byte[4096];
        long seed = System.nanoTime();
        new Random(seed).nextBytes(burst);
        server.greets(SerialServer.escaped(burst));
        for (int i = 0; i < 100; i++) {
            try (ComPort port = open("", PATIENT)) {
                assertThat(next(port, burst.length)).as("connect %d seed %d", i, seed).isEqualTo(burst);
                assertThat(warnings).isEmpty();
            }
        }
    }

    @Test
    void moreThanIsHeldWhileNobodyReadsWaitsInTheNetwork() throws Exception {
        byte[] flood = new byte[300_000];
        long seed = System.nanoTime();
        new Random(seed).nextBytes(flood);
        server.greets(SerialServer.escaped(flood));
        try (ComPort port = open("", SHORT)) {
            assertThat(next(port, flood.length)).as("seed %d", seed).isEqualTo(flood);
            port.setLine(LineSettings.DEFAULT.at(9600));
            assertThat(port.line().baud()).isEqualTo(9600);
        }
    }

    @Test
    void everyByteValueCrossesInAnyPieces() throws Exception {
        byte[] all = new byte[1024];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        server.echoes().bytewise();
        try (ComPort port = open("", PATIENT)) {
            assertThat(roundTrip(port, all)).isEqualTo(all);
            assertThat(server.data()).isEqualTo(all);
        }
    }

    @Test
    void aServerThatKnowsOnlyLinesOfTextGetsThemRight() throws Exception {
        server.withoutBinary();
        try (ComPort port = open("", PATIENT)) {
            server.say(SerialServer.bytes(65, 13, 0, 66, 13, 10));
            assertThat(next(port, 5)).isEqualTo(SerialServer.bytes(65, 13, 66, 13, 10));
            byte[] text = SerialServer.bytes(65, 13, 66, 13, 10);
            port.write(text, 0, text.length);
            assertThat(server.awaitData(6)).isEqualTo(SerialServer.bytes(65, 13, 0, 66, 13, 10));
        }
    }

    @Test
    void aSettingChangesWhileAnotherThreadReads() throws Exception {
        server.echoes();
        try (ComPort port = open("", PATIENT)) {
            byte[] sent = new byte[20_000];
            new Random(1).nextBytes(sent);
            List<Throwable> failures = new ArrayList<>();
            byte[][] got = new byte[1][];
            Thread reader = new Thread(() -> {
                try {
                    got[0] = next(port, sent.length);
                } catch (PortException | AssertionError e) {
                    failures.add(e);
                }
            });
            reader.start();
            for (int at = 0; at < sent.length; at += 500) {
                port.write(sent, at, 500);
                port.setLine(LineSettings.DEFAULT.at(at % 1000 == 0 ? 9600 : 57_600));
                port.setOutputs(at % 1000 == 0 ? Outputs.RAISED : Outputs.LOWERED);
            }
            reader.join(60_000);
            assertThat(failures).isEmpty();
            assertThat(got[0]).isEqualTo(sent);
            assertThat(warnings).isEmpty();
        }
    }

    @Test
    void aServerThatHangsUpSaysWhy() {
        server.greets("Port already in use\r\n".getBytes(StandardCharsets.US_ASCII)).hangsUp(1);
        assertThatThrownBy(() -> open("", PATIENT)).isInstanceOf(PortException.Busy.class).hasMessageContaining("Port already in use");
        server.greets(new byte[0]).hangsUp(1);
        assertThatThrownBy(() -> open("", PATIENT)).isInstanceOf(PortException.Refused.class).hasMessageContaining("said nothing");
    }

    @Test
    void aLostConnectionIsToldAfterTheDataThatCameBefore() throws Exception {
        try (ComPort port = open("", PATIENT)) {
            server.say("last words".getBytes(StandardCharsets.US_ASCII));
            server.breakOff();
            assertThat(next(port, 10)).asString(StandardCharsets.US_ASCII).isEqualTo("last words");
            assertThatThrownBy(() -> next(port, 1)).isInstanceOf(PortException.Gone.class).hasMessageContaining(server.address().toString());
        }
    }

    @Test
    void aClosedPortSaysSo() throws Exception {
        ComPort port = open("", PATIENT);
        port.close();
        port.close();
        assertThatThrownBy(() -> port.read(new byte[1], 0, 1, 0)).isInstanceOf(PortException.Closed.class);
        assertThatThrownBy(() -> port.write(new byte[1], 0, 1)).isInstanceOf(PortException.Closed.class);
        assertThatThrownBy(port::control).isInstanceOf(PortException.Closed.class);
        assertThatThrownBy(() -> port.setLine(LineSettings.DEFAULT)).isInstanceOf(PortException.Closed.class);
        assertThatThrownBy(() -> port.setOutputs(Outputs.LOWERED)).isInstanceOf(PortException.Closed.class);
    }

    @Test
    void aCancelledOpeningEndsAtOnce() throws Exception {
        server.deaf();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> open("", PATIENT)).isInstanceOf(PortException.Closed.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void randomBytesNeverHangOrThrowAnythingButPortFailures() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            byte[] noise = new byte[random.nextInt(3000)];
            for (int i = 0; i < noise.length; i++) {
                int[] words = {255, 250, 240, 44, 251, 253, 105, 101, 107};
                noise[i] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : words[random.nextInt(words.length)]);
            }
            server.greets(noise);
            try (ComPort port = open("", SHORT)) {
                port.write(noise, 0, noise.length);
                port.setOutputs(Outputs.RAISED);
                for (int i = 0; i < 3; i++) {
                    port.read(new byte[4096], 0, 4096, 1);
                }
            } catch (PortException e) {
                assertThat(e).as("seed %d round %d", seed, round).hasMessageContaining("rfc2217:");
            }
        }
    }

    private ComPort open(String options, Duration answer) throws PortException {
        PortAddress address = PortAddress.parse(server.address() + options);
        ComPort port = ComPort.open(server.address(), SocketLine.connect(server.address(), BUDGET),
                AddressedLine.of(address, LineSettings.DEFAULT, List.of()), answer);
        port.onWarning(warnings::add);
        return port;
    }

    private static byte[] roundTrip(ComPort port, byte[] bytes) throws PortException {
        port.write(bytes, 0, bytes.length);
        return next(port, bytes.length);
    }

    private static byte[] next(ComPort port, int count) throws PortException {
        byte[] bytes = new byte[count];
        Deadline deadline = Deadline.in(Time.real(), Duration.ofSeconds(60));
        for (int got = 0; got < count;) {
            got += port.read(bytes, got, count - got, 100);
            assertThat(deadline.over()).as("got %d of %d: %s", got, count, Arrays.toString(Arrays.copyOf(bytes, Math.min(got, 100)))).isFalse();
        }
        return bytes;
    }
}
