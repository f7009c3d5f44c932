package org.espbench.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.espbench.modem.time.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TutorialTest {

    private static final List<String> EXPECTED = """
            NONE NOTE NOTE -1 Opened sim:default?firmware=1.7.5 at 115200 8N1
            TO_MODULE AT COMMAND -1 AT␍␊
            FROM_MODULE AT ECHO -1 AT␍␍␊ <1
            FROM_MODULE AT RESULT -1 ␍␊OK␍␊ <1
            TO_MODULE AT COMMAND -1 ATE0␍␊
            FROM_MODULE AT ECHO -1 ATE0␍␍␊ <4
            FROM_MODULE AT RESULT -1 ␍␊OK␍␊ <4
            TO_MODULE AT COMMAND -1 AT+GMR␍␊
            FROM_MODULE AT INFO -1 AT version:1.7.5.0(Oct  9 2021 09:26:04)␍␊ <7
            FROM_MODULE AT INFO -1 SDK version:3.0.5(b29dcd3)␍␊ <7
            FROM_MODULE AT INFO -1 compile time:Oct 15 2021 18:05:30␍␊ <7
            FROM_MODULE AT INFO -1 Bin version(Wroom 02):1.7.5␍␊ <7
            FROM_MODULE AT RESULT -1 OK␍␊ <7
            TO_MODULE AT COMMAND -1 AT+CWMODE_CUR=1␍␊
            FROM_MODULE AT RESULT -1 ␍␊OK␍␊ <13
            TO_MODULE AT COMMAND -1 AT+CWJAP_CUR="Espbench","********"␍␊
            FROM_MODULE EVENT EVENT -1 WIFI CONNECTED␍␊
            FROM_MODULE EVENT EVENT -1 WIFI GOT IP␍␊
            FROM_MODULE AT RESULT -1 ␍␊OK␍␊ <15
            TO_MODULE AT COMMAND -1 AT+CIPMUX=1␍␊
            FROM_MODULE AT RESULT -1 ␍␊OK␍␊ <19
            TO_MODULE AT COMMAND -1 AT+CIPSERVER=1,333␍␊
            FROM_MODULE AT RESULT -1 ␍␊OK␍␊ <21
            TO_MODULE AT COMMAND -1 AT+CIPSTART=4,"TCP","127.0.0.1",5000␍␊
            FROM_MODULE EVENT EVENT 4 4,CONNECT␍␊
            FROM_MODULE AT RESULT -1 ␍␊OK␍␊ <23
            TO_MODULE AT COMMAND -1 AT+CIPSEND=4,7␍␊
            FROM_MODULE AT RESULT -1 ␍␊OK␍␊ <26
            FROM_MODULE AT PROMPT -1 >  <26
            TO_MODULE LINK SENT 4 hello␍␊ <26
            FROM_MODULE AT PROMPT -1 ␍␊Recv 7 bytes␍␊ <26
            FROM_MODULE AT RESULT -1 ␍␊SEND OK␍␊ <26
            FROM_MODULE EVENT EVENT 0 0,CONNECT␍␊
            FROM_MODULE LINK RECEIVED 4 hello␍␊
            FROM_MODULE EVENT EVENT 4 4,CLOSED␍␊
            FROM_MODULE LINK RECEIVED 0 ping
            TO_MODULE AT COMMAND -1 AT+CIPSEND=0,4␍␊
            FROM_MODULE AT RESULT -1 ␍␊OK␍␊ <36
            FROM_MODULE AT PROMPT -1 >  <36
            TO_MODULE LINK SENT 0 pong <36
            FROM_MODULE AT PROMPT -1 ␍␊Recv 4 bytes␍␊ <36
            FROM_MODULE AT RESULT -1 ␍␊SEND OK␍␊ <36
            FROM_MODULE EVENT EVENT 0 0,CLOSED␍␊
            TO_MODULE AT COMMAND -1 AT+CIPSTART=4,"TCP","127.0.0.1",1␍␊
            FROM_MODULE EVENT EVENT 4 4,CLOSED␍␊
            FROM_MODULE AT FAILURE -1 ␍␊ERROR␍␊ <43
            NONE NOTE NOTE -1 Closed
            """.lines().toList();

    @Test
    void theTutorialReadsAsItWasSpoken(@TempDir Path folder) throws CaptureException {
        try (LiveCapture capture = LiveCapture.create(folder.resolve("live.pcapng"), Time.real(), Transcript::unexpected)) {
            Transcript.tutorial().tell(capture);
            capture.flush();
            assertThat(described(capture)).isEqualTo(EXPECTED);
        }
    }

    @Test
    void anOldCaptureReadsAsTheLiveOneDid(@TempDir Path folder) throws CaptureException {
        Path file = Transcript.tutorial().captured(folder.resolve("old.pcapng"));
        try (Capture capture = CaptureFile.open(file).await(Transcript.LONG)) {
            assertThat(described(capture)).isEqualTo(EXPECTED);
            assertThat(capture.damages()).isEmpty();
        }
    }

    @Test
    void rowsHaveTheTimesOfTheWire(@TempDir Path folder) throws CaptureException {
        Path file = Transcript.tutorial().captured(folder.resolve("times.pcapng"));
        try (Capture capture = CaptureFile.open(file).await(Transcript.LONG)) {
            List<Row> rows = capture.rows(0, 4);
            assertThat(rows.get(0).at()).isEqualTo(Transcript.BEGIN);
            assertThat(rows.get(1).at()).isEqualTo(Transcript.BEGIN.plusMillis(1));
            assertThat(rows.get(3).at()).isEqualTo(Transcript.BEGIN.plusMillis(2));
            assertThat(rows.get(3).exchange()).contains(new Exchange(1, Duration.ofMillis(1)));
        }
    }

    @Test
    void theBytesOfARowCanBeFetched(@TempDir Path folder) throws CaptureException {
        Path file = Transcript.tutorial().captured(folder.resolve("bytes.pcapng"));
        try (Capture capture = CaptureFile.open(file).await(Transcript.LONG)) {
            assertThat(capture.bytes(capture.rows(2, 1).get(0))).isEqualTo(Transcript.bytes("AT\r\r\n"));
            assertThat(capture.bytes(capture.rows(33, 1).get(0))).isEqualTo("hello\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(capture.bytes(capture.rows(0, 1).get(0))).isEmpty();
        }
    }

    @Test
    void aRowWithoutItsFramingIsWhatASpeakerWouldSay(@TempDir Path folder) throws CaptureException {
        Path file = Transcript.tutorial().captured(folder.resolve("line.pcapng"));
        try (Capture capture = CaptureFile.open(file).await(Transcript.LONG)) {
            assertThat(capture.rows(3, 1).get(0).line()).isEqualTo("OK");
            assertThat(capture.rows(30, 1).get(0).line()).isEqualTo("Recv 7 bytes");
            assertThat(capture.rows(33, 1).get(0).line()).as("payload has no framing").isEqualTo("hello␍␊");
        }
    }

    @Test
    void everyPageOfACaptureIsThePartOfTheWhole(@TempDir Path folder) throws CaptureException {
        Path file = Transcript.tutorial().captured(folder.resolve("pages.pcapng"));
        try (Capture capture = CaptureFile.open(file).await(Transcript.LONG)) {
            List<Row> all = capture.rows(0, 1000);
            for (int from = 0; from <= all.size() + 1; from++) {
                for (int count : new int[] {0, 1, 7, 100}) {
                    int end = Math.min(all.size(), from + count);
                    assertThat(capture.rows(from, count)).isEqualTo(from < end ? all.subList(from, end) : List.of());
                }
            }
        }
    }

    private static List<String> described(Capture capture) throws CaptureException {
        assertThat(capture.rows(0, 10_000)).hasSize((int) capture.rows());
        return capture.rows(0, 10_000).stream().map(TutorialTest::described).toList();
    }

    private static String described(Row row) {
        String exchange = row.exchange().map(e -> " <" + e.command()).orElse("");
        return row.direction() + " " + row.lane() + " " + row.kind() + " " + row.link() + " " + row.text() + exchange;
    }
}
