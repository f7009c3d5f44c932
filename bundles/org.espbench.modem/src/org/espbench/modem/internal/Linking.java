package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.time.Duration;
import java.util.Optional;

import org.espbench.modem.Exchange;
import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.ModuleStatus;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.AtEncoder;
import org.espbench.modem.at.Generation;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.time.Deadline;

/** Opens, closes and lists links. Everything in turn. */
final class Linking {

    private static final Duration CLOSED_WAIT = Duration.ofSeconds(1);
    private static final Duration OPENED_WAIT = Duration.ofSeconds(2);

    private final Channel channel;
    private final Talk talk;
    private final Links links;
    private final Identity identity;

    Linking(Channel channel, Talk talk, Links links, Identity identity) {
        this.channel = channel;
        this.talk = talk;
        this.links = links;
        this.identity = identity;
    }

    Link openTcp(Endpoint remote, Deadline deadline) throws ModemException {
        // First, so that ids of given-up commands are free again.
        talk.settle(deadline);
        allowSeveral(deadline);
        while (true) {
            int id = reserve(remote);
            Running running = start(id, remote, deadline);
            boolean ours;
            synchronized (channel) {
                // Rejected as busy and executed nevertheless (reference Q16): then the repetition finds our own link.
                ours = running.ok() || running.again && alreadyConnected(running) && links.openedReserved();
            }
            if (ours) {
                boolean slow = identity.dialect().generation() == Generation.EARLY;
                talk.waitFor(links::openedReserved, slow ? deadline : deadline.atMost(OPENED_WAIT), running);
                synchronized (channel) {
                    return links.succeeded(id);
                }
            }
            synchronized (channel) {
                links.failed(id);
            }
            if (!alreadyConnected(running)) {
                throw Failures.refused(running);
            }
            // A client was quicker, or the link's CONNECT was lost: that id is taken, the next one may be free.
            synchronized (channel) {
                if (links.taken(id)) {
                    talk.leaveUnsettled(running);
                }
            }
        }
    }

    void close(ModemLink link, Deadline deadline) throws ModemException {
        if (!link.open()) {
            return;
        }
        Running running = talk.run(AtEncoder.closing(link.id()), deadline);
        if (running.ok()) {
            talk.waitFor(() -> !link.open(), deadline.atMost(CLOSED_WAIT), running);
        }
        // Any refusal means that the module has no such link any more (reference Q12).
        synchronized (channel) {
            if (links.at(link.id()) == link) {
                links.closed(link.id());
            }
        }
    }

    /** Links are many from now on. */
    void allowSeveral(Deadline deadline) throws ModemException {
        boolean already;
        synchronized (channel) {
            already = channel.context().mux();
        }
        if (already) {
            return;
        }
        talk.settle(deadline);
        Running running = talk.run(AtEncoder.MUX, deadline);
        if (!running.ok()) {
            // The only link of single mode stands in the way ("link is builded").
            talk.run(AtEncoder.CLOSE, deadline);
            talk.require(AtEncoder.MUX, deadline);
        }
    }

    /** Closes what another driver, or this one in an earlier life, left open. */
    void closeLeftovers(Deadline deadline) throws ModemException {
        synchronized (channel) {
            links.cutOff();
        }
        Running asked = talk.run(AtEncoder.STATUS, deadline);
        if (!asked.ok() || identity.dialect().generation() == Generation.EARLY) {
            // 0.9.x restarts when a link is closed that the far end has closed before (reference Q25).
            return;
        }
        for (ModuleStatus.Entry entry : StatusLines.read(asked.lines()).links()) {
            boolean several;
            synchronized (channel) {
                several = channel.context().mux();
            }
            talk.run(several ? AtEncoder.closing(entry.linkId()) : AtEncoder.CLOSE, deadline);
        }
    }

    ModuleStatus status(Deadline deadline) throws ModemException {
        ModuleStatus status = StatusLines.read(talk.require(AtEncoder.STATUS, deadline).lines());
        synchronized (channel) {
            for (ModuleStatus.Entry entry : status.links()) {
                ModemLink link = links.at(entry.linkId());
                Optional<Endpoint> remote = entry.remote();
                if (link != null && link.accepted() && remote.isPresent()) {
                    link.remote(remote.get());
                }
            }
        }
        return status;
    }

    private int reserve(Endpoint remote) throws ModemException {
        int id;
        synchronized (channel) {
            id = links.reserve(remote);
        }
        if (id < 0) {
            throw new ModemException.Refused(WORDS.say("refused.noLink"), Exchange.NONE);
        }
        return id;
    }

    private Running start(int id, Endpoint remote, Deadline deadline) throws ModemException {
        boolean answered = false;
        try {
            AtCommand command = Failures.encoded(() -> identity.encoder().openTcp(id, remote.host(), remote.remotePort()));
            Running running = talk.run(command, deadline);
            answered = true;
            return running;
        } catch (ModemException.Unsupported e) {
            answered = true;
            synchronized (channel) {
                links.failed(id);
            }
            throw e;
        } finally {
            if (!answered) {
                synchronized (channel) {
                    links.abandoned(id);
                }
            }
        }
    }

    private static boolean alreadyConnected(Running running) {
        // 0.20 spells it ALREAY CONNECT (reference 2.4).
        return running.said("ALREADY CONNECT") || running.said("ALREAY CONNECT");
    }
}
