package org.espbench.bench.decoder;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

import org.espbench.modem.at.AtContext;
import org.espbench.modem.at.AtDecoder;
import org.espbench.modem.at.Frame;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** A thousand scans, and a thousand times the lines of a link's life, read by the decoder and by {@link RegexReader}. */
@State(Scope.Benchmark)
public class LineStream {

    private static final int TIMES = 1000;
    /** As the driver reads. */
    private static final int READ = 8192;

    private final byte[] scans = scans(new Random(2));
    private final byte[] statuses = statuses(new Random(3));
    private final AtDecoder decoder = new AtDecoder(AtContext.POWER_UP.withEcho(false).withMux(true));
    private final RegexReader reader = new RegexReader();

    /** Scan results by the decoder. */
    @Benchmark
    public void scansDecoded(Blackhole hole) {
        decode(scans, hole::consume);
    }

    /** Scan results by regular expressions. */
    @Benchmark
    public void scansMatched(Blackhole hole) {
        reader.read(scans, hole::consume);
    }

    /** Statuses by the decoder. */
    @Benchmark
    public void statusesDecoded(Blackhole hole) {
        decode(statuses, hole::consume);
    }

    /** Statuses by regular expressions. */
    @Benchmark
    public void statusesMatched(Blackhole hole) {
        reader.read(statuses, hole::consume);
    }

    /** Whether both mean the same by all lines. */
    boolean equal() {
        return equal(scans) && equal(statuses);
    }

    private boolean equal(byte[] lines) {
        List<Frame> decoded = new ArrayList<>();
        List<Frame> matched = new ArrayList<>();
        decode(lines, decoded::add);
        reader.read(lines, matched::add);
        return !decoded.isEmpty() && decoded.equals(matched);
    }

    /** How many lines there are that say something. */
    int scanned() {
        return count(scans);
    }

    /** How many lines there are that say something. */
    int told() {
        return count(statuses);
    }

    private int count(byte[] lines) {
        int[] seen = {0};
        decode(lines, frame -> seen[0]++);
        return seen[0];
    }

    private void decode(byte[] lines, Consumer<Frame> sink) {
        for (int at = 0; at < lines.length; at += READ) {
            decoder.accept(lines, at, Math.min(READ, lines.length - at), sink);
        }
    }

    private static byte[] scans(Random random) {
        StringBuilder text = new StringBuilder();
        for (int scan = 0; scan < TIMES; scan++) {
            for (int i = 3 + random.nextInt(20); i > 0; i--) {
                text.append(String.format(Locale.ROOT, "+CWLAP:(%d,\"network-%x\",-%d,\"5e:cf:7f:%02x:%02x:%02x\",%d,%d,0,4,4,7,0)\r\n", random.nextInt(5),
                        random.nextInt(), 30 + random.nextInt(60), random.nextInt(256), random.nextInt(256), random.nextInt(256), 1 + random.nextInt(13),
                        random.nextInt(40)));
            }
            text.append("\r\nOK\r\n");
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] statuses(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < TIMES; i++) {
            int link = random.nextInt(5);
            int port = 1024 + random.nextInt(60_000);
            text.append("WIFI CONNECTED\r\nWIFI GOT IP\r\n\r\nOK\r\n").append(link).append(",CONNECT\r\n\r\nOK\r\n");
            text.append("+LINK_CONN:0,").append(link).append(",\"TCP\",0,\"192.168.4.").append(random.nextInt(256)).append("\",").append(port).append(",80\r\n");
            text.append("STATUS:3\r\n+CIPSTATUS:").append(link).append(",\"TCP\",\"192.168.4.2\",80,").append(port).append(",0\r\n\r\nOK\r\n");
            text.append("\r\nRecv ").append(port).append(" bytes\r\n\r\nSEND OK\r\n\r\nbusy p...\r\n");
            text.append("\r\n+IPD,").append(link).append(',').append(port).append("\r\n+STA_CONNECTED:\"5e:cf:7f:00:00:01\"\r\n");
            text.append(link).append(",CLOSED\r\n\r\nERROR\r\nWIFI DISCONNECT\r\n");
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
