package org.espbench.traffic.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.espbench.modem.time.Time;
import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.CaptureFile;
import org.espbench.traffic.LiveCapture;
import org.espbench.traffic.Progress;
import org.espbench.traffic.Transcript;
import org.espbench.traffic.account.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SurveyTest {

    private static Survey whole(Capture capture) throws CaptureException {
        Survey survey = new Survey(capture);
        assertThat(survey.extend(Progress.NONE)).isTrue();
        return survey;
    }

    private static void said(LiveCapture capture, boolean out, Instant at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (out) {
            capture.transmitted(at, bytes, 0, bytes.length);
        } else {
            capture.received(at, bytes, 0, bytes.length);
        }
    }

    @Test
    void everyByteIsInOneStream(@TempDir Path folder) throws CaptureException {
        try (Capture capture = CaptureFile.open(Transcript.tutorial().captured(folder.resolve("all.pcapng"))).await(Transcript.LONG)) {
            Throughput throughput = whole(capture).throughput();
            Account account = new Account(capture);
            account.extend(Progress.NONE);
            long out = 0;
            long in = 0;
            for (Stream stream : throughput.streams()) {
                long total = throughput.total(stream);
                out += stream.out() ? total : 0;
                in += stream.out() ? 0 : total;
            }
            assertThat(out).isEqualTo(account.bytes().sent());
            assertThat(in).isEqualTo(account.bytes().received());
            assertThat(throughput.streams()).contains(new Stream(true, Stream.LINE), new Stream(false, 4), new Stream(true, 0));
        }
    }

    @Test
    void anAnswersTimeCountsOnceAndLeadsToItsRow(@TempDir Path folder) throws CaptureException {
        Path file = folder.resolve("slow.pcapng");
        Instant at = Transcript.BEGIN;
        try (LiveCapture capture = LiveCapture.create(file, Time.real(), Transcript::unexpected)) {
            said(capture, true, at, "AT+GMR\r\n");
            said(capture, false, at.plusMillis(3), "\r\nOK\r\n");
            said(capture, true, at.plusSeconds(1), "AT+CIPSEND=0,4\r\n");
            said(capture, false, at.plusSeconds(1).plusMillis(1), "\r\nOK\r\n> ");
            said(capture, true, at.plusSeconds(1).plusMillis(2), "abcd");
            said(capture, false, at.plusSeconds(1).plusMillis(100), "\r\nSEND OK\r\n");
            said(capture, true, at.plusSeconds(2), "AT+X\r\n");
            said(capture, false, at.plusSeconds(2), "\r\nERROR\r\n");
        }
        try (Capture capture = CaptureFile.open(file).await(Transcript.LONG)) {
            Survey survey = whole(capture);
            Latencies latencies = survey.latencies();
            assertThat(latencies.total()).isEqualTo(3);
            assertThat(latencies.count(0)).as("below a millisecond").isEqualTo(1);
            assertThat(latencies.count(2)).as("2 to 4 ms").isEqualTo(1);
            assertThat(latencies.count(7)).as("64 to 128 ms").isEqualTo(1);
            assertThat(latencies.buckets()).isEqualTo(8);
            assertThat(Latencies.limit(7)).isEqualTo(Duration.ofMillis(128));
            assertThat(capture.rows(latencies.row(7), 1).getFirst().line()).isEqualTo("SEND OK");
            assertThat(survey.faults()).singleElement().satisfies(fault -> {
                assertThat(fault.fault()).isEqualTo(Fault.REFUSED);
                assertThat(fault.count()).isEqualTo(1);
            });
            assertThat(capture.rows(survey.faults().getFirst().firstRow(), 1).getFirst().line()).isEqualTo("ERROR");
        }
    }

    @Test
    void aGrowingCaptureIsAddedUpAsItGrows(@TempDir Path folder) throws CaptureException {
        Path file = folder.resolve("grow.pcapng");
        try (LiveCapture capture = LiveCapture.create(file, Time.real(), Transcript::unexpected)) {
            Survey survey = new Survey(capture);
            said(capture, true, Transcript.BEGIN, "AT\r\n");
            capture.flush();
            survey.extend(Progress.NONE);
            said(capture, false, Transcript.BEGIN.plusSeconds(5), "\r\nbusy p...\r\n");
            capture.flush();
            survey.extend(Progress.NONE);
            assertThat(survey.throughput().bucket(Transcript.BEGIN.plusSeconds(5))).isEqualTo(survey.throughput().buckets() - 1);
        }
    }

    @Test
    void bucketsDoubleInsteadOfGrowingInNumber() {
        Buckets buckets = new Buckets();
        Random random = new Random(7);
        long nanos = 0;
        long total = 0;
        for (int row = 0; row < 200_000; row++) {
            nanos += random.nextInt(2_000_000_000);
            int count = random.nextInt(1500);
            buckets.add(row, nanos, Stream.index(true, row % 5), count);
            total += count;
        }
        Throughput told = buckets.told();
        assertThat(told.buckets()).isBetween(Buckets.MOST / 2, Buckets.MOST);
        long sum = 0;
        for (int link = 0; link < 5; link++) {
            sum += told.total(new Stream(true, link));
        }
        assertThat(sum).isEqualTo(total);
        for (int bucket = 1; bucket < told.buckets(); bucket++) {
            assertThat(told.row(bucket)).isGreaterThanOrEqualTo(told.row(bucket - 1));
        }
        assertThat(told.row(0)).isZero();
        assertThat(told.bucket(told.start())).isZero();
        assertThat(told.bucket(told.start().minusSeconds(10))).isZero();
        assertThat(told.bucket(told.start().plusSeconds(1L << 40))).isEqualTo(told.buckets() - 1);
    }

    @Test
    void aClockThatWasSetBackAndALongPauseBreakNothing() {
        Buckets buckets = new Buckets();
        buckets.add(0, 1_000_000_000_000L, 0, 1);
        buckets.add(1, 5, 0, 2);
        buckets.add(2, Long.MAX_VALUE / 2, 0, 4);
        Throughput told = buckets.told();
        assertThat(told.total(new Stream(false, Stream.LINE))).isEqualTo(7);
        assertThat(told.bytes(new Stream(false, Stream.LINE), 0)).isEqualTo(3);
        assertThat(told.row(told.buckets() - 1)).isEqualTo(2);
    }

    @Test
    void nothingIsNothing() {
        Throughput none = new Buckets().told();
        assertThat(none.buckets()).isZero();
        assertThat(none.streams()).isEmpty();
        assertThat(none.bucket(Transcript.BEGIN)).isEqualTo(-1);
        assertThat(new Latencies(new long[Latencies.BUCKETS], new long[Latencies.BUCKETS]).buckets()).isZero();
    }
}
