package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.Exchange;
import org.espbench.modem.ModemException;
import org.espbench.modem.PassThrough;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.AtEncoder;
import org.espbench.modem.at.Frame;
import org.espbench.modem.at.LinkEncoder;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.net.Route;
import org.espbench.modem.net.Transport;
import org.espbench.modem.net.UdpPeer;
import org.espbench.modem.time.Deadline;

/** Enters pass-through, and has it entered at every boot, or not any more. */
final class PassingThrough {

    private final Channel channel;
    private final Talk talk;
    private final Links links;
    private final Linking linking;
    private final Identity identity;
    private final Readiness readiness;
    /** Guarded by the monitor. */
    private @Nullable PassThroughLine current;

    PassingThrough(Channel channel, Talk talk, Links links, Linking linking, Identity identity, Readiness readiness) {
        this.channel = channel;
        this.talk = talk;
        this.links = links;
        this.linking = linking;
        this.identity = identity;
        this.readiness = readiness;
    }

    /** Waits for its turn, and keeps it. */
    PassThrough enter(LinkRequest request, Deadline deadline) throws ModemException {
        require(request);
        Object turn = talk.hold(deadline);
        boolean entered = false;
        boolean refused = false;
        try {
            talk.settle(deadline);
            synchronized (channel) {
                if (!links.list().isEmpty()) {
                    throw new ModemException.Refused(WORDS.say("passThrough.links", links.list().size()), Exchange.NONE);
                }
            }
            talk.require(LinkEncoder.SINGLE, deadline);
            ModemLink link = linking.openSingle(request, deadline);
            talk.require(LinkEncoder.passThrough(true), deadline);
            Running running = talk.run(LinkEncoder.ENTER_PASS_THROUGH, 1, any -> false, deadline);
            if (!running.prompt) {
                throw Failures.refused(running);
            }
            PassThroughLine line = new PassThroughLine(channel, talk, links, link, request, readiness, turn);
            synchronized (channel) {
                current = line;
            }
            entered = true;
            return line;
        } catch (ModemException.Refused | ModemException.Unsupported e) {
            refused = true;
            throw e;
        } finally {
            if (!entered) {
                giveUp(refused, deadline);
                talk.release(turn);
            }
        }
    }

    /** In turn. */
    void save(LinkRequest request, Deadline deadline) throws ModemException {
        identity.require(Ability.SAVED_PASS_THROUGH);
        require(request);
        if (!request.route().equals(Route.DEFAULT)) {
            throw new ModemException.Unsupported(WORDS.say("passThrough.route"));
        }
        LinkEncoder encoder = identity.linkEncoder();
        String host = request.remote().host();
        int port = request.remote().remotePort();
        AtCommand command = Failures.encoded(() -> switch (request) {
        case LinkRequest.Tcp tcp -> encoder.savePassThrough("TCP", host, port, tcp.keepAliveSeconds());
        case LinkRequest.Ssl ssl -> encoder.savePassThrough("SSL", host, port, ssl.keepAliveSeconds());
        case LinkRequest.Udp udp -> encoder.savePassThroughUdp(host, port, udp.localPort());
        });
        talk.require(command, deadline);
    }

    /** In turn. */
    void forget(Deadline deadline) throws ModemException {
        identity.require(Ability.SAVED_PASS_THROUGH);
        talk.require(LinkEncoder.FORGET_PASS_THROUGH, deadline);
    }

    /** Under the monitor: bytes of the far end. */
    void take(Frame.Raw raw) {
        if (current != null) {
            links.raw(raw);
        }
    }

    /** Under the monitor: the module, the port or the modem is gone. */
    void lost() {
        PassThroughLine line = current;
        if (line != null) {
            line.lost();
            current = null;
        }
    }

    private void require(LinkRequest request) throws ModemException {
        identity.require(Ability.PASS_THROUGH);
        linking.requireRoute(request.route());
        if (request.transport() == Transport.SSL) {
            identity.require(Ability.SSL);
        }
        if (request instanceof LinkRequest.Udp udp && udp.peer() != UdpPeer.FIXED) {
            throw new ModemException.Unsupported(WORDS.say("passThrough.udp"));
        }
    }

    /** Back to several links: at once where the module answers, otherwise whoever comes next sees to it. */
    private void giveUp(boolean answers, Deadline deadline) {
        boolean back = false;
        try {
            if (answers) {
                talk.run(LinkEncoder.passThrough(false), deadline);
                talk.run(AtEncoder.CLOSE, deadline);
                talk.run(AtEncoder.MUX, deadline);
                back = true;
            }
        } catch (ModemException e) {
            // The failure that led here is the one to tell.
            return;
        } finally {
            synchronized (channel) {
                ModemLink link = links.at(Frame.SINGLE);
                if (link != null) {
                    links.closed(link);
                }
                if (!back) {
                    readiness.lose();
                }
            }
        }
    }
}
