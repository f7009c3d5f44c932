package org.espbench.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.espbench.modem.at.Generation;
import org.espbench.traffic.account.ExchangeStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversations of each generation, byte by byte as the reference has them (the tutorial on 1.7.5 is in {@link TutorialTest}). */
final class GoldenTest {

    @Test
    void anEarlyModuleIsRead(@TempDir Path folder) throws CaptureException {
        // 0.21: no OK in front of the prompt, and one behind every +IPD that answers nothing (reference 1.5, 1.7).
        Transcript early = new Transcript().opened().host("AT+GMR\r\n").module("AT+GMR\r\r\nAT version:0.21.0.0(Sep 11 2014)\r\n\r\nOK\r\n")
                .host("AT+CIPMUX=1\r\n").module("AT+CIPMUX=1\r\r\n\r\nOK\r\n")
                .host("AT+CIPSTART=2,\"TCP\",\"10.0.0.9\",7\r\n").module("AT+CIPSTART=2,\"TCP\",\"10.0.0.9\",7\r\r\n2,CONNECT\r\n\r\nOK\r\n")
                .host("AT+CIPSEND=2,4\r\n").module("AT+CIPSEND=2,4\r\r\n> ").host("ping").module("\r\nSEND OK\r\n")
                .module("\r\n+IPD,2,4:pong\r\nOK\r\n").module("2,CLOSED\r\n");
        assertRows(early, folder, Generation.EARLY, """
                NOTE Opened sim:default?firmware=1.7.5 at 115200 8N1
                COMMAND AT+GMR
                ECHO AT+GMR
                INFO AT version:0.21.0.0(Sep 11 2014)
                RESULT OK
                COMMAND AT+CIPMUX=1
                ECHO AT+CIPMUX=1
                RESULT OK
                COMMAND AT+CIPSTART=2,"TCP","10.0.0.9",7
                ECHO AT+CIPSTART=2,"TCP","10.0.0.9",7
                EVENT 2,CONNECT
                RESULT OK
                COMMAND AT+CIPSEND=2,4
                ECHO AT+CIPSEND=2,4
                PROMPT >
                SENT ping
                RESULT SEND OK
                RECEIVED pong
                EVENT OK
                EVENT 2,CLOSED
                """);
    }

    @Test
    void aModuleOfTheSecondGenerationIsRead(@TempDir Path folder) throws CaptureException {
        // 2.2: the prompt stands in a line of its own, quoted addresses, passive reception (reference 1.5, 1.7, 1.8).
        Transcript second = new Transcript().opened().host("ATE0\r\n").module("ATE0\r\n\r\nOK\r\n")
                .host("AT+GMR\r\n").module("AT version:2.2.0.0(b097cdf - ESP8266 - Jun 17 2021 12:57:45)\r\nSDK version:v3.4-22\r\n\r\nOK\r\n")
                .host("AT+CIPDINFO=1\r\n").module("\r\nOK\r\n")
                .host("AT+CIPSTART=\"UDP\",\"10.0.0.9\",9\r\n").module("CONNECT\r\n\r\nOK\r\n")
                .host("AT+CIPSEND=2\r\n").module("\r\nOK\r\n\r\n>").host("hi").module("\r\nRecv 2 bytes\r\n\r\nSEND OK\r\n")
                .module("\r\n+IPD,3,\"10.0.0.9\",9:abc")
                .host("AT+CIPRECVMODE=1\r\n").module("\r\nOK\r\n").module("\r\n+IPD,5\r\n")
                .host("AT+CIPRECVDATA=5\r\n").module("+CIPRECVDATA:5,\"10.0.0.9\",9,hello\r\nOK\r\n")
                .host("AT+CIPCLOSE\r\n").module("CLOSED\r\n\r\nOK\r\n");
        assertRows(second, folder, Generation.ESP_AT, """
                NOTE Opened sim:default?firmware=1.7.5 at 115200 8N1
                COMMAND ATE0
                ECHO ATE0
                RESULT OK
                COMMAND AT+GMR
                INFO AT version:2.2.0.0(b097cdf - ESP8266 - Jun 17 2021 12:57:45)
                INFO SDK version:v3.4-22
                RESULT OK
                COMMAND AT+CIPDINFO=1
                RESULT OK
                COMMAND AT+CIPSTART="UDP","10.0.0.9",9
                EVENT CONNECT
                RESULT OK
                COMMAND AT+CIPSEND=2
                RESULT OK
                PROMPT >
                SENT hi
                PROMPT Recv 2 bytes
                RESULT SEND OK
                RECEIVED abc
                COMMAND AT+CIPRECVMODE=1
                RESULT OK
                EVENT +IPD,5
                COMMAND AT+CIPRECVDATA=5
                RECEIVED hello
                RESULT OK
                COMMAND AT+CIPCLOSE
                EVENT CLOSED
                RESULT OK
                """);
    }

    @Test
    void aCaptureFromElsewhereIsReadAndSaysSo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("elsewhere.pcapng");
        ByteBuffer out = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0x0A0D0D0A).putInt(28).putInt(0x1A2B3C4D).putInt(1).putLong(-1).putInt(28);
        out.putInt(1).putInt(20).putShort((short) 250).putShort((short) 0).putInt(0).putInt(20);
        out.putInt(6).putInt(52).putInt(0).putInt(0).putInt(7).putInt(18).putInt(18);
        out.putInt(0).putInt(7).put((byte) 2).put((byte) 0).putShort((short) 0).put("ready\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putShort((short) 0).putInt(52);
        Files.write(file, java.util.Arrays.copyOf(out.array(), out.position()));
        try (Capture capture = CaptureFile.open(file).await(Transcript.LONG)) {
            assertThat(capture.own()).isFalse();
            assertThat(capture.rows(0, 10)).extracting(Row::line).containsExactly("ready");
        }
        try (Capture own = CaptureFile.open(new Transcript().host("AT\r\n").captured(folder.resolve("own.pcapng"))).await(Transcript.LONG)) {
            assertThat(own.own()).isTrue();
        }
    }

    private static void assertRows(Transcript transcript, Path folder, Generation generation, String expected) throws CaptureException {
        try (Capture capture = CaptureFile.open(transcript.captured(folder.resolve("golden.pcapng"))).await(Transcript.LONG)) {
            List<Row> rows = capture.rows(0, 1000);
            assertThat(rows).extracting(row -> row.kind() + " " + row.line()).isEqualTo(expected.lines().toList());
            Row last = rows.stream().filter(row -> row.kind() == RowKind.COMMAND).toList().getLast();
            assertThat(ExchangeStory.of(capture, last).orElseThrow().generation()).isEqualTo(generation);
        }
    }
}
