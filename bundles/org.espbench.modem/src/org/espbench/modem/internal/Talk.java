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
    /** Within that a module asks for payload, with much room (reference 2.4: 2 ms): until then no probe, which it might take for payload. */
    private static final Duration PROMPT_PAUSE = Duration.ofSeconds(2);
    /** How long to believe that a silent module is still at it. */
    private static final Duration DOUBT = Duration.ofSeconds(10);
    private static final int LOOK_AFTER = 2;

    private final Channel channel;
    private final Turns turns;
    private final Settling settling;
    private final Readiness readiness;
    private @Nullable Running current;
    private @Nullable Running unsettled;

    /** @param readiness what has to be so before anybody's turn begins */
    Talk(Channel channel, Settling settling, Readiness readiness) {
        this.channel = channel;
        this.readiness = readiness;
        this.turns = new Turns(channel);
        this.settling = settling;
    }

    /** What is done while it is one's turn. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws ModemException;
    }

    /** Waits for the turn, makes the module ready if it has restarted, and does the work. Not to be called by work itself. */
    <T> T inTurn(Deadline deadline, Work<T> work) throws ModemException {
        Object ticket = hold(deadline);
        try {
            return work.run();
        } finally {
            turns.leave(ticket);
        }
    }

    /** Waits for the turn and makes the module ready, whatever it was. */
    void ready(Deadline deadline) throws ModemException {
        Object ticket = await(deadline);
        try {
            endSend(deadline);
            readiness.make(deadline);
        } finally {
            turns.leave(ticket);
        }
    }

    /** What is said next mustn't become payload of a send that was given up; but a module that stays silent is to be made ready all the same. */
    private void endSend(Deadline deadline) throws ModemException {
        Running late = unsettled();
        if (late != null && late.send) {
            try {
                settle(deadline.atMost(DOUBT));
            } catch (ModemException.TimedOut | ModemException.ModuleRestarted e) {
                // That is what it is made ready for.
                return;
            }
        }
    }

    /** Waits for the turn and does the work, unless it becomes needless meanwhile; for those who only want to make sure of something. */
    void inTurnUnless(BooleanSupplier needless, Deadline deadline, Work<Boolean> work) throws ModemException {
        channel.requireAlive(Exchange.NONE);
        Object ticket = turns.enter();
        try {
            if (turns.await(ticket, needless, deadline)) {
                channel.requireAlive(Exchange.NONE);
                readiness.ensure(deadline);
                work.run();
            }
        } catch (InterruptedException e) {
            throw new ModemException.Cancelled(WORDS.say("cancelled.turn"), Exchange.NONE);
        } finally {
            turns.leave(ticket);
        }
    }

    /**
     * Waits for the turn, makes the module ready if it has restarted, and keeps the turn until {@link #release}; for what takes the whole line for
     * itself.
     *
     * @return what to give to {@link #release}
     */
    Object hold(Deadline deadline) throws ModemException {
        Object ticket = await(deadline);
        boolean kept = false;
        try {
            readiness.ensure(deadline);
            kept = true;
            return ticket;
        } finally {
            if (!kept) {
                turns.leave(ticket);
            }
        }
    }

    private Object await(Deadline deadline) throws ModemException {
        channel.requireAlive(Exchange.NONE);
        Object ticket = turns.enter();
        boolean kept = false;
        try {
            if (!turns.await(ticket, deadline)) {
                throw new ModemException.TimedOut(WORDS.say("timedOut.turn"), Exchange.NONE);
            }
            channel.requireAlive(Exchange.NONE);
            kept = true;
            return ticket;
        } catch (InterruptedException e) {
            throw new ModemException.Cancelled(WORDS.say("cancelled.turn"), Exchange.NONE);
        } finally {
            if (!kept) {
                turns.leave(ticket);
            }
        }
    }

    /** Gives a kept turn back; a second time without effect. */
    void release(Object ticket) {
        turns.leave(ticket);
    }

    /** The command that the module's answers belong to; under the monitor. */
    @Nullable Running current() {
        return current;
    }

    /** The module has forgotten every command; under the monitor. */
    void forgotten() {
        Running running = current;
        if (running != null) {
            running.forgotten();
        }
        Running late = unsettled;
        if (late != null) {
            late.forgotten();
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
        Running running = runOrLose(command, payload, enough, deadline);
        synchronized (channel) {
            if (running.lost) {
                throw Failures.lost(running);
            }
        }
        return running;
    }

    /** Goes on with a command for which enough was said, until more is. In turn. */
    Running goOn(Running begun, Predicate<Running> enough, Deadline deadline) throws ModemException {
        Running running = pursue(begun, enough, deadline);
        synchronized (channel) {
            if (running.lost) {
                throw Failures.lost(running);
            }
        }
        return running;
    }

    /** The same as run, but when the module is done with it and its answer got lost, it returns with {@code lost}. */
    Running runOrLose(AtCommand command, int payload, Predicate<Running> enough, Deadline deadline) throws ModemException {
        settle(deadline);
        return pursue(begin(new Running(command, payload)), enough, deadline);
    }

    private Running pursue(Running begun, Predicate<Running> enough, Deadline deadline) throws ModemException {
        Duration pause = FIRST_PAUSE;
        Running running = begun;
        while (true) {
            Running now = running;
            boolean rejected;
            try {
                awaitAnswer(now, () -> answered(now, enough) || now.busy, deadline);
                pause = untangle(now, enough, pause, deadline);
                synchronized (channel) {
                    // Whoever only asks can ask again.
                    rejected = !answered(now, enough) && (!now.lost || now.question);
                }
            } catch (ModemException.TimedOut | ModemException.Cancelled e) {
                leaveUnsettled(now);
                throw e;
            }
            if (!rejected) {
                return now;
            }
            running = begin(new Running(now.command, now.payload));
            running.again = true;
        }
    }

    /**
     * A busy may mean that the command was rejected, or be about stray bytes behind it while the command is carried out (reference Q16). Returns once
     * that is clear: either the answer is there, or the command was thrown away and can be said again.
     *
     * @return the next pause
     */
    private Duration untangle(Running running, Predicate<Running> enough, Duration first, Deadline deadline) throws ModemException {
        Duration pause = first;
        while (true) {
            synchronized (channel) {
                if (running.lost || answered(running, enough)) {
                    return pause;
                }
            }
            waitFor(() -> running.freed || answered(running, enough), deadline.atMost(running.send ? atLeast(pause, PROMPT_PAUSE) : pause), running);
            if (deadline.over()) {
                throw Failures.timedOut(running);
            }
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
            synchronized (channel) {
                if (running.question || running.freed || answered(running, enough)) {
                    return pause;
                }
            }
            if (settling.ask(this, running, deadline) == Settling.Answer.DONE) {
                return pause;
            }
        }
    }

    /**
     * Waits for the answer. Final results get lost on bad lines: after a long silence the module is asked whether it is done (reference 3.4).
     */
    private void awaitAnswer(Running running, BooleanSupplier answered, Deadline deadline) throws ModemException {
        int silences = 0;
        while (true) {
            int heard = progress(running);
            if (waitFor(answered, deadline.atMost(silences == 0 ? DOUBT : Duration.ZERO), running)) {
                return;
            }
            if (deadline.over()) {
                throw Failures.timedOut(running);
            }
            if (silences == 0 && progress(running) != heard || !doubtful(running)) {
                continue;
            }
            switch (settling.ask(this, running, deadline)) {
            case DONE -> {
                synchronized (channel) {
                    running.lost = !answered.getAsBoolean();
                }
                return;
            }
            case BUSY -> silences = 0;
            case SILENCE -> {
                silences++;
                if (silences == LOOK_AFTER) {
                    settling.look(running, deadline);
                    silences = 0;
                }
            }
            }
        }
    }

    private int progress(Running running) {
        synchronized (channel) {
            return running.heard;
        }
    }

    private boolean doubtful(Running running) {
        synchronized (channel) {
            return running.doubtful.getAsBoolean();
        }
    }

    private static Duration atLeast(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
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

    /** Waits for the end of a command; when that fails, its answer is still to come. Returns with {@code lost} when it won't come. */
    void await(Running running, BooleanSupplier ended, Deadline deadline) throws ModemException {
        try {
            awaitAnswer(running, ended, deadline);
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
            synchronized (channel) {
                // Whoever waited here, the answer is still to come; one before it may have more to it, such as a payload.
                if (unsettled == null && running.result() == null && !running.restarted) {
                    unsettled = running;
                }
            }
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

    /** The command about which something may still be said; in turn. */
    @Nullable Running unsettled() {
        synchronized (channel) {
            return unsettled;
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
            settling.closeOrphans(this, late, deadline);
        }
    }

    private boolean answered(Running running, Predicate<Running> enough) {
        synchronized (channel) {
            return running.prompt || running.result() != null || enough.test(running);
        }
    }
}
