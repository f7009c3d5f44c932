package org.espbench.bench.paced;

/**
 * How long it takes a host that answers in no time: the line's own time for every byte of the protocol, the air, and nothing else. Played by counts of
 * bytes and no clock. What the module says leaves it in order, so that its answers to a send stand behind the received data that its transmit buffer
 * already holds.
 */
final class Ideal {

    private static final double SECOND = 1e9;
    private static final int BITS = 10;
    /** The chip's FIFO and its driver's transmit buffer (reference 1.1): data are printed while less than that is on its way ... */
    private static final int BUFFER = 128 + 2048;
    /** ... and, once it was full, when half of it has left. */
    private static final int REFILL = BUFFER / 2;

    private final Personality module;
    private final double character;
    /** Data that still wait to be printed. */
    private int incoming;
    /** When the next of them are. */
    private double next = Personality.AIR.toNanos();
    /** When everything printed will have left. */
    private double idle;

    private Ideal(Personality module, int baud, int incoming) {
        this.module = module;
        this.character = BITS * SECOND / baud;
        this.incoming = incoming;
    }

    /** Nanoseconds until the last of so many bytes is told to be sent, while as many others may come in. */
    static double sending(Personality module, int baud, int bytes, int incoming) {
        return new Ideal(module, baud, incoming).send(bytes);
    }

    /** Nanoseconds until the module has said so many bytes, the first of which travelled through the air. */
    static double receiving(int baud, long said) {
        return Personality.AIR.toNanos() + said * BITS * SECOND / baud;
    }

    private double send(int bytes) {
        double now = 0;
        for (int sent = 0; sent < bytes; sent += Personality.PORTION) {
            now = say(now + module.command() * character, module.prompt());
            now += Math.min(Personality.PORTION, bytes - sent) * character;
            say(now, module.taken());
            now = say(now + module.acknowledgement().toNanos(), module.sent());
        }
        return now;
    }

    /** Prints an answer. @return when it is there */
    private double say(double now, int bytes) {
        while (incoming > 0 && next <= now) {
            print();
        }
        idle = Math.max(idle, now) + bytes * character;
        return idle;
    }

    private void print() {
        while (incoming > 0 && idle - next < BUFFER * character) {
            int data = Math.min(module.segment(), incoming);
            incoming -= data;
            idle = Math.max(idle, next) + (module.head(data) + data) * character;
        }
        next = Math.max(next, idle - REFILL * character);
    }
}
