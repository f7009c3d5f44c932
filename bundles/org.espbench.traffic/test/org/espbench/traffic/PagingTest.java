package org.espbench.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.espbench.modem.time.Time;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows fetched from anywhere are those found by reading from the beginning, whatever the traffic. */
final class PagingTest {

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void aPageFromAnywhereIsThePartOfTheWhole(long seed, @TempDir Path folder) throws CaptureException {
        Random random = new Random(seed);
        Transcript transcript = seed % 2 == 0 ? conversation(random) : noise(random);
        Path file = folder.resolve("pages.pcapng");
        List<Row> live;
        try (LiveCapture capture = LiveCapture.create(file, Time.real(), Transcript::unexpected)) {
            transcript.tell(capture);
            capture.flush();
            live = capture.rows(0, (int) capture.rows());
            assertPages(capture, live, random, seed);
        }
        try (Capture capture = CaptureFile.open(file).await(Transcript.LONG)) {
            List<Row> all = capture.rows(0, (int) capture.rows());
            assertThat(all.size()).isGreaterThan(500);
            assertThat(live).as("seed %d: live and opened again", seed).isEqualTo(all.subList(0, live.size()));
            assertPages(capture, all, random, seed);
        }
    }

    private static void assertPages(Capture capture, List<Row> all, Random random, long seed) throws CaptureException {
        for (int i = 0; i < 60; i++) {
            int from = random.nextInt(all.size());
            int count = random.nextInt(80);
            assertThat(capture.rows(from, count)).as("seed %d, from %d", seed, from).isEqualTo(all.subList(from, Math.min(all.size(), from + count)));
        }
        for (int i = 0; i < all.size(); i += 37) {
            assertThat(capture.bytes(all.get(i))).as("seed %d, row %d", seed, i).hasSize(all.get(i).length());
        }
    }

    private static Transcript conversation(Random random) {
        Transcript transcript = new Transcript().opened().host("ATE0\r\n").module("ATE0\r\r\n\r\nOK\r\n").host("AT+CIPMUX=1\r\n").module("\r\nOK\r\n")
                .module("0,CONNECT\r\n");
        for (int i = 0; i < 800; i++) {
            switch (random.nextInt(6)) {
            case 0 -> transcript.host("AT+CIPSEND=0,3\r\n").module("\r\nOK\r\n> ").host("a\nb").module("\r\nRecv 3 bytes\r\n\r\nSEND OK\r\n");
            case 1 -> transcript.module("\r\n+IPD,0,").module("5:ab").module("c\r\n");
            case 2 -> transcript.host("AT\r\n").module("\r\nO").module("K\r\n");
            case 3 -> transcript.host("AT+NEVER\r\n");
            case 4 -> transcript.module("\r\n+IPD,0," + 3000 + ":" + "x".repeat(3000));
            default -> transcript.host("AT+GMR\r\n").module("AT version:1.7.5.0(x)\r\nSDK version:3\r\nOK\r\n");
            }
        }
        return transcript.closed();
    }

    private static Transcript noise(Random random) {
        String[] words = {"AT", "\r\n", "+IPD,", "0,", "5:", ">", " ", "OK", "\r\nOK\r\n", "SEND OK\r\n", "AT+CIPSEND=4\r\n", "\n", "CONNECT\r\n", "ready\r\n",
            "AT+CIPMODE=1\r\n", "AT+CIPSEND\r\n", "+++", "\u00FF\u0000", "x".repeat(700), "ATE1\r\n", "+CIPRECVDATA,9:", "AT+CIPMUX=1\r\n", "busy p...\r\n"};
        Transcript transcript = new Transcript();
        for (int i = 0; i < 6_000; i++) {
            String word = words[random.nextInt(words.length)];
            if (random.nextBoolean()) {
                transcript.host(word);
            } else {
                transcript.module(word);
            }
        }
        return transcript;
    }
}
