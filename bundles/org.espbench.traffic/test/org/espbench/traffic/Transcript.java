package org.espbench.traffic;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortTap;
import org.espbench.modem.time.Time;

/** A conversation written down by hand, told to a tap a millisecond apart; one char is one byte. */
public final class Transcript {

    public static final Instant BEGIN = Instant.parse("2026-01-02T03:04:05.123456789Z");
    public static final Duration LONG = Duration.ofMinutes(2);
    private static final long STEP = 1_000_000;

    private final List<BiConsumer<PortTap, Instant>> steps = new ArrayList<>();

    public Transcript opened() {
        return step((tap, at) -> tap.opened(at, new PortAddress("sim", "default", Map.of("firmware", "1.7.5")), LineSettings.DEFAULT));
    }

    public Transcript closed() {
        return step(PortTap::closed);
    }

    public Transcript host(String text) {
        byte[] bytes = bytes(text);
        return step((tap, at) -> tap.transmitted(at, bytes.clone(), 0, bytes.length));
    }

    public Transcript module(String text) {
        byte[] bytes = bytes(text);
        return step((tap, at) -> tap.received(at, bytes.clone(), 0, bytes.length));
    }

    public Transcript step(BiConsumer<PortTap, Instant> step) {
        steps.add(step);
        return this;
    }

    public void tell(PortTap tap) {
        Instant at = BEGIN;
        for (BiConsumer<PortTap, Instant> step : steps) {
            step.accept(tap, at);
            at = at.plusNanos(STEP);
        }
    }

    /** Captures the conversation into a file and closes it. */
    public Path captured(Path file) throws CaptureException {
        try (LiveCapture capture = LiveCapture.create(file, Time.real(), Transcript::unexpected)) {
            tell(capture);
            capture.flush();
        }
        return file;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static void unexpected(CaptureException e) {
        throw new AssertionError(e);
    }

    /** The tutorial on firmware 1.7.5, byte by byte as the reference says: station, client on link 4, server with one client on link 0. */
    public static Transcript tutorial() {
        return new Transcript().opened()
                .host("AT\r\n").module("AT\r\r\n\r\nOK\r\n")
                .host("ATE0\r\n").module("ATE0\r\r\n").module("\r\nOK\r\n")
                .host("AT+GMR\r\n").module("AT version:1.7.5.0(Oct  9 2021 09:26:04)\r\nSDK version:3.0.5(b29dcd3)\r\n")
                .module("compile time:Oct 15 2021 18:05:30\r\nBin version(Wroom 02):1.7.5\r\nOK\r\n")
                .host("AT+CWMODE_CUR=1\r\n").module("\r\nOK\r\n")
                .host("AT+CWJAP_CUR=\"Espbench\",\"espbench\"\r\n").module("WIFI CONNECTED\r\n").module("WIFI GOT IP\r\n").module("\r\nOK\r\n")
                .host("AT+CIPMUX=1\r\n").module("\r\nOK\r\n")
                .host("AT+CIPSERVER=1,333\r\n").module("\r\nOK\r\n")
                .host("AT+CIPSTART=4,\"TCP\",\"127.0.0.1\",5000\r\n").module("4,CONNECT\r\n\r\nOK\r\n")
                .host("AT+CIPSEND=4,7\r\n").module("\r\nOK\r\n> ").host("hel").host("lo\r\n").module("\r\nRecv 7 bytes\r\n")
                .module("\r\nSEND OK\r\n").module("0,CONNECT\r\n").module("\r\n+IPD,4,7:hello\r\n4,CLO").module("SED\r\n")
                .module("\r\n+IPD,0,4:ping").host("AT+CIPSEND=0,4\r\n").module("\r\nOK\r\n> ").host("pong")
                .module("\r\nRecv 4 bytes\r\n\r\nSEND OK\r\n").module("0,CLOSED\r\n")
                .host("AT+CIPSTART=4,\"TCP\",\"127.0.0.1\",1\r\n").module("4,CLOSED\r\n\r\nERROR\r\n")
                .closed();
    }
}
