package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

import org.espbench.modem.Exchange;
import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Frame.Result.Kind;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.time.Deadline;

/**
 * Sends payload. It goes out behind the prompt only, in one write, so that none of it is ever taken for a command; and each send ends as sent,
 * as not sent, or as unknown.
 */
final class Transmission {

    /** A module asks within milliseconds (reference 2.4); this leaves room for one that is about to lose its network. */
    private static final Duration PROMPT_WAIT = Duration.ofSeconds(20);

    private final Channel channel;
    private final Talk talk;
    private final Links links;
    private final Identity identity;
    private final Events events;

    Transmission(Channel channel, Talk talk, Links links, Identity identity, Events events) {
        this.channel = channel;
        this.talk = talk;
        this.links = links;
        this.identity = identity;
        this.events = events;
    }

    void send(ModemLink link, byte[] bytes, int offset, int length, Deadline deadline) throws ModemException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int sent = 0;
        while (sent < length) {
            int size = Math.min(length - sent, identity.dialect().limits().send());
            byte[] portion = Arrays.copyOfRange(bytes, offset + sent, offset + sent + size);
            int before = sent;
            try {
                talk.inTurn(deadline, () -> {
                    sendPortion(link, portion, before, deadline);
                    return true;
                });
            } catch (ModemException.NotSent | ModemException.SendUnknown e) {
                throw e;
            } catch (ModemException e) {
                // Before the payload was written: whatever happened, nothing of this portion left.
                throw new ModemException.NotSent(WORDS.say("notSent.early", link.id(), String.valueOf(e.getMessage())), e.exchange(), before, e);
            }
            sent += size;
        }
    }

    private void sendPortion(ModemLink link, byte[] portion, int before, Deadline deadline) throws ModemException {
        // First, because it may take long, and the id may be given away meanwhile.
        talk.settle(deadline);
        if (!link.open()) {
            throw notSent("notSent.closed", link, Exchange.NONE, before);
        }
        AtCommand command = Failures.encoded(() -> identity.encoder().send(link.id(), portion.length));
        Running running = prompted(command, portion.length, deadline);
        synchronized (channel) {
            Kind refusal = running.result();
            if (refusal != null) {
                throw notSent("notSent.refused", link, running.exchange(), before);
            }
            ModemLink now = links.at(link.id());
            if (now != null && now != link) {
                // The id was given away while the module prepared to send: these bytes are not for that link.
                talk.leaveUnsettled(running);
                throw notSent("notSent.closed", link, running.exchange(), before);
            }
            // Even if the link has closed: the module asked, and counts what comes now, whatever it is.
            running.payloadWritten = true;
        }
        try {
            channel.write(portion, running.exchange());
            talk.await(running, () -> running.result() != null, deadline);
        } catch (ModemException e) {
            throw new ModemException.SendUnknown(WORDS.say("sendUnknown", link.id(), String.valueOf(e.getMessage())), e.exchange(), before, e);
        }
        if (running.result() != Kind.SEND_OK) {
            talk.leaveUnsettled(running);
            throw notSent("notSent.failed", link, running.exchange(), before);
        }
        synchronized (channel) {
            link.sent(portion.length);
            events.publish(new ModemEvent.DataSent(link.id(), link.serial(), portion.length));
        }
    }

    private Running prompted(AtCommand command, int size, Deadline deadline) throws ModemException {
        return talk.run(command, size, running -> false, deadline.atMost(PROMPT_WAIT));
    }

    private static ModemException.NotSent notSent(String key, ModemLink link, Exchange exchange, int sent) {
        return new ModemException.NotSent(WORDS.say(key, link.id(), String.join(", ", exchange.answers())), exchange, sent, null);
    }
}
