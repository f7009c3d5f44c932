package org.espbench.traffic.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.espbench.modem.time.Time;
import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.CaptureFile;
import org.espbench.traffic.LiveCapture;
import org.espbench.traffic.Loss;
import org.espbench.traffic.Progress;
import org.espbench.traffic.Row;
import org.espbench.traffic.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountTest {

    private static final long STEP = 1_000_000;

    @Test
    void theTutorialsLinksAreAccountedFor(@TempDir Path folder) throws CaptureException {
        try (Capture capture = CaptureFile.open(Transcript.tutorial().captured(folder.resolve("links.pcapng"))).await(Transcript.LONG)) {
            Account account = whole(capture);
            assertThat(account.links()).extracting(LinkRecord::linkId, LinkRecord::accepted, LinkRecord::transport, LinkRecord::remote,
                    LinkRecord::bytesIn, LinkRecord::bytesOut).containsExactly(
                            org.assertj.core.groups.Tuple.tuple(4, false, "TCP", "127.0.0.1:5000", 7L, 7L),
                            org.assertj.core.groups.Tuple.tuple(0, true, "TCP", "", 4L, 4L));
            LinkRecord client = account.links().getFirst();
            assertThat(capture.rows(client.openedRow(), 1).getFirst().line()).isEqualTo("4,CONNECT");
            assertThat(capture.rows(client.closedRow(), 1).getFirst().line()).isEqualTo("4,CLOSED");
            assertThat(Duration.between(client.opened(), client.closed().orElseThrow())).isEqualTo(Duration.ofMillis(9));
            assertThat(account.losses()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyByteIsAccountedFor(long seed, @TempDir Path folder) throws CaptureException {
        Random random = new Random(seed);
        Path file = folder.resolve("bytes.pcapng");
        long sent = 0;
        long received = 0;
        try (LiveCapture capture = LiveCapture.create(file, Time.real(), Transcript::unexpected)) {
            String[] words = {"AT\r\n", "\r\nOK\r\n", "+IPD,5:abcde", "\r\n+IPD,3000:" + "x".repeat(3000), "AT+CIPSEND=4\r\n", "> ", "abcd", "\r\nSEND OK\r\n",
                "\u00FF\u0001\u0002", "AT+CIPMUX=1\r\n", "+IPD,1,4:zzz", "CONNECT\r\n", "garbage"};
            for (int i = 0; i < 4000; i++) {
                byte[] word = words[random.nextInt(words.length)].getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
                if (random.nextInt(3) == 0) {
                    capture.transmitted(Transcript.BEGIN.plusNanos(i * STEP * 100), word, 0, word.length);
                    sent += word.length;
                } else {
                    capture.received(Transcript.BEGIN.plusNanos(i * STEP * 100), word, 0, word.length);
                    received += word.length;
                }
            }
        }
        try (Capture capture = CaptureFile.open(file).await(Transcript.LONG)) {
            ByteCount bytes = whole(capture).bytes();
            assertThat(bytes.sent()).as("seed %d", seed).isEqualTo(sent);
            assertThat(bytes.received()).as("seed %d", seed).isEqualTo(received);
        }
    }

    @Test
    void aPayloadThatStopsShortIsALoss(@TempDir Path folder) throws CaptureException {
        Transcript silent = new Transcript().module("\r\n+IPD,10:abcd");
        for (int i = 0; i < 1100; i++) {
            silent.step((tap, at) -> { });
        }
        silent.module("\r\nOK\r\n");
        assertLoss(folder, silent, new Loss(Loss.Kind.PAYLOAD_SHORT, 6, 0), "6 bytes", "flow control");
    }

    @Test
    void aPayloadThatSwallowsTheNextHeaderIsALoss(@TempDir Path folder) throws CaptureException {
        Transcript shifted = new Transcript().module("\r\n+IPD,20:abcdefghij").module("\r\n+IPD,4:xyz!\r\n").module("\r\n+IPD,2:ab");
        assertLoss(folder, shifted, new Loss(Loss.Kind.PAYLOAD_SHIFTED, 5, 0), "too long", "flow control");
    }

    @Test
    void aSendWithoutOutcomeIsALoss(@TempDir Path folder) throws CaptureException {
        Transcript unanswered = new Transcript().host("ATE0\r\n").module("ATE0\r\r\n\r\nOK\r\n").host("AT+CIPSEND=3\r\n").module("\r\nOK\r\n> ")
                .host("abc").module("\r\nRecv 3 bytes\r\n").host("AT\r\n").module("\r\nOK\r\n");
        assertLoss(folder, unanswered, new Loss(Loss.Kind.SEND_UNANSWERED, 1, 0), "SEND OK", "restarted or busy");
    }

    @Test
    void aSendOfWhichTheModuleTookLessIsALoss(@TempDir Path folder) throws CaptureException {
        Transcript less = new Transcript().host("ATE0\r\n").module("ATE0\r\r\n\r\nOK\r\n").host("AT+CIPSEND=5\r\n").module("\r\nOK\r\n> ")
                .host("abcde").module("\r\nRecv 3 bytes\r\n").module("\r\nSEND OK\r\n");
        assertLoss(folder, less, new Loss(Loss.Kind.SEND_SHORT, 5, 3), "took 3 of 5", "flow control");
    }

    @Test
    void bytesThatMakeNoSenseAreALoss(@TempDir Path folder) throws CaptureException {
        Transcript garbage = new Transcript().module("\u00F0\u0080\u00FE\u0001\u0090\r\n").module("\r\nOK\r\n");
        assertLoss(folder, garbage, new Loss(Loss.Kind.RESYNCHRONISED, 7, 0), "7 bytes", "74880");
    }

    private static void assertLoss(Path folder, Transcript transcript, Loss loss, String... words) throws CaptureException {
        try (Capture capture = CaptureFile.open(transcript.captured(folder.resolve("loss.pcapng"))).await(Transcript.LONG)) {
            List<Account.LossAt> losses = whole(capture).losses();
            assertThat(losses).extracting(Account.LossAt::loss).containsExactly(loss);
            Row row = capture.rows(losses.getFirst().row(), 1).getFirst();
            assertThat(row.text()).contains(words);
            assertThat(row.error()).isTrue();
        }
    }

    private static Account whole(Capture capture) throws CaptureException {
        Account account = new Account(capture);
        assertThat(account.extend(Progress.NONE)).isTrue();
        return account;
    }
}
