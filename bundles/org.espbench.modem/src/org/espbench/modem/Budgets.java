package org.espbench.modem;

import java.time.Duration;

/**
 * Budgets that leave a module the time it may need, in model time, for those who have no better idea: the field's drivers allow as much (reference
 * 3.4).
 */
public final class Budgets {

    /** A command that the module answers at once, and that may have to wait while it is busy. */
    public static final Duration COMMAND = Duration.ofSeconds(5);
    /** A change of the line, with the way back. */
    public static final Duration LINE = Duration.ofSeconds(10);
    /** A start of the module. */
    public static final Duration RESTART = Duration.ofSeconds(15);
    /** A scan; passive ones take longer than active ones. */
    public static final Duration SCAN = Duration.ofSeconds(30);
    /** A join. */
    public static final Duration JOIN = Duration.ofSeconds(30);
    /** A look-up of a host. */
    public static final Duration LOOK_UP = Duration.ofSeconds(20);
    /** A ping. */
    public static final Duration PING = Duration.ofSeconds(10);
    /** WPS, which the module itself gives up after 120 s. */
    public static final Duration WPS = Duration.ofSeconds(130);
    /** SmartConfig, which waits for people. */
    public static final Duration SMART_CONFIG = Duration.ofMinutes(5);
    /** An update of the firmware, which the module itself gives up after three minutes, and the start behind it. */
    public static final Duration UPDATE = Duration.ofSeconds(200);

    private Budgets() {
    }
}
