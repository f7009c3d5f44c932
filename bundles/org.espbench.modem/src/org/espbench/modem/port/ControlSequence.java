package org.espbench.modem.port;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/**
 * Levels of the control lines over time, such as a hardware reset. Written as the flasher esptool writes its custom reset sequences: steps with
 * {@code |} between, each one of
 * <ul>
 * <li>{@code D0}, {@code D1}: DTR down, up,
 * <li>{@code R0}, {@code R1}: RTS down, up,
 * <li>{@code U0,1}: both at once, DTR first,
 * <li>{@code W0.1}: wait so many seconds of model time.
 * </ul>
 * Up means raised, as in {@link Outputs}: low on the adapter's pin. Immutable.
 *
 * @param steps 1 to {@link #MAX_STEPS}; their waits make {@link #LONGEST} at most
 */
public record ControlSequence(List<Step> steps) {

    /** Most steps. */
    public static final int MAX_STEPS = 64;
    /** Longest time in all. */
    public static final Duration LONGEST = Duration.ofSeconds(10);

    /**
     * Starts the chip again from flash, on boards with the usual two transistors (NodeMCU and its like: RTS alone pulls reset, DTR alone
     * GPIO0) and on adapters whose RTS hangs on the reset pin. Ends with both lines down.
     */
    public static final ControlSequence RESET = written("U0,1|W0.1|U0,0");

    /** Starts the chip into its boot loader, on boards with the usual two transistors. Ends with both lines down. */
    public static final ControlSequence BOOT_LOADER = written("U0,0|W0.05|U0,1|W0.1|U1,0|W0.05|U0,0");

    private static final Map<String, ControlSequence> NAMED = Map.of("reset", RESET, "bootloader", BOOT_LOADER);

    /** How long a wait goes on unasked when the port is closed meanwhile. */
    private static final Duration SLICE = Duration.ofMillis(50);

    /** One thing to do. */
    public sealed interface Step {

        /** @param line an output */
        record Level(ControlLine line, boolean raised) implements Step {
        }

        /** Both lines at once. */
        record Both(Outputs outputs) implements Step {
        }

        /** @param time of the model, not negative */
        record Wait(Duration time) implements Step {
        }
    }

    /** @throws IllegalArgumentException with a sentence when there are too few or too many steps, they take too long, or drive an input */
    public ControlSequence {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > MAX_STEPS) {
            throw new IllegalArgumentException(Said.WORDS.say("sequence.steps", steps.size(), MAX_STEPS));
        }
        Duration all = Duration.ZERO;
        for (Step step : steps) {
            switch (step) {
            case Step.Level level -> Outputs.LOWERED.with(level.line(), true);
            case Step.Both both -> { }
            case Step.Wait wait -> all = all.plus(wait.time());
            }
        }
        if (all.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(Said.WORDS.say("sequence.long", all.toMillis(), LONGEST.toMillis()));
        }
    }

    /**
     * Reads the written form, or one of the names {@code reset} and {@code bootloader}; blanks around steps don't matter.
     *
     * @throws IllegalArgumentException with a sentence on what is wrong
     */
    public static ControlSequence parse(String text) {
        ControlSequence named = NAMED.get(text.strip());
        return named == null ? written(text) : named;
    }

    private static ControlSequence written(String text) {
        List<Step> steps = new ArrayList<>();
        if (!text.isBlank()) {
            for (String step : text.split("\\|", -1)) {
                steps.add(step(step.strip(), text));
            }
        }
        return new ControlSequence(steps);
    }

    private static Step step(String step, String text) {
        if (step.matches("[DR][01]")) {
            return new Step.Level(step.charAt(0) == 'D' ? ControlLine.DTR : ControlLine.RTS, step.charAt(1) == '1');
        }
        if (step.matches("U[01],[01]")) {
            return new Step.Both(new Outputs(step.charAt(1) == '1', step.charAt(3) == '1'));
        }
        if (step.matches("W[0-9]{1,3}(\\.[0-9]{1,6})?")) {
            return new Step.Wait(Duration.ofNanos(Math.round(Double.parseDouble(step.substring(1)) * 1e9)));
        }
        throw new IllegalArgumentException(Said.WORDS.say("sequence.step", text, step));
    }

    /**
     * Drives the port's lines so. Blocks for the sum of the waits. When it can't go on to the end, the lines get back the levels they had.
     *
     * @throws PortException as {@link Port#setOutputs(Outputs)}; {@link PortException.Closed} within 50 ms of model time when somebody closes
     *         the port
     * @throws InterruptedException when the calling thread is interrupted
     */
    public void play(Port port, Time time) throws PortException, InterruptedException {
        Outputs before = port.outputs();
        boolean done = false;
        try {
            for (Step step : steps) {
                switch (step) {
                case Step.Level level -> port.setControl(level.line(), level.raised());
                case Step.Both both -> port.setOutputs(both.outputs());
                case Step.Wait wait -> hold(port, Deadline.in(time, wait.time()));
                }
            }
            done = true;
        } finally {
            if (!done) {
                restore(port, before);
            }
        }
    }

    private static void hold(Port port, Deadline deadline) throws PortException, InterruptedException {
        Object monitor = new Object();
        while (!deadline.over()) {
            Deadline slice = deadline.atMost(SLICE);
            synchronized (monitor) {
                while (slice.await(monitor)) {
                    continue;
                }
            }
            // Says so when the port has been closed or lost.
            port.control();
        }
    }

    private static void restore(Port port, Outputs before) {
        try {
            port.setOutputs(before);
        } catch (PortException e) {
            // The first failure is on its way to the caller; a port that is gone has no levels to restore.
            return;
        }
    }

    /** The written form. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(text.isEmpty() ? "" : "|").append(switch (step) {
            case Step.Level level -> (level.line() == ControlLine.DTR ? "D" : "R") + digit(level.raised());
            case Step.Both both -> "U" + digit(both.outputs().dtr()) + "," + digit(both.outputs().rts());
            case Step.Wait wait -> "W" + BigDecimal.valueOf(wait.time().toNanos() / 1000, 6).stripTrailingZeros().toPlainString();
            });
        }
        return text.toString();
    }

    private static String digit(boolean raised) {
        return raised ? "1" : "0";
    }
}
