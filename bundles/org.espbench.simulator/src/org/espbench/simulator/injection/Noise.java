package org.espbench.simulator.injection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.espbench.modem.time.Time;
import org.espbench.simulator.fault.LineFaults;
import org.espbench.simulator.fault.Rule;
import org.espbench.simulator.fault.Spot;

/** What befalls the bytes of one direction. Safe for use by any thread; bytes are carried by one thread at a time. */
public final class Noise implements LineFaults {

    private static final int BYTE = 0xFF;

    /** What a fault does to a byte it hits. */
    private sealed interface Blow {
        record Drop() implements Blow {
        }

        record Flip(Supplier<Integer> mask) implements Blow {
        }

        record Duplicate() implements Blow {
        }

        record Delay(Supplier<Duration> length) implements Blow {
        }

        record Insert(byte[] text) implements Blow {
        }
    }

    private static final class Fault extends Occasions {
        private final Aim aim;
        private final Blow blow;
        private BitSet hits = new BitSet();

        Fault(Time time, Spot spot, Blow blow) {
            super(time, 0, Integer.MAX_VALUE);
            aim = Aim.at(spot);
            this.blow = blow;
        }

        void look(byte[] bytes) {
            hits = super.over() ? new BitSet() : aim.hits(bytes);
        }

        /** Whether it hits this byte; {@code begins} a run of hits. */
        boolean hits(int index) {
            return hits.get(index);
        }

        boolean begins(int index) {
            return hits.get(index) && (index == 0 || !hits.get(index - 1));
        }

        @Override
        synchronized boolean over() {
            return super.over() || aim.over();
        }
    }

    private final Time time;
    private final String direction;
    private final Report report;
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private long position;

    Noise(Time time, String direction, Report report) {
        this.time = time;
        this.direction = direction;
        this.report = report;
    }

    @Override
    public Rule drop(Spot spot) {
        return add(spot, new Blow.Drop());
    }

    @Override
    public Rule flip(Spot spot, int mask) {
        if (mask < 1 || mask > BYTE) {
            throw new IllegalArgumentException("a mask of " + mask + " is not between 1 and " + BYTE);
        }
        return flip(spot, () -> mask);
    }

    @Override
    public Rule duplicate(Spot spot) {
        return add(spot, new Blow.Duplicate());
    }

    @Override
    public Rule delay(Spot spot, Duration delay) {
        return delay(spot, () -> delay);
    }

    @Override
    public Rule insert(Spot spot, String text) {
        return add(spot, new Blow.Insert(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    Rule flip(Spot spot, Supplier<Integer> mask) {
        return add(spot, new Blow.Flip(mask));
    }

    Rule delay(Spot spot, Supplier<Duration> delay) {
        return add(spot, new Blow.Delay(delay));
    }

    void clear() {
        faults.clear();
    }

    /** Carries bytes to the sink, as far as they survive. */
    public synchronized void carry(byte[] bytes, Sink sink) {
        if (faults.isEmpty()) {
            position += bytes.length;
            sink.bytes(bytes);
            return;
        }
        List<Fault> acting = new ArrayList<>(faults);
        acting.forEach(fault -> fault.look(bytes));
        ByteArrayOutputStream left = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            carry(bytes[i], i, acting, left, sink);
            position++;
        }
        flush(left, sink);
        faults.removeIf(Fault::over);
    }

    private void carry(byte original, int index, List<Fault> acting, ByteArrayOutputStream left, Sink sink) {
        int value = original;
        int times = 1;
        for (Fault fault : acting) {
            if (!fault.hits(index)) {
                continue;
            }
            boolean begins = fault.begins(index);
            if (begins && fault.apply()) {
                fault.done();
            }
            switch (fault.blow) {
                case Blow.Drop drop -> {
                    times = 0;
                    report.add("dropped", direction, position);
                }
                case Blow.Flip(Supplier<Integer> mask) -> {
                    value ^= mask.get();
                    report.add("flipped", direction, position);
                }
                case Blow.Duplicate duplicate -> {
                    times *= 2;
                    report.add("duplicated", direction, position);
                }
                case Blow.Delay(Supplier<Duration> length) -> {
                    if (begins) {
                        Duration pause = length.get();
                        flush(left, sink);
                        sink.pause(pause);
                        report.add("delayed", direction, position, pause.toMillis());
                    }
                }
                case Blow.Insert(byte[] text) -> {
                    if (begins) {
                        left.writeBytes(text);
                        report.add("inserted", direction, position, text.length);
                    }
                }
            }
        }
        for (int i = 0; i < times; i++) {
            left.write(value);
        }
    }

    private static void flush(ByteArrayOutputStream left, Sink sink) {
        if (left.size() > 0) {
            sink.bytes(left.toByteArray());
            left.reset();
        }
    }

    private Rule add(Spot spot, Blow blow) {
        Fault fault = new Fault(time, spot, blow);
        synchronized (this) {
            faults.add(fault);
        }
        return fault;
    }
}
