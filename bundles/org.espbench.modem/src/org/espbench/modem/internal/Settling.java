package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.time.Duration;
import java.util.List;

import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtEncoder;
import org.espbench.modem.at.Generation;
import org.espbench.modem.at.Sending;
import org.espbench.modem.time.Deadline;

/**
 * Finds the border between late answers and those to come. A bare {@code AT} can't: its OK looks like any other. So the probes are questions
 * whose answers can't be mistaken, of two kinds, taken in turns, because a late answer to one kind mustn't pass for the next of that kind. What is
 * said in front of a probe's own answer still belongs to the command in doubt.
 */
final class Settling {

    /** What became of a probe. */
    enum Answer {
        /** The module is done with everything before. */
        DONE,
        /** It is still at it. */
        BUSY,
        /** Nothing was understood. */
        SILENCE
    }

    private static final Duration PROBE_WAIT = Duration.ofSeconds(2);
    private static final Duration BUSY_PAUSE = Duration.ofMillis(300);
    private static final Duration QUIET = Duration.ofMillis(200);
    /** After so many unanswered probes: what was counted as payload wasn't, or the module is at another rate. */
    private static final int SILENCES_TO_LOOK = 2;
    /** After so many: it may still count what we say as payload. */
    private static final int SILENCES_TO_FEED = 4;

    private final Channel channel;
    private final Links links;
    private final Escaping escaping;
    private Following following = deadline -> false;
    private boolean askVersion;

    /** Looks for a module that has fallen silent. */
    @FunctionalInterface
    interface Following {
        /** Whether it was found where modules are after a start: it has started anew. In turn. */
        boolean found(Deadline deadline) throws ModemException;
    }

    Settling(Channel channel, Links links) {
        this.channel = channel;
        this.links = links;
        this.escaping = new Escaping(channel);
    }

    /** What to do about a module that has fallen silent. */
    void follow(Following value) {
        following = value;
    }

    /** Returns once everything said from now on answers what is sent from now on. */
    void settle(Talk talk, Running late, Deadline deadline) throws ModemException {
        avoidItsOwnKind(late);
        boolean everBusy = false;
        boolean escaped = false;
        boolean asked = true;
        int silences = 0;
        while (true) {
            // Once, where payload may be missing; and again when the prompt came only then, or a firmware that doesn't tell what it took stays silent.
            boolean asksLate = !asked && sending(channel) == Sending.PAYLOAD;
            if (late.send && late.result() == null && (!escaped && !payloadTaken(late) || asksLate || silences == SILENCES_TO_FEED)) {
                asked = escaping.giveUp(talk, late, deadline);
                escaped = true;
            }
            Running probe = begin(talk, late);
            Answer answer = await(talk, probe, deadline);
            switch (answer) {
            case DONE -> {
                if (silences > 0) {
                    talk.waitFor(() -> false, deadline.atMost(QUIET), late);
                }
                return;
            }
            case BUSY -> {
                everBusy = true;
                silences = 0;
                talk.waitFor(() -> false, deadline.atMost(BUSY_PAUSE), probe);
            }
            case SILENCE -> {
                silences++;
                if (silences == SILENCES_TO_LOOK) {
                    look(late, deadline);
                }
            }
            }
            if (deadline.over()) {
                throw new ModemException.TimedOut(WORDS.say(everBusy ? "occupied" : "silent", channel.name()), late.exchange());
            }
        }
    }

    /** Asks once whether the module is done with this command, and everything before; its answer may come meanwhile. */
    Answer ask(Talk talk, Running doubted, Deadline deadline) throws ModemException {
        avoidItsOwnKind(doubted);
        return await(talk, begin(talk, doubted), deadline);
    }

    /** The module has fallen silent. Fails when it has started anew. */
    void look(Running doubted, Deadline deadline) throws ModemException {
        // The answers may have been counted as payload whose own bytes were lost on the line.
        channel.abandonPayload();
        if (following.found(deadline)) {
            channel.startedAnew();
            throw Failures.restarted(doubted);
        }
    }

    /** Closes links that opened for commands that were given up, and one whose far end was sent what wasn't meant for it. */
    void closeOrphans(Talk talk, Running late, Deadline deadline) throws ModemException {
        List<Integer> orphans;
        synchronized (channel) {
            orphans = links.settled();
            ModemLink link = late.link;
            if (late.spoilt && link != null && links.at(link.id()) == link) {
                links.orphan(link.id());
                orphans.add(link.id());
                channel.changed();
            }
        }
        for (int id : orphans) {
            talk.run(AtEncoder.closing(id), deadline);
            synchronized (channel) {
                links.orphanClosed(id);
            }
        }
    }

    private boolean payloadTaken(Running send) {
        synchronized (channel) {
            return send.payloadWritten && (send.taken || !send.takingTold);
        }
    }

    private void avoidItsOwnKind(Running late) {
        if (late.command.name().startsWith("CIPMUX")) {
            askVersion = true;
        } else if (late.command.name().startsWith("GMR")) {
            askVersion = false;
        }
    }

    private Running begin(Talk talk, Running doubted) throws ModemException {
        Running before = doubted.probed();
        Running probe = askVersion ? new Running(AtEncoder.VERSION, before, line -> Generation.told(line) != Generation.UNKNOWN)
                : new Running(AtEncoder.ASK_MUX, before, line -> line.startsWith("+CIPMUX:"));
        doubted.probed(probe);
        return talk.begin(probe);
    }

    private Answer await(Talk talk, Running probe, Deadline deadline) throws ModemException {
        boolean answered = talk.waitFor(() -> probe.ok() || probe.busy, deadline.atMost(PROBE_WAIT), probe);
        if (!answered || probe.ok()) {
            askVersion = !askVersion;
        }
        return probe.ok() ? Answer.DONE : answered ? Answer.BUSY : Answer.SILENCE;
    }

    /** Where a send is, as far as both directions of the line tell. */
    static Sending sending(Channel channel) {
        synchronized (channel) {
            return channel.context().sending();
        }
    }
}
