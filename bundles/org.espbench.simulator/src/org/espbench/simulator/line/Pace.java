package org.espbench.simulator.line;

import java.util.concurrent.TimeUnit;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.StopBits;

/**
 * How long characters take on a line.
 *
 * @param halfBits of one character with start, parity and stop bits
 * @param baud 0: they take no time
 */
record Pace(int halfBits, int baud) {

    private static final long HALF_SECOND = TimeUnit.SECONDS.toNanos(1) / 2;

    static final Pace INSTANT = new Pace(0, 0);

    static Pace of(LineSettings line) {
        return new Pace(2 * (1 + line.dataBits() + (line.parity() == Parity.NONE ? 0 : 1)) + stopHalfBits(line.stopBits()), line.baud());
    }

    static int stopHalfBits(StopBits stop) {
        return switch (stop) {
            case ONE -> 2;
            case ONE_AND_A_HALF -> 3;
            case TWO -> 4;
        };
    }

    boolean instant() {
        return baud == 0;
    }

    /** Nanoseconds that so many characters take: from their number, so that no error adds up; rounded up. */
    long nanos(long characters) {
        return baud == 0 ? 0 : (characters * halfBits * HALF_SECOND + baud - 1) / baud;
    }

    /** How many characters are complete after so many nanoseconds, fewer than {@link #nanos} of what was sent. */
    long characters(long nanos) {
        return nanos * baud / (halfBits * HALF_SECOND);
    }
}
