package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.time.Duration;

import org.espbench.modem.Exchange;
import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.ModuleStatus;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.AtEncoder;
import org.espbench.modem.at.Generation;
import org.espbench.modem.at.LinkEncoder;
import org.espbench.modem.at.UnencodableException;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.net.Route;
import org.espbench.modem.net.SslChecks;
import org.espbench.modem.net.Transport;
import org.espbench.modem.time.Deadline;

/** Opens, closes and lists links. Everything in turn. */
final class Linking {

    /** What most servers' certificates need, and the largest that every 1.x takes (reference 2.4). */
    private static final int SSL_BUFFER = 4096;
    private static final Duration CLOSED_WAIT = Duration.ofSeconds(1);
    private static final Duration OPENED_WAIT = Duration.ofSeconds(2);

    private final Channel channel;
    private final Talk talk;
    private final Links links;
    private final Identity identity;
    private final Census census;
    /** Whether the module was told to check certificates; in turn. */
    private boolean sslChecked;

    Linking(Channel channel, Talk talk, Links links, Identity identity, Census census) {
        this.census = census;
        this.channel = channel;
        this.talk = talk;
        this.links = links;
        this.identity = identity;
    }

    Link open(LinkRequest request, Deadline deadline) throws ModemException {
        require(request);
        // First, so that ids of given-up commands are free again.
        talk.settle(deadline);
        allowSeveral(deadline);
        prepare(request, deadline);
        boolean doubted = false;
        while (true) {
            int id = reserve(request);
            Running running = start(id, request, deadline);
            boolean ours = running.lost && opened(id, deadline);
            synchronized (channel) {
                // Rejected as busy and executed nevertheless (reference Q16): then the repetition finds our own link.
                ours |= running.ok() || running.again && mayBeTaken(running) && links.openedReserved();
            }
            if (ours) {
                awaitOpened(id, running, deadline);
                synchronized (channel) {
                    return links.succeeded(id);
                }
            }
            synchronized (channel) {
                links.failed(id);
            }
            if (running.lost) {
                throw Failures.lost(running);
            }
            if (!alreadyConnected(running)) {
                // Once: what 2.x lists isn't to be relied on (reference Q17).
                if (doubted || !mayBeTaken(running) || !taken(id, deadline)) {
                    throw LinkRefusals.of(running, request);
                }
                doubted = true;
            }
            // A client was quicker, or the link's CONNECT was lost: that id is taken, the next one may be free.
            synchronized (channel) {
                if (links.taken(id)) {
                    talk.leaveUnsettled(running);
                }
            }
        }
    }

    /** The module chooses the id. */
    Link openAnywhere(LinkRequest request, Deadline deadline) throws ModemException {
        identity.require(Ability.START_WITHOUT_ID);
        require(request);
        if (request instanceof LinkRequest.Ssl ssl && ssl.checks() != SslChecks.NONE) {
            throw new ModemException.Unsupported(WORDS.say("unsupported.checks"));
        }
        AtCommand command = Failures.encoded(() -> command(identity.linkEncoder().withoutIds(), 0, request));
        talk.settle(deadline);
        allowSeveral(deadline);
        if (!talk.require(LinkEncoder.ASK_SERVER, deadline).said("+CIPSERVER:0")) {
            throw new ModemException.Refused(WORDS.say("refused.listening"), Exchange.NONE);
        }
        synchronized (channel) {
            links.reserveAny(request);
        }
        boolean settled = false;
        try {
            Running running = talk.runOrLose(command, 0, any -> false, deadline);
            boolean accepted = running.ok() || running.lost;
            if (accepted && openedAnywhere(running, deadline)) {
                settled = true;
                synchronized (channel) {
                    return links.succeededAnywhere();
                }
            }
            // There may be a link all the same, and nobody knows on which id.
            talk.leaveUnsettled(running);
            throw accepted ? Failures.lost(running) : LinkRefusals.of(running, request);
        } finally {
            if (!settled) {
                synchronized (channel) {
                    links.abandonedAnywhere();
                }
            }
        }
    }

    private boolean openedAnywhere(Running running, Deadline deadline) throws ModemException {
        try {
            return talk.waitFor(links::openedReserved, deadline.atMost(OPENED_WAIT), running);
        } catch (ModemException e) {
            talk.leaveUnsettled(running);
            throw e;
        }
    }

    /** The only link of single mode. */
    ModemLink openSingle(LinkRequest request, Deadline deadline) throws ModemException {
        prepare(request, deadline);
        synchronized (channel) {
            links.reserveSingle(request);
        }
        boolean answered = false;
        try {
            Running running = talk.run(Failures.encoded(() -> command(identity.linkEncoder(false), 0, request)), deadline);
            answered = true;
            synchronized (channel) {
                if (running.ok()) {
                    return links.succeeded(0);
                }
                links.failed(0);
            }
            throw LinkRefusals.of(running, request);
        } finally {
            if (!answered) {
                synchronized (channel) {
                    links.abandoned(0);
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

    private int reserve(LinkRequest request) throws ModemException {
        int id;
        synchronized (channel) {
            id = links.reserve(request);
        }
        if (id < 0) {
            throw new ModemException.Refused(WORDS.say("refused.noLink"), Exchange.NONE);
        }
        return id;
    }

    /** Also for pass-through. */
    void requireRoute(Route route) throws ModemException {
        if (route.localAddress().isPresent()) {
            identity.require(Ability.LOCAL_ADDRESS);
        }
        if (route.ipv6()) {
            identity.require(Ability.IPV6);
        }
    }

    /** What the module can't do fails before a byte is sent. */
    private void require(LinkRequest request) throws ModemException {
        requireRoute(request.route());
        switch (request) {
        case LinkRequest.Tcp tcp -> {
            if (tcp.keepAliveSeconds() > 0) {
                identity.require(Ability.KEEP_ALIVE);
            }
        }
        case LinkRequest.Udp udp -> {
            if (udp.localPort() > 0) {
                identity.require(Ability.UDP_MODES);
            }
        }
        case LinkRequest.Ssl ssl -> {
            identity.require(Ability.SSL);
            if (ssl.keepAliveSeconds() > 0) {
                identity.require(Ability.KEEP_ALIVE);
            }
            if (ssl.checks() != SslChecks.NONE) {
                identity.require(Ability.SSL_CONFIGURATION);
            }
            synchronized (channel) {
                if (links.list().stream().filter(link -> link.transport() == Transport.SSL).count() >= identity.dialect().limits().sslLinks()) {
                    throw new ModemException.Unsupported(WORDS.say("unsupported.sslTwice"));
                }
            }
        }
        }
    }

    /** TLS has settings of its own, to be made before the link is opened. */
    private void prepare(LinkRequest request, Deadline deadline) throws ModemException {
        if (!(request instanceof LinkRequest.Ssl ssl)) {
            return;
        }
        Dialect dialect = identity.dialect();
        if (dialect.can(Ability.SSL_BUFFER)) {
            // 2048 bytes, the module's own choice, are too few for most certificates (reference 2.4). Refused while a TLS link is open: harmless then.
            talk.run(Failures.encoded(() -> identity.linkEncoder().sslBuffer(SSL_BUFFER)), deadline);
        }
        boolean client = ssl.checks() == SslChecks.CLIENT || ssl.checks() == SslChecks.BOTH;
        boolean server = ssl.checks() == SslChecks.SERVER || ssl.checks() == SslChecks.BOTH;
        if (dialect.can(Ability.SSL_CONFIGURATION) && dialect.generation() == Generation.NONOS && (client || server || sslChecked)) {
            talk.require(Failures.encoded(() -> identity.linkEncoder().sslChecks(client, server)), deadline);
            sslChecked = client || server;
        }
    }

    /** In 2.x the checks are a link's own. */
    private void prepareLink(int id, LinkRequest request, Deadline deadline) throws ModemException {
        Dialect dialect = identity.dialect();
        if (request instanceof LinkRequest.Ssl ssl && dialect.can(Ability.SSL_CONFIGURATION) && dialect.generation() == Generation.ESP_AT
                && (ssl.checks() != SslChecks.NONE || sslChecked)) {
            boolean client = ssl.checks() == SslChecks.CLIENT || ssl.checks() == SslChecks.BOTH;
            boolean server = ssl.checks() == SslChecks.SERVER || ssl.checks() == SslChecks.BOTH;
            talk.require(Failures.encoded(() -> identity.linkEncoder().sslChecksOfLink(id, client, server)), deadline);
            sslChecked = true;
        }
    }

    private static AtCommand command(LinkEncoder encoder, int id, LinkRequest request) throws UnencodableException {
        String host = request.remote().host();
        int port = request.remote().remotePort();
        Route route = request.route();
        return switch (request) {
        case LinkRequest.Tcp tcp -> encoder.openTcp(id, host, port, tcp.keepAliveSeconds(), route.ipv6(), route.localAddress());
        case LinkRequest.Udp udp -> encoder.openUdp(id, host, port, udp.localPort(), udp.peer().ordinal(), route.ipv6(), route.localAddress());
        case LinkRequest.Ssl ssl -> route.ipv6() ? encoder.openSslByIpv6(id, host, port, ssl.keepAliveSeconds())
                : encoder.openSsl(id, host, port, ssl.keepAliveSeconds());
        };
    }

    private Running start(int id, LinkRequest request, Deadline deadline) throws ModemException {
        boolean answered = false;
        try {
            AtCommand command = Failures.encoded(() -> command(identity.linkEncoder(), id, request));
            prepareLink(id, request, deadline);
            Running running = talk.runOrLose(command, 0, any -> false, deadline);
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

    /** Its CONNECT comes before the OK, in 0.9.x behind it; or got lost. */
    private void awaitOpened(int id, Running running, Deadline deadline) throws ModemException {
        boolean slow = identity.dialect().generation() == Generation.EARLY;
        try {
            while (!talk.waitFor(links::openedReserved, deadline.atMost(OPENED_WAIT), running)) {
                if (!slow || deadline.over() || census.lists(id, deadline)) {
                    return;
                }
            }
        } catch (ModemException e) {
            synchronized (channel) {
                links.abandoned(id);
            }
            talk.leaveUnsettled(running);
            throw e;
        }
    }

    /** The result was lost on the line, and perhaps the CONNECT with it: the module knows. */
    private boolean opened(int id, Deadline deadline) throws ModemException {
        synchronized (channel) {
            if (links.openedReserved()) {
                return true;
            }
        }
        boolean known = false;
        try {
            boolean listed = census.lists(id, deadline);
            known = true;
            return listed;
        } finally {
            if (!known) {
                synchronized (channel) {
                    links.abandoned(id);
                }
            }
        }
    }

    /** Whether the id may be in use: 2.x doesn't say why it refuses (reference 2.4). */
    private boolean mayBeTaken(Running running) {
        return alreadyConnected(running) || identity.dialect().generation() == Generation.ESP_AT && running.lines().isEmpty();
    }

    private boolean taken(int id, Deadline deadline) throws ModemException {
        try {
            return census.lists(id, deadline);
        } catch (ModemException.Refused | ModemException.TimedOut e) {
            // The refusal is what to tell.
            return false;
        }
    }

    private static boolean alreadyConnected(Running running) {
        // 0.20 spells it ALREAY CONNECT (reference 2.4).
        return running.said("ALREADY CONNECT") || running.said("ALREAY CONNECT");
    }
}
