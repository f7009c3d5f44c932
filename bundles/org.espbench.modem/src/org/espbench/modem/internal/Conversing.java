package org.espbench.modem.internal;

import java.time.Duration;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.Exchange;
import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Frame;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.internal.dialogue.Dialogue;
import org.espbench.modem.internal.dialogue.Hearing;
import org.espbench.modem.internal.dialogue.Tap;
import org.espbench.modem.time.Deadline;

/** The engine as the rooms for single subjects see it. */
final class Conversing implements Dialogue {

    private final Channel channel;
    private final Talk talk;
    private final Identity identity;
    private final Taps taps;
    private final Keeping keeping;
    private final Runnable starts;
    private final Readiness readiness;

    /** @param starts what to do when the module has lost everything; under the monitor */
    Conversing(Channel channel, Talk talk, Identity identity, Taps taps, Runnable starts, Readiness readiness) {
        this.starts = starts;
        this.readiness = readiness;
        this.channel = channel;
        this.talk = talk;
        this.identity = identity;
        this.taps = taps;
        this.keeping = new Keeping(channel, talk);
    }

    /** The module has started anew, or somebody may have changed its switches; under the monitor. */
    void forget() {
        keeping.forget();
    }

    @Override
    public Dialect dialect() {
        return identity.dialect();
    }

    @Override
    public void require(Ability... abilities) throws ModemException.Unsupported {
        for (Ability ability : abilities) {
            identity.require(ability);
        }
    }

    @Override
    public AtCommand encoded(Encoding encoding) throws ModemException.Unsupported {
        return Failures.encoded(encoding::encode);
    }

    @Override
    public Deadline deadline(Duration budget) {
        return Deadline.in(channel.time(), budget);
    }

    @Override
    public <T> T inTurn(Deadline deadline, Work<T> work) throws ModemException {
        return talk.inTurn(deadline, work::run);
    }

    @Override
    public void keepSettings(boolean stored, Deadline deadline) throws ModemException {
        if (dialect().can(Ability.STORE_SWITCH)) {
            keeping.keep(stored, deadline);
        }
    }

    @Override
    public Answer ask(AtCommand command, Deadline deadline) throws ModemException {
        return answer(talk.run(command, deadline));
    }

    @Override
    public Answer require(AtCommand command, Deadline deadline) throws ModemException {
        return answer(talk.require(command, deadline));
    }

    @Override
    public Answer ask(AtCommand command, Hearing hearing, Deadline deadline) throws ModemException {
        Taps.Queue queue = open();
        // What is said about a rejected command is about something else.
        Predicate<Running> more = said -> !said.busy && !queue.isEmpty();
        try {
            Running running = talk.run(command, 0, more, deadline);
            hear(queue, hearing);
            while (!ended(running, queue)) {
                Duration patience = hearing.patience().orElse(null);
                try {
                    running = talk.goOn(running, more, patience == null ? deadline : deadline.atMost(patience));
                } catch (ModemException.TimedOut e) {
                    if (patience == null || deadline.over()) {
                        throw e;
                    }
                    // What was said is enough.
                    return answer(running);
                }
                hear(queue, hearing);
            }
            return answer(running);
        } catch (ModemException.ModuleRestarted e) {
            // What was said before the start counts, and may explain it.
            hear(queue, hearing);
            throw e;
        } finally {
            close(queue);
        }
    }

    private boolean ended(Running running, Taps.Queue queue) {
        synchronized (channel) {
            return running.result() != null && queue.isEmpty();
        }
    }

    private void hear(Taps.Queue queue, Hearing hearing) {
        for (Frame frame = poll(queue); frame != null; frame = poll(queue)) {
            hearing.heard(frame);
        }
    }

    @Override
    public ModemException.Refused refused(Answer answer) {
        return Failures.refused(answer.exchange());
    }

    @Override
    public Tap tap() {
        Taps.Queue queue = open();
        return new Tap() {
            @Override
            public @Nullable Frame next(Deadline deadline) throws ModemException {
                return talk.waitFor(() -> !queue.isEmpty(), deadline, Exchange.NONE) ? poll(queue) : null;
            }

            @Override
            public void close() {
                Conversing.this.close(queue);
            }
        };
    }

    @Override
    public void cutOff() {
        synchronized (channel) {
            talk.forgotten();
            starts.run();
        }
    }

    @Override
    public void initialise(Deadline deadline) throws ModemException {
        readiness.make(deadline);
    }

    @Override
    public void pause(Duration time, Deadline deadline) throws ModemException {
        talk.waitFor(() -> false, deadline.atMost(time), Exchange.NONE);
    }

    private Taps.Queue open() {
        synchronized (channel) {
            return taps.open();
        }
    }

    private @Nullable Frame poll(Taps.Queue queue) {
        synchronized (channel) {
            return queue.poll();
        }
    }

    private void close(Taps.Queue queue) {
        synchronized (channel) {
            taps.close(queue);
        }
    }

    private Answer answer(Running running) {
        synchronized (channel) {
            return running.answer();
        }
    }
}
