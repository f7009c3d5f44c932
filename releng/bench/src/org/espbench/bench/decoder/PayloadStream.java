package org.espbench.bench.decoder;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

import org.espbench.modem.at.AtContext;
import org.espbench.modem.at.AtDecoder;
import org.espbench.modem.at.Frame;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** 64 MB of payload, by itself and as a module hands it over: in {@code +IPD} of 1460 bytes. */
@State(Scope.Benchmark)
public class PayloadStream {

    static final int PIECE = 1460;
    static final int PIECES = 64 * 1024 * 1024 / PIECE;
    /** As the driver reads. */
    private static final int READ = 8192;
    private static final int TARGET = 64 * 1024;

    private final byte[] payload = new byte[PIECES * PIECE];
    private final byte[] stream;
    private final byte[] target = new byte[TARGET];
    private int filled;
    private final AtDecoder decoder = new AtDecoder(AtContext.POWER_UP.withEcho(false).withMux(true));

    /** The same bytes in every JVM. */
    public PayloadStream() {
        new Random(1460).nextBytes(payload);
        byte[] header = ("\r\n+IPD,0," + PIECE + ":").getBytes(StandardCharsets.US_ASCII);
        stream = new byte[PIECES * (header.length + PIECE)];
        for (int piece = 0; piece < PIECES; piece++) {
            int at = piece * (header.length + PIECE);
            System.arraycopy(header, 0, stream, at, header.length);
            System.arraycopy(payload, piece * PIECE, stream, at + header.length, PIECE);
        }
    }

    /** What can't be done without: each piece is copied. */
    @Benchmark
    public int copied() {
        for (int at = 0; at < payload.length; at += PIECE) {
            put(payload, at, PIECE);
        }
        return filled;
    }

    /** Each piece is found and copied. */
    @Benchmark
    public int decodedAndCopied(Blackhole hole) {
        decode(frame -> {
            hole.consume(frame);
            if (frame instanceof Frame.Data data) {
                put(data.buffer(), data.offset(), data.length());
            }
        });
        return filled;
    }

    /** Each piece is found. */
    @Benchmark
    public void decoded(Blackhole hole) {
        decode(hole::consume);
    }

    /** One object for each piece, of the kind that a decoder can't do without. */
    @Benchmark
    public void objects(Blackhole hole) {
        for (int at = 0; at < payload.length; at += PIECE) {
            hole.consume(new Frame.Data(0, payload, at, PIECE, 0, null, 0, false));
        }
    }

    /** Whether the decoder hands over each byte of the payload, in its order. */
    boolean faithful() {
        int[] at = {0};
        boolean[] same = {true};
        decode(frame -> {
            Frame.Data data = (Frame.Data) frame;
            int end = at[0] + data.length();
            same[0] &= Arrays.equals(data.buffer(), data.offset(), data.offset() + data.length(), payload, at[0], end);
            at[0] = end;
        });
        return same[0] && at[0] == payload.length;
    }

    private void decode(Consumer<Frame> sink) {
        for (int at = 0; at < stream.length; at += READ) {
            decoder.accept(stream, at, Math.min(READ, stream.length - at), sink);
        }
    }

    private void put(byte[] bytes, int offset, int length) {
        if (filled + length > target.length) {
            filled = 0;
        }
        System.arraycopy(bytes, offset, target, filled, length);
        filled += length;
    }
}
