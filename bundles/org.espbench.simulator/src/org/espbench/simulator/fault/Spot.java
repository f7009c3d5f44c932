package org.espbench.simulator.fault;

/** Which bytes of one direction a fault befalls. */
public sealed interface Spot {

    /** See {@link #at(long, int)}. */
    record At(long position, int count) implements Spot {
        /** @throws IllegalArgumentException when a value is out of range */
        public At {
            if (position < 0 || count < 1) {
                throw new IllegalArgumentException("bytes from " + position + ", " + count + " of them: from 0 on, 1 or more");
            }
        }
    }

    /** See {@link #text(String)}. */
    record Text(String text) implements Spot {
        /** @throws IllegalArgumentException when it is empty */
        public Text {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("a text to look for has at least one character");
            }
        }
    }

    /** See {@link #rate(double, long)}. */
    record Rate(double probability, long seed) implements Spot {
        /** @throws IllegalArgumentException when the probability isn't between 0 and 1 */
        public Rate {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("the probability " + probability + " is not between 0 and 1");
            }
        }
    }

    /** The byte at this position, counted from 0 when the fault is set; once. */
    static Spot at(long position) {
        return at(position, 1);
    }

    /** So many bytes from this position on, counted from 0 when the fault is set; once. */
    static Spot at(long position, int count) {
        return new At(position, count);
    }

    /** All bytes of this text (ISO-8859-1) where it comes next, once; also when it comes in pieces, of which the earlier ones are let through. */
    static Spot text(String text) {
        return new Text(text);
    }

    /** Each byte with this probability, from 0 to 1, for good; the same bytes for the same seed. */
    static Spot rate(double probability, long seed) {
        return new Rate(probability, seed);
    }
}
