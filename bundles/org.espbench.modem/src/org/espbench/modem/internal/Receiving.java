package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.time.Duration;

import org.espbench.modem.Exchange;
import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.LinkEncoder;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.net.Reception;
import org.espbench.modem.net.Transport;
import org.espbench.modem.time.Deadline;

/**
 * How received data come. In passive reception they stay in the module until whoever reads the link has room for them: the reader's own thread asks
 * for them, so that nobody takes what nobody wants, and TCP holds the sender back.
 */
final class Receiving {

    /** A notice can be lost on the line; how long to believe that there was none. */
    private static final Duration DOUBT = Duration.ofSeconds(2);
    /** Where there are no notices (2.0, reference, end), asking is all there is. */
    private static final Duration ASK_AGAIN = Duration.ofMillis(50);
    /** How long to believe that an open link on which nothing comes is open: its CLOSED may have been lost. */
    private static final Duration LINK_DOUBT = Duration.ofSeconds(30);
    private static final String LENGTHS = "+CIPRECVLEN:";

    private final Channel channel;
    private final Talk talk;
    private final Links links;
    private final Identity identity;
    private final Census census;
    /** What is wanted; guarded by the monitor. */
    private boolean passive;
    private boolean addresses;

    Receiving(Channel channel, Talk talk, Links links, Identity identity, Census census) {
        this.census = census;
        this.channel = channel;
        this.talk = talk;
        this.links = links;
        this.identity = identity;
    }

    /** In turn. */
    void set(Reception reception, Deadline deadline) throws ModemException {
        boolean wanted = reception == Reception.PASSIVE;
        if (wanted) {
            identity.require(Ability.PASSIVE_RECEIVE);
        }
        if (wanted || identity.dialect().can(Ability.PASSIVE_RECEIVE)) {
            talk.require(LinkEncoder.passive(wanted), deadline);
        }
        synchronized (channel) {
            passive = wanted;
            // Whoever waits for data has to wait in the other way now.
            channel.changed();
        }
    }

    /** In turn. */
    void setSenderAddresses(boolean told, Deadline deadline) throws ModemException {
        identity.require(Ability.SENDER_ADDRESS);
        talk.require(LinkEncoder.senderAddresses(told), deadline);
        synchronized (channel) {
            addresses = told;
        }
    }

    /** In turn, after a restart of the module or of this driver: brings the module to what is wanted, whatever it was left in. */
    void restore(Deadline deadline) throws ModemException {
        boolean waits;
        boolean named;
        synchronized (channel) {
            waits = passive;
            named = addresses;
        }
        boolean unsure = !identity.fresh();
        if (unsure) {
            // Whoever left pass-through has left this: what is received would still come raw (reference 3.5).
            talk.run(LinkEncoder.passThrough(false), deadline);
        }
        if (identity.dialect().can(Ability.PASSIVE_RECEIVE) && (waits || unsure)) {
            talk.run(LinkEncoder.passive(waits), deadline);
        }
        if (identity.dialect().can(Ability.SENDER_ADDRESS) && (named || unsure)) {
            talk.run(LinkEncoder.senderAddresses(named), deadline);
        }
    }

    /** Waits until something can be read from the link, in passive reception after having asked for it; false when the deadline is over first. */
    boolean awaitData(ModemLink link, Deadline deadline) throws ModemException {
        Deadline known = Deadline.in(channel.time(), LINK_DOUBT);
        while (true) {
            boolean told = await(link, link.alone() ? deadline : deadline.earlier(known));
            synchronized (channel) {
                if (link.readable()) {
                    return true;
                }
            }
            if (deadline.over()) {
                return false;
            }
            if (known.over() && !link.alone()) {
                makeSure(link, () -> census.take(deadline), deadline);
                known = Deadline.in(channel.time(), LINK_DOUBT);
            } else if (told) {
                read(link, deadline);
            } else {
                makeSure(link, () -> askForAll(deadline), deadline);
            }
        }
    }

    private interface Question {
        void ask() throws ModemException;
    }

    /** Asks the module something, unless data come meanwhile. That it can't be asked is no reason to fail a read. */
    private void makeSure(ModemLink link, Question question, Deadline deadline) throws ModemException {
        try {
            talk.inTurnUnless(() -> link.readable() || link.worthAsking(), deadline, () -> {
                question.ask();
                return true;
            });
        } catch (ModemException.Refused | ModemException.TimedOut e) {
            // Nobody knows better now than before.
            return;
        }
    }

    /** Waits for data or a notice; false when there was none for so long that it is time to ask. */
    private boolean await(ModemLink link, Deadline deadline) throws ModemException {
        while (true) {
            boolean now;
            synchronized (channel) {
                now = passive;
            }
            Deadline wait = doubt(link, now, deadline);
            try {
                channel.await(() -> link.readable() || link.worthAsking() || passive != now, wait);
            } catch (InterruptedException e) {
                throw new ModemException.Cancelled(WORDS.say("cancelled.read", link.id()), Exchange.NONE);
            }
            synchronized (channel) {
                if (link.readable() || link.worthAsking()) {
                    return true;
                }
            }
            if (wait.over()) {
                return deadline.over();
            }
        }
    }

    private Deadline doubt(ModemLink link, boolean now, Deadline deadline) {
        // In 1.7 only TCP waits in the module (reference 2.4).
        boolean polled = now && (link.transport() == Transport.TCP || identity.dialect().version().major() > 1);
        return polled ? deadline.atMost(identity.dialect().can(Ability.PASSIVE_NOTICE) ? DOUBT : ASK_AGAIN) : deadline;
    }

    private void read(ModemLink link, Deadline deadline) throws ModemException {
        talk.inTurn(deadline, () -> {
            talk.settle(deadline);
            int length;
            synchronized (channel) {
                if (link.readable() || !link.worthAsking()) {
                    return false;
                }
                ModemLink now = links.at(link.id());
                if (now != null && now != link) {
                    // Somebody else has the id: what the module kept for this link it doesn't keep any more.
                    link.loseWaiting();
                    channel.changed();
                    return false;
                }
                length = Math.min(identity.dialect().limits().passiveRead(), link.room());
                links.reading(link);
            }
            AtCommand command = Failures.encoded(() -> identity.linkEncoder().read(link.id(), length));
            Running running = talk.run(command, deadline);
            synchronized (channel) {
                settle(link, running, length);
                channel.changed();
            }
            return true;
        });
    }

    /** What the module keeps after a read; under the monitor. */
    private void settle(ModemLink link, Running running, int asked) {
        ModemLink now = links.at(link.id());
        boolean gone = !running.ok() && !link.open() && link.transport() == Transport.TCP;
        if (gone || now != null && now != link) {
            // Announced, and gone with the link (reference Q9, Q14).
            link.loseWaiting();
        } else if (running.ok() && link.toldSince()) {
            return;
        } else if (running.ok() && running.dataTaken >= asked) {
            link.doubtEmpty();
        } else if (!running.ok() || running.dataTaken == 0 || link.transport() == Transport.TCP) {
            // Less than asked for: the module has no more. A datagram and a TLS record end a read, however much waits behind (reference 1.8, 2.4).
            link.believeEmpty();
        }
    }

    /** Asks what waits on every link. In turn. */
    private void askForAll(Deadline deadline) throws ModemException {
        Running running = talk.run(LinkEncoder.ASK_WAITING, deadline);
        synchronized (channel) {
            for (String line : running.lines()) {
                if (line.startsWith(LENGTHS)) {
                    told(line.substring(LENGTHS.length()).split(",", -1));
                }
            }
            channel.changed();
        }
    }

    /** Under the monitor. */
    private void told(String[] lengths) {
        for (int id = 0; id < lengths.length && id <= Links.LAST; id++) {
            ModemLink link = links.at(id);
            if (link == null) {
                continue;
            }
            int length = number(lengths[id]);
            if (length > 0) {
                link.waiting(length);
            } else if (length == -1 && identity.dialect().version().major() > 1) {
                // 2.x says so of a link that is closed (reference 1.8): its CLOSED was lost on the line.
                links.closed(id);
            }
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
