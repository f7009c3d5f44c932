package org.espbench.modem.at;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.espbench.modem.at.sample.Said;
import org.junit.jupiter.api.Test;

/** Long streams of everything that comes unasked, glued to each other: nothing is lost, doubled or taken for something else. */
class WholeStreamTest {

    private static final int LINKS = 5;

    private record Message(String bytes, String frame) {
    }

    private static final Message[] LINES = {new Message("0,CLOSED\r\n", "Closed 0"), new Message("3,CONNECT\r\n", "Opened 3"),
            new Message("WIFI DISCONNECT\r\n", "StationLost"), new Message("\r\nOK\r\n", "OK"), new Message("\r\nSEND OK\r\n", "SEND_OK"),
            new Message("\r\nbusy p...\r\n", "Busy"), new Message("\r\n+IPD,2,77\r\n", "Waiting 2 77"), new Message("+CWJAP:1\r\n", "Info CWJAP 1"),
            new Message("+STA_CONNECTED:\"5e:cf:7f:00:00:01\"\r\n", "ClientJoined 5e:cf:7f:00:00:01"), new Message("\r\nRecv 9 bytes\r\n", "Taken 9"),
            new Message("STATUS:3\r\n", "Text STATUS:3"), new Message("\u0000\u00ff\r\n", "Text \u0000\u00ff"), new Message("\r\n\r\r\n", "")};
    private static final String[] HEADERS = {"\r\n+IPD,%d,%d:", "\r\n+IPD,%d,%d,192.168.4.2,5000:", "\r\n+IPD,%d,%d,\"fe80::1:2\",80:", "+CIPRECVDATA,%d,%d:\r\n"};
    private static final String[] PIECES = {"\r\n", "+IPD,0,4:", "OK\r\n", "\r\nOK\r\n", "> ", "0,CLOSED\r\n", "\"", "\0", "ready\r\n", "AT+RST\r\n"};

    @Test
    void everyPayloadByteArrivesExactlyOnceAndEveryMessageIsSeen() {
        for (int round = 0; round < 200; round++) {
            long seed = System.nanoTime() + round;
            Random random = new Random(seed);
            StringBuilder stream = new StringBuilder();
            List<String> expected = new ArrayList<>();
            ByteArrayOutputStream[] payloads = outputs();
            for (int i = 0; i < 60; i++) {
                if (random.nextInt(3) == 0) {
                    Message message = LINES[random.nextInt(LINES.length)];
                    stream.append(message.bytes());
                    if (!message.frame().isEmpty()) {
                        expected.add(message.frame());
                    }
                } else {
                    int link = random.nextInt(LINKS);
                    String payload = payload(random);
                    stream.append(String.format(HEADERS[random.nextInt(HEADERS.length)], link, payload.length())).append(payload);
                    payloads[link].writeBytes(payload.getBytes(StandardCharsets.ISO_8859_1));
                }
            }
            check(stream.toString(), expected, payloads, random, seed);
        }
    }

    private static void check(String stream, List<String> expected, ByteArrayOutputStream[] payloads, Random random, long seed) {
        byte[] bytes = stream.getBytes(StandardCharsets.ISO_8859_1);
        AtDecoder decoder = new AtDecoder(AtContext.POWER_UP.withEcho(false).withMux(true));
        List<String> seen = new ArrayList<>();
        ByteArrayOutputStream[] received = outputs();
        long[] position = {0};
        int most = 1 + random.nextInt(8192);
        for (int at = 0; at < bytes.length;) {
            int size = Math.min(bytes.length - at, 1 + random.nextInt(most));
            // Somewhere in a larger array, as a read buffer is.
            byte[] buffer = new byte[size + 7];
            System.arraycopy(bytes, at, buffer, 7, size);
            decoder.accept(buffer, 7, size, frame -> {
                assertThat(decoder.position()).as("seed %d", seed).isGreaterThan(position[0]);
                position[0] = decoder.position();
                if (frame instanceof Frame.Data data) {
                    received[data.link()].write(data.buffer(), data.offset(), data.length());
                } else {
                    Said.add(seen, frame);
                }
            });
            at += size;
        }
        assertThat(seen).as("seed %d", seed).isEqualTo(expected);
        for (int link = 0; link < LINKS; link++) {
            assertThat(received[link].toByteArray()).as("seed %d, link %d", seed, link).isEqualTo(payloads[link].toByteArray());
        }
        assertThat(decoder.position()).isEqualTo(bytes.length);
        assertThat(decoder.counted()).isZero();
    }

    private static ByteArrayOutputStream[] outputs() {
        ByteArrayOutputStream[] outputs = new ByteArrayOutputStream[LINKS];
        for (int link = 0; link < LINKS; link++) {
            outputs[link] = new ByteArrayOutputStream();
        }
        return outputs;
    }

    private static String payload(Random random) {
        int size = switch (random.nextInt(4)) {
        case 0 -> random.nextInt(4);
        case 1 -> 1460;
        case 2 -> random.nextInt(5000);
        default -> 1 + random.nextInt(60);
        };
        StringBuilder payload = new StringBuilder();
        while (payload.length() < size) {
            payload.append(random.nextInt(3) == 0 ? PIECES[random.nextInt(PIECES.length)] : String.valueOf((char) random.nextInt(256)));
        }
        payload.setLength(size);
        return payload.toString();
    }
}
