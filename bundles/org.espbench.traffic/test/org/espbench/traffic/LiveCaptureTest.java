package org.espbench.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineErrors;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.time.Time;
import org.espbench.traffic.pcapng.PositionedFile;
import org.espbench.traffic.pcapng.RecordWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LiveCaptureTest {

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void whateverBytesGoInComeOutAgain(long seed, @TempDir Path folder) throws IOException {
        Random random = new Random(seed);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        Path file = folder.resolve("any.pcapng");
        try (LiveCapture capture = LiveCapture.create(file, Time.real(), Transcript::unexpected)) {
            Instant at = Transcript.BEGIN;
            for (int i = 0; i < 3000; i++) {
                byte[] bytes = new byte[1 + (int) Math.pow(10, random.nextDouble() * (i % 500 == 0 ? 5.3 : 2))];
                random.nextBytes(bytes);
                at = at.plusNanos(random.nextInt(1000));
                if (random.nextBoolean()) {
                    sent.writeBytes(bytes);
                    capture.transmitted(at, bytes, 0, bytes.length);
                } else {
                    received.writeBytes(bytes);
                    capture.received(at, bytes, 0, bytes.length);
                }
                // A caller uses its buffer again at once.
                random.nextBytes(bytes);
            }
        }
        RawFile raw = new RawFile(file);
        assertThat(raw.sent()).as("seed %d", seed).isEqualTo(sent.toByteArray());
        assertThat(raw.received()).as("seed %d", seed).isEqualTo(received.toByteArray());
        try (Capture capture = CaptureFile.open(file).await(Transcript.LONG)) {
            long bytes = 0;
            for (Row row : capture.rows(0, (int) capture.rows())) {
                bytes += row.length();
            }
            assertThat(bytes).as("seed %d: bytes in rows", seed).isEqualTo(sent.size() + received.size());
        }
    }

    @Test
    void aReplyNeverPrecedesItsCommand(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("order.pcapng");
        Transcript transcript = new Transcript();
        for (int i = 0; i < 2000; i++) {
            transcript.host("AT\r\n").module("\r\nOK\r\n");
        }
        transcript.captured(file);
        List<String> order = new RawFile(file).order;
        for (int i = 0; i < order.size(); i++) {
            assertThat(order.get(i)).isEqualTo(i % 2 == 0 ? "SENT" : "RECEIVED");
        }
        assertThat(order).hasSize(4000);
    }

    @Test
    void noSecretIsInTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("secret.pcapng");
        String join = "AT+CWJAP=\"Espbench\",\"open sesame\"\r\n";
        Transcript transcript = new Transcript().opened();
        for (char c : join.toCharArray()) {
            transcript.host(String.valueOf(c)).module(c == '\n' ? "\r\n" : String.valueOf(c));
        }
        transcript.module("\r\nOK\r\n").host("AT+CWSAP?\r\n").module("AT+CWSAP?\r\r\n+CWSAP:\"x\",\"open ses").module("ame\",1,3,4,0\r\n\r\nOK\r\n");
        transcript.captured(file);
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        RawFile raw = new RawFile(file);
        assertThat(new String(raw.sent(), StandardCharsets.US_ASCII))
                .isEqualTo("AT+CWJAP=\"Espbench\",\"***********\"\r\nAT+CWSAP?\r\n");
        assertThat(new String(raw.received(), StandardCharsets.US_ASCII)).contains("AT+CWJAP=\"Espbench\",\"***********\"");
        assertThat(new String(raw.received(), StandardCharsets.US_ASCII).contains("sesame")).isFalse();
        assertThat(content.contains("ses")).isFalse();
    }

    @Test
    void listenersHearOfGrowthUntilTheyUnsubscribe(@TempDir Path folder) throws IOException, InterruptedException {
        try (LiveCapture capture = LiveCapture.create(folder.resolve("growth.pcapng"), Time.real(), Transcript::unexpected)) {
            CountDownLatch heard = new CountDownLatch(1);
            CountDownLatch unwanted = new CountDownLatch(1);
            capture.onGrowth(unwanted::countDown).close();
            capture.onGrowth(heard::countDown);
            new Transcript().host("AT\r\n").tell(capture);
            assertThat(heard.await(30, TimeUnit.SECONDS)).isTrue();
            capture.flush();
            assertThat(capture.rows()).isEqualTo(1);
            assertThat(capture.growing()).isTrue();
            assertThat(unwanted.getCount()).isEqualTo(1);
        }
    }

    @Test
    void aFaultyListenerDoesNotEndTheCapture(@TempDir Path folder) throws IOException {
        try (LiveCapture capture = LiveCapture.create(folder.resolve("faulty.pcapng"), Time.real(), Transcript::unexpected)) {
            Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
            AtomicReference<Throwable> told = new AtomicReference<>();
            Thread.setDefaultUncaughtExceptionHandler((thread, e) -> told.set(e));
            try {
                capture.onGrowth(() -> {
                    throw new IllegalStateException("on purpose");
                });
                new Transcript().host("AT\r\n").tell(capture);
                capture.flush();
                new Transcript().module("\r\nOK\r\n").tell(capture);
                capture.flush();
            } finally {
                Thread.setDefaultUncaughtExceptionHandler(before);
            }
            assertThat(capture.rows()).isEqualTo(2);
            assertThat(told.get()).hasMessage("on purpose");
        }
    }

    @Test
    void aFailingDiskIsHeardOnceAndTheTapGoesOn(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("failing.pcapng");
        LinkedBlockingQueue<CaptureException> heard = new LinkedBlockingQueue<>();
        RecordWriter writer = RecordWriter.create(file, "Test", "");
        try (LiveCapture capture = LiveCapture.begin(new PositionedFile(file), writer, Rolling.NEVER, Time.real(), heard::add)) {
            new Transcript().host("AT\r\n").module("\r\nOK\r\n").tell(capture);
            capture.flush();
            writer.close();
            new Transcript().host("AT+GMR\r\n").tell(capture);
            CaptureException failure = heard.poll(30, TimeUnit.SECONDS);
            assertThat(failure).hasMessageContaining("failing.pcapng").hasMessageContaining("connection goes on");
            new Transcript().module("\r\nOK\r\n").tell(capture);
            assertThatThrownBy(capture::flush).isInstanceOf(CaptureException.class);
            assertThat(capture.growing()).isFalse();
            assertThat(capture.rows(0, 10)).extracting(Row::line).containsExactly("AT", "OK");
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void linesAndSettingsAreNotedInTheirPlace(@TempDir Path folder) throws CaptureException {
        Path file = new Transcript().opened()
                .step((tap, at) -> tap.controlChanged(at, EnumSet.of(ControlLine.DTR, ControlLine.CTS)))
                .host("AT\r\n")
                .step((tap, at) -> tap.controlChanged(at, EnumSet.noneOf(ControlLine.class)))
                .step((tap, at) -> tap.lineChanged(at, LineSettings.DEFAULT.at(921_600)))
                .step((tap, at) -> tap.warned(at, "rfc2217:lab:1: the server does not answer requests for: DTR."))
                .closed().captured(folder.resolve("notes.pcapng"));
        try (Capture capture = CaptureFile.open(file).await(Transcript.LONG)) {
            assertThat(capture.rows(0, 100)).extracting(Row::text).containsExactly("Opened sim:default?firmware=1.7.5 at 115200 8N1",
                    "Control lines raised: DTR CTS", "AT␍␊", "No control line is raised", "Line settings 921600 8N1",
                    "rfc2217:lab:1: the server does not answer requests for: DTR.", "Closed");
        }
    }

    @Test
    void aCaptureWatchesSeveralOpenings(@TempDir Path folder) throws CaptureException {
        Path file = new Transcript().opened().host("AT+CIPSEND=100\r\n").module("\r\nOK\r\n> ").host("incomplete").closed()
                .opened().host("AT\r\n").module("\r\nOK\r\n").closed().captured(folder.resolve("openings.pcapng"));
        try (Capture capture = CaptureFile.open(file).await(Transcript.LONG)) {
            assertThat(capture.rows(0, 100)).extracting(Row::line).containsExactly("Opened sim:default?firmware=1.7.5 at 115200 8N1",
                    "AT+CIPSEND=100", "OK", ">", "incomplete", "Closed", "Opened sim:default?firmware=1.7.5 at 115200 8N1", "AT", "OK", "Closed");
        }
    }

    @Test
    void anExistingFileIsNotOverwritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.pcapng"), "precious");
        assertThatThrownBy(() -> LiveCapture.create(file, Time.real(), Transcript::unexpected)).isInstanceOf(CaptureException.class)
                .hasMessageContaining("exists already");
        assertThat(file).hasContent("precious");
    }

    @Test
    void aFolderThatCanNotBeMadeIsNamed(@TempDir Path folder) throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "");
        assertThatThrownBy(() -> LiveCapture.create(blocked.resolve("x.pcapng"), Time.real(), Transcript::unexpected))
                .isInstanceOf(CaptureException.class).hasMessageContaining("could not be created");
    }

    @Test
    void faultsOfTheLineAreNotedWithCauseAndRemedy(@TempDir Path folder) throws CaptureException {
        Path file = new Transcript().step((tap, at) -> tap.faulted(at, new LineErrors(3, 0, 2, 5, 0))).captured(folder.resolve("faults.pcapng"));
        try (Capture capture = CaptureFile.open(file).await(Transcript.LONG)) {
            List<Row> rows = capture.rows(0, 10);
            assertThat(rows).allMatch(Row::error).extracting(Row::text).satisfiesExactly(
                    text -> assertThat(text).startsWith("Framing errors: 3.").contains("baud rate"),
                    text -> assertThat(text).startsWith("Received bytes lost in the adapter or its driver: 7.").contains("flow control"));
        }
    }

    @Test
    void aClosedCaptureSaysSo(@TempDir Path folder) throws CaptureException {
        LiveCapture capture = LiveCapture.create(folder.resolve("closed.pcapng"), Time.real(), Transcript::unexpected);
        new Transcript().host("AT\r\n").tell(capture);
        capture.close();
        capture.close();
        assertThat(capture.growing()).isFalse();
        assertThatThrownBy(() -> capture.rows(0, 1)).isInstanceOf(CaptureException.class).hasMessageContaining("was closed");
        new Transcript().host("AT\r\n").tell(capture);
    }
}
