package org.espbench.simulator.injection;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.SplittableRandom;

import org.espbench.simulator.fault.Spot;

/** Finds the bytes of a stream that a {@link Spot} means. Stateful; needs whoever uses it to call in the order of the bytes. */
abstract sealed class Aim {

    /** The hits among the next bytes of the stream. */
    abstract BitSet hits(byte[] bytes);

    /** Whether there can be no more. */
    abstract boolean over();

    static Aim at(Spot spot) {
        return switch (spot) {
            case Spot.At at -> new Position(at.position(), at.count());
            case Spot.Text text -> new Text(text.text().getBytes(StandardCharsets.ISO_8859_1));
            case Spot.Rate rate -> new Rate(rate.probability(), rate.seed());
        };
    }

    private static final class Position extends Aim {
        private final long first;
        private final long end;
        private long position;

        Position(long first, int count) {
            this.first = first;
            end = first + count;
        }

        @Override
        BitSet hits(byte[] bytes) {
            BitSet hits = new BitSet(bytes.length);
            long from = Math.max(0, first - position);
            long to = Math.min(bytes.length, end - position);
            if (from < to) {
                hits.set((int) from, (int) to);
            }
            position += bytes.length;
            return hits;
        }

        @Override
        boolean over() {
            return position >= end;
        }
    }

    private static final class Text extends Aim {
        private final byte[] text;
        private int matched;
        private boolean found;

        Text(byte[] text) {
            this.text = text;
        }

        @Override
        BitSet hits(byte[] bytes) {
            BitSet hits = new BitSet(bytes.length);
            for (int i = 0; i < bytes.length && !found; i++) {
                while (matched > 0 && bytes[i] != text[matched]) {
                    matched = shorter(matched);
                }
                matched += bytes[i] == text[matched] ? 1 : 0;
                found = matched == text.length;
                if (found) {
                    hits.set(Math.max(0, i + 1 - text.length), i + 1);
                }
            }
            return hits;
        }

        /** The longest shorter part of what has matched that the text begins with. */
        private int shorter(int length) {
            for (int next = length - 1; next > 0; next--) {
                if (new String(text, 0, length, StandardCharsets.ISO_8859_1).endsWith(new String(text, 0, next, StandardCharsets.ISO_8859_1))) {
                    return next;
                }
            }
            return 0;
        }

        @Override
        boolean over() {
            return found;
        }
    }

    private static final class Rate extends Aim {
        private final double probability;
        private final SplittableRandom random;
        private long gap;

        Rate(double probability, long seed) {
            this.probability = probability;
            random = new SplittableRandom(seed);
            gap = gap();
        }

        @Override
        BitSet hits(byte[] bytes) {
            BitSet hits = new BitSet(bytes.length);
            long next = gap;
            for (; next < bytes.length; next += 1 + gap()) {
                hits.set((int) next);
            }
            gap = next - bytes.length;
            return hits;
        }

        /** How many bytes are spared before the next hit: one draw per hit, not per byte. */
        private long gap() {
            if (probability <= 0) {
                return Long.MAX_VALUE / 2;
            }
            double gap = Math.log(1 - random.nextDouble()) / Math.log(1 - probability);
            return probability >= 1 ? 0 : (long) Math.min(gap, Long.MAX_VALUE / 4.0);
        }

        @Override
        boolean over() {
            return probability <= 0;
        }
    }
}
