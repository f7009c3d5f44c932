package org.espbench.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinkFlowsTest {

    @Test
    void theTutorialsLinksAreCounted(@TempDir Path folder) throws CaptureException {
        Path file = Transcript.tutorial().captured(folder.resolve("tutorial.pcapng"));
        assertThat(LinkFlows.of(file)).containsExactly(flow(4, 0, false, "hello\r\n", "hello\r\n"), flow(0, 0, true, "ping", "pong"));
    }

    @Test
    void aLinkOpenedAgainIsCountedApart(@TempDir Path folder) throws CaptureException {
        Path file = multiplexed()
                .module("0,CONNECT\r\n\r\n+IPD,0,1:a0,CLOSED\r\n0,CONNECT\r\n\r\n+IPD,0,2:bc")
                .host("AT+CIPSTART=0,\"TCP\",\"127.0.0.1\",7\r\n").module("\r\nERROR\r\n").module("0,CLOSED\r\n0,CONNECT\r\n")
                .captured(folder.resolve("again.pcapng"));
        assertThat(LinkFlows.of(file)).containsExactly(flow(0, 0, true, "a", ""), flow(0, 1, true, "bc", ""), flow(0, 2, true, "", ""));
    }

    @Test
    void dataBehindItsClosingBelongsToTheLink(@TempDir Path folder) throws CaptureException {
        Path file = multiplexed().module("1,CONNECT\r\n1,CLOSED\r\n\r\n+IPD,1,4:late").captured(folder.resolve("late.pcapng"));
        assertThat(LinkFlows.of(file)).containsExactly(flow(1, 0, true, "late", ""));
    }

    @Test
    void longPayloadIsCountedToTheLastByte(@TempDir Path folder) throws CaptureException {
        StringBuilder payload = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            payload.append((char) (i * 7 % 256));
        }
        Transcript transcript = multiplexed().host("AT+CIPSTART=3,\"TCP\",\"127.0.0.1\",7\r\n").module("3,CONNECT\r\n\r\nOK\r\n");
        for (int at = 0; at < payload.length(); at += 2048) {
            String part = payload.substring(at, Math.min(payload.length(), at + 2048));
            transcript.host("AT+CIPSEND=3," + part.length() + "\r\n").module("\r\nOK\r\n> ");
            transcript.host(part.substring(0, 5)).host(part.substring(5)).module("\r\nRecv " + part.length() + " bytes\r\n\r\nSEND OK\r\n");
        }
        for (int at = 0; at < payload.length(); at += 2500) {
            String said = "\r\n+IPD,3,2500:" + payload.substring(at, at + 2500);
            transcript.module(said.substring(0, 9)).module(said.substring(9, 800)).module(said.substring(800));
        }
        String all = payload.toString();
        assertThat(LinkFlows.of(transcript.captured(folder.resolve("long.pcapng")))).containsExactly(flow(3, 0, false, all, all));
    }

    @Test
    void singleModeHasLinkZero(@TempDir Path folder) throws CaptureException {
        Path file = new Transcript().host("AT+CIPSTART=\"TCP\",\"127.0.0.1\",7\r\n").module("CONNECT\r\n\r\nOK\r\n")
                .host("AT+CIPSEND=2\r\n").module("\r\nOK\r\n> ").host("hi").module("\r\nRecv 2 bytes\r\n\r\nSEND OK\r\n\r\n+IPD,2:hoCLOSED\r\n")
                .captured(folder.resolve("single.pcapng"));
        assertThat(LinkFlows.of(file)).containsExactly(flow(0, 0, false, "ho", "hi"));
    }

    private static Transcript multiplexed() {
        return new Transcript().host("ATE0\r\n").module("ATE0\r\r\n\r\nOK\r\n").host("AT+CIPMUX=1\r\n").module("\r\nOK\r\n");
    }

    private static LinkFlow flow(int link, int opening, boolean accepted, String in, String out) {
        return new LinkFlow(link, opening, accepted, in.length(), out.length(), sha256(in), sha256(out));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
