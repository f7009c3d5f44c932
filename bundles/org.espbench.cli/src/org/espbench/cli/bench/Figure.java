package org.espbench.cli.bench;

/**
 * One line of a benchmark's table.
 *
 * @param what was measured, and against what
 * @param value a ratio of two things measured in turns, or an amount that needs no comparison
 * @param unit behind the value: {@code x}, {@code %}, {@code MB}
 * @param goal what the value should be
 * @param spread how far the rounds lie apart, such as {@code 1.21-1.34}; empty for a single measurement
 * @param absolute the figures behind the value, with their units
 */
public record Figure(String what, double value, String unit, Goal goal, String spread, String absolute) {

    /** Whether the goal was reached. */
    public boolean met() {
        return goal.met(value);
    }
}
