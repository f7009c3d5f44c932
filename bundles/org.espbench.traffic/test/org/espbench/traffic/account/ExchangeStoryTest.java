package org.espbench.traffic.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;

import org.espbench.modem.at.Generation;
import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.CaptureFile;
import org.espbench.traffic.Row;
import org.espbench.traffic.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExchangeStoryTest {

    @Test
    void aSendsStoryGoesFromCommandToOutcome(@TempDir Path folder) throws CaptureException {
        try (Capture capture = CaptureFile.open(Transcript.tutorial().captured(folder.resolve("story.pcapng"))).await(Transcript.LONG)) {
            Row command = capture.rows(0, 100).stream().filter(row -> row.line().equals("AT+CIPSEND=4,7")).findFirst().orElseThrow();
            ExchangeStory story = ExchangeStory.of(capture, command).orElseThrow();
            assertThat(story.rows()).extracting(Row::line).containsExactly("OK", ">", "hello\u240D\u240A", "Recv 7 bytes", "SEND OK");
            assertThat(story.payload()).extracting(Row::length).containsExactly(7);
            assertThat(story.duration()).contains(Duration.ofMillis(5));
            assertThat(story.generation()).isEqualTo(Generation.NONOS);
            for (Row row : story.rows()) {
                assertThat(ExchangeStory.of(capture, row)).contains(story);
            }
        }
    }

    @Test
    void aCommandWithoutAnswerHasNoResult(@TempDir Path folder) throws CaptureException {
        Path file = new Transcript().host("AT+NEVER\r\n").module("ready\r\n").host("AT+GMR\r\n").module("\r\nERROR\r\n").captured(folder.resolve("none.pcapng"));
        try (Capture capture = CaptureFile.open(file).await(Transcript.LONG)) {
            assertThat(ExchangeStory.of(capture, capture.rows(0, 1).getFirst()).orElseThrow().result()).isEmpty();
            assertThat(ExchangeStory.of(capture, capture.rows(1, 1).getFirst())).isEmpty();
            assertThat(ExchangeStory.of(capture, capture.rows(3, 1).getFirst()).orElseThrow().result()).map(Row::line).contains("ERROR");
        }
    }
}
