package org.espbench.ui.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * Runs the event loop and takes its pulse: how long each turn held it up, how much of the time the UI thread computed, how often a control was painted.
 * UI thread only.
 *
 * @param wall how long it ran, in nanoseconds
 * @param computed how long the UI thread had a processor in that time, in nanoseconds
 * @param longest the longest turn of the loop, in nanoseconds: for so long nothing that a user did was answered
 * @param busiest for how long the UI thread had a processor in one turn at most: what is left of a stall on a machine with nothing else to do
 * @param paints how often the control was painted
 */
public record Pulse(long wall, long computed, long longest, long busiest, int paints) {

    private static final int TICK_MILLIS = 5;
    private static final long PATIENCE_NANOS = 600_000_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** For so long. */
    public static Pulse during(Duration time, Control painted) {
        long end = System.nanoTime() + time.toNanos();
        return until(() -> System.nanoTime() - end >= 0, painted);
    }

    /** Until the condition holds, which is asked after each turn and each {@value #TICK_MILLIS} ms. */
    public static Pulse until(BooleanSupplier condition, Control painted) {
        Display display = Display.getCurrent();
        int[] paints = {0};
        Listener counter = event -> paints[0] += event.widget == painted ? 1 : 0;
        display.addFilter(SWT.Paint, counter);
        long longest = 0;
        long busiest = 0;
        long computed = THREADS.getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        try {
            while (!condition.getAsBoolean()) {
                long turn = System.nanoTime();
                if (turn - begin > PATIENCE_NANOS) {
                    throw new AssertionError("waited in vain");
                }
                long spent = THREADS.getCurrentThreadCpuTime();
                if (display.readAndDispatch()) {
                    longest = Math.max(longest, System.nanoTime() - turn);
                    busiest = Math.max(busiest, THREADS.getCurrentThreadCpuTime() - spent);
                } else {
                    display.timerExec(TICK_MILLIS, () -> { });
                    display.sleep();
                }
            }
        } finally {
            display.removeFilter(SWT.Paint, counter);
        }
        return new Pulse(System.nanoTime() - begin, THREADS.getCurrentThreadCpuTime() - computed, longest, busiest, paints[0]);
    }

    /** How much of the time the UI thread computed, in percent. */
    public double share() {
        return 100.0 * computed / wall;
    }

    /** How often a second the control was painted. */
    public double paintsPerSecond() {
        return paints * 1e9 / wall;
    }

    /** The longest turn, in milliseconds. */
    public double longestMillis() {
        return longest / 1e6;
    }

    /** As {@link #busiest()}, in words. */
    public String busiestInWords() {
        return String.format(Locale.ROOT, "%.1f ms of it computing", busiest / 1e6);
    }

    /** How long it ran, in milliseconds. */
    public double millis() {
        return wall / 1e6;
    }
}
