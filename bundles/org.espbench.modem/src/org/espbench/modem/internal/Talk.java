package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.Exchange;
import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.time.Deadline;

/**
 * One command in work, the others in the queue. After a command whose answer was not waited for, the next one is preceded by a probe
 * ({@link Settling}), so that a late answer is never taken for another command's.
 */
final class Talk {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Channel channel;
    private final Turns turns;
    private final Settling settling;
    private @Nullable Running current;
    private @Nullable Running unsettled;

    Talk(Channel channel, Settling settling) {
        this.channel = channel;
        this.turns = new Turns(channel);
        this.settling = settling;
    }

    /** What is done while it is one's turn. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws ModemException;
    }

    /** Waits for the turn and does the work. Not to be called by work itself. */
    <T> T inTurn(Deadline deadline, Work<T> work) throws ModemException {
        channel.requireAlive(Exchange.NONE);
        Object ticket = turns.enter();
        try {
            if (!turns.await(ticket, deadline)) {
                throw new ModemException.TimedOut(WORDS.say("timedOut.turn"), Exchange.NONE);
            }
            channel.requireAlive(Exchange.NONE);
            return work.run();
        } catch (InterruptedException e) {
            throw new ModemException.Cancelled(WORDS.say("cancelled.turn"), Exchange.NONE);
        } finally {
            turns.leave(ticket);
        }
    }

    /** The command that the module's answers belong to; under the monitor. */
    @Nullable Running current() {
        return current;
    }

    /** The module has forgotten every command; under the monitor. */
    void forgotten() {
        Running running = current;
        if (running != null) {
            running.restarted = true;
        }
        unsettled = null;
    }

    /** Sends a command, again when the module is busy, and waits for its result. In turn. */
    Running run(AtCommand command, Deadline deadline) throws ModemException {
        return run(command, 0, running -> false, deadline);
    }

    /** The same, and nothing but success will do. */
    Running require(AtCommand command, Deadline deadline) throws ModemException {
        Running running = run(command, deadline);
        if (!running.ok()) {
            throw Failures.refused(running);
        }
        return running;
    }

    /**
     * With a payload it returns at the prompt, or at a result when the module refused; in any case when what was said is enough. In turn.
     */
    Running run(AtCommand command, int payload, Predicate<Running> enough, Deadline deadline) throws ModemException {
        settle(deadline);
        Duration pause = FIRST_PAUSE;
        boolean again = false;
        while (true) {
            Running running = begin(new Running(command, payload));
            running.again = again;
            await(running, () -> answered(running, enough) || running.busy, deadline);
            if (answered(running, enough)) {
                return running;
            }
            waitFor(() -> running.freed, deadline.atMost(pause), running);
            if (deadline.over()) {
                throw Failures.timedOut(running);
            }
            again = true;
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
        }
    }

    /** Sends a command once. In turn. */
    Running begin(Running running) throws ModemException {
        synchronized (channel) {
            current = running;
        }
        byte[] bytes = running.command.bytes();
        try {
            channel.write(bytes, running.exchange());
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
        return running;
    }

    /** Waits for the condition; when that fails, the command's answer is still to come. */
    void await(Running running, BooleanSupplier condition, Deadline deadline) throws ModemException {
        try {
            if (!waitFor(condition, deadline, running)) {
                throw Failures.timedOut(running);
            }
        } catch (ModemException.TimedOut | ModemException.Cancelled e) {
            leaveUnsettled(running);
            throw e;
        }
    }

    /** Waits for the condition, not minding restarts; false when the deadline is over first. */
    boolean waitFor(BooleanSupplier condition, Deadline deadline, Exchange exchange) throws ModemException {
        try {
            channel.await(condition, deadline);
        } catch (InterruptedException e) {
            throw new ModemException.Cancelled(WORDS.say("cancelled.wait"), exchange);
        }
        synchronized (channel) {
            boolean met = condition.getAsBoolean();
            if (!met) {
                channel.requireAlive(exchange);
            }
            return met;
        }
    }

    /** Waits for the condition; false when the deadline is over first. */
    boolean waitFor(BooleanSupplier condition, Deadline deadline, Running running) throws ModemException {
        try {
            channel.await(() -> condition.getAsBoolean() || running.restarted, deadline);
        } catch (InterruptedException e) {
            throw Failures.cancelled(running);
        }
        synchronized (channel) {
            boolean met = condition.getAsBoolean();
            if (!met && running.restarted) {
                throw Failures.restarted(running);
            }
            if (!met) {
                channel.requireAlive(running.exchange());
            }
            return met;
        }
    }

    /** Notes that something may still be said about this command. */
    void leaveUnsettled(Running running) {
        synchronized (channel) {
            if (!running.restarted) {
                unsettled = running;
            }
        }
    }

    /** Makes sure that no answer to an earlier command is still to come. In turn. */
    void settle(Deadline deadline) throws ModemException {
        Running late;
        synchronized (channel) {
            late = unsettled;
        }
        if (late != null) {
            settling.settle(this, late, deadline);
            synchronized (channel) {
                unsettled = null;
            }
            settling.closeOrphans(this, deadline);
        }
    }

    private boolean answered(Running running, Predicate<Running> enough) {
        synchronized (channel) {
            return running.prompt || running.result() != null || enough.test(running);
        }
    }
}
