package org.espbench.simulator.air;

import java.util.SplittableRandom;

/** What a weak signal does (a receiver of this kind hears down to about -91 dBm). The same seed gives the same fading. Not safe for use by several threads. */
final class Reception {

    /** Below, nothing is heard at all. */
    static final int DEAF = -95;
    /** From here on, nothing is ever lost. */
    static final int GOOD = -85;

    private SplittableRandom random;

    Reception(long seed) {
        random = new SplittableRandom(seed);
    }

    void seed(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean hears(int rssi) {
        return rssi >= DEAF;
    }

    /** Whether an exchange of frames fails this time: never from {@link #GOOD} on, nearly always at {@link #DEAF}. */
    boolean fades(int rssi) {
        return rssi < GOOD && random.nextDouble() < (double) (GOOD - rssi) / (GOOD - DEAF + 1);
    }
}
