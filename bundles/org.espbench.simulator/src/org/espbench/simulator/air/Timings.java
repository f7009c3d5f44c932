package org.espbench.simulator.air;

import java.time.Duration;

/**
 * How long things take, in model time; the figures of the generations are at the lower end of what was measured.
 *
 * @param command from the end of a command line to its reply; commands that come meanwhile are turned away as busy
 * @param association from the begin of a join to {@code WIFI CONNECTED}
 * @param dhcp from there to {@code WIFI GOT IP}
 * @param joinTimeout after which a join without success is given up
 * @param rejoin pause between two attempts in the background
 * @param scan how long {@code AT+CWLAP} listens
 * @param lookup how long a host name takes
 * @param connectTimeout after which a silent host counts as unreachable
 * @param send from the last payload byte to {@code SEND OK}, at least
 * @param latency how long received data travel through the air
 * @param boot from a reset to {@code ready}
 * @param look from the begin of a join to the first look at its state, where the firmware looks instead of being told (0.2x)
 */
public record Timings(Duration command, Duration association, Duration dhcp, Duration joinTimeout, Duration rejoin, Duration scan, Duration lookup,
        Duration connectTimeout, Duration send, Duration latency, Duration boot,
        Duration look) {

    /** The same order as a real module's, but shorter where nobody needs to wait: for tests and demonstrations. */
    public static final Timings STANDARD = of(1, 300, 200, 500, 2, 5).rejoining(Duration.ofSeconds(10), Duration.ofSeconds(1));

    /** Of AT 0.2x (reference 2.2, 9): a join is looked at after three seconds, a send ends with its acknowledgement. */
    public static final Timings VENDOR = of(2, 1200, 800, 2150, 8, 5);

    /** Of NONOS AT 1.x (reference 2.4, 9): a send ends with its acknowledgement. */
    public static final Timings NONOS = of(2, 1200, 800, 2150, 6, 5);

    /** Of ESP-AT 2.x (reference 2.4, 9): a send ends when the stack has it. */
    public static final Timings ESP_AT = of(3, 1200, 800, 2050, 3, 5);

    private static Timings of(int command, int association, int dhcp, int scan, int send, int latency) {
        return new Timings(Duration.ofMillis(command), Duration.ofMillis(association), Duration.ofMillis(dhcp), Duration.ofSeconds(15), Duration.ofSeconds(1),
                Duration.ofMillis(scan), Duration.ofMillis(20), Duration.ofSeconds(10), Duration.ofMillis(send), Duration.ofMillis(latency),
                Duration.ofMillis(300), Duration.ofSeconds(3));
    }

    /** These timings with another time to associate and another to get an address. */
    public Timings joining(Duration otherAssociation, Duration otherDhcp) {
        return new Timings(command, otherAssociation, otherDhcp, joinTimeout, rejoin, scan, lookup, connectTimeout, send, latency, boot, look);
    }

    /** These timings with another limit for a join and another pause between attempts in the background. */
    public Timings rejoining(Duration otherTimeout, Duration otherPause) {
        return new Timings(command, association, dhcp, otherTimeout, otherPause, scan, lookup, connectTimeout, send, latency, boot, look);
    }

    /** These timings with another least time for a send and another latency of received data. */
    public Timings carrying(Duration otherSend, Duration otherLatency) {
        return new Timings(command, association, dhcp, joinTimeout, rejoin, scan, lookup, connectTimeout, otherSend, otherLatency, boot, look);
    }

    /** These timings with another time for a command. */
    public Timings command(Duration other) {
        return new Timings(other, association, dhcp, joinTimeout, rejoin, scan, lookup, connectTimeout, send, latency, boot, look);
    }

    /**
     * These timings, each so many times as long. Limits, and pauses between attempts, stay: without them nothing could be attempted.
     *
     * @param factor 0 or more; 0: everything happens at once, as fast as the machine goes
     */
    public Timings times(double factor) {
        if (!(factor >= 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("times can't be " + factor + " times as long");
        }
        return new Timings(times(command, factor), times(association, factor), times(dhcp, factor), joinTimeout, rejoin, times(scan, factor),
                times(lookup, factor), connectTimeout, times(send, factor), times(latency, factor), times(boot, factor), times(look, factor));
    }

    private static Duration times(Duration length, double factor) {
        return Duration.ofNanos((long) (length.toNanos() * factor));
    }
}
