package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;

import org.espbench.modem.Exchange;
import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Frame.Result.Kind;
import org.espbench.modem.at.Generation;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.dialect.Quirk;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.Transport;
import org.espbench.modem.time.Deadline;

/**
 * Sends payload. It goes out behind the prompt only, in one write, so that none of it is ever taken for a command; and each send ends as sent,
 * as not sent, or as unknown.
 */
final class Transmission {

    /** A module asks within milliseconds (reference 2.4); this leaves room for one that is about to lose its network. */
    private static final Duration PROMPT_WAIT = Duration.ofSeconds(20);
    /** What CIPSENDEX needs in front of its end (reference Q30). */
    private static final Duration MARK_PAUSE = Duration.ofMillis(25);
    private static final byte[] MARK = {'\\', '0'};

    private final Channel channel;
    private final Talk talk;
    private final Links links;
    private final Identity identity;
    private final Census census;
    private final Events events;

    Transmission(Channel channel, Talk talk, Links links, Identity identity, Census census, Events events) {
        this.census = census;
        this.channel = channel;
        this.talk = talk;
        this.links = links;
        this.identity = identity;
        this.events = events;
    }

    /** One send to the module: its command, and what goes behind the prompt. */
    private record Portion(AtCommand command, byte[] payload, int offset, int length, boolean marked) {

        byte[] copy() {
            return Arrays.copyOfRange(payload, offset, offset + length);
        }
    }

    void send(ModemLink link, byte[] bytes, int offset, int length, Deadline deadline) throws ModemException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int sent = 0;
        while (sent < length) {
            int size = Math.min(length - sent, identity.dialect().limits().send());
            AtCommand command = Failures.encoded(() -> identity.linkEncoder().send(link.id(), size));
            sendInTurn(link, new Portion(command, bytes, offset + sent, size, false), size, sent, deadline);
            sent += size;
        }
    }

    void sendTo(ModemLink link, Endpoint receiver, byte[] bytes, int offset, int length, Deadline deadline) throws ModemException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        identity.require(Ability.SEND_TO);
        AtCommand command = Failures.encoded(() -> identity.linkEncoder().sendTo(link.id(), length, receiver.host(), receiver.remotePort()));
        sendInTurn(link, new Portion(command, bytes, offset, length, false), length, 0, deadline);
    }

    void sendEscaped(ModemLink link, byte[] bytes, int offset, int length, Deadline deadline) throws ModemException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        identity.require(Ability.SEND_ESCAPED);
        int sent = 0;
        while (sent < length) {
            // One less than announced, so that it is the mark that ends it and nothing is left over behind.
            int size = Math.min(length - sent, identity.dialect().limits().send() - 1);
            byte[] escaped = escaped(bytes, offset + sent, size);
            AtCommand command = Failures.encoded(() -> identity.linkEncoder().sendEscaped(link.id(), identity.dialect().limits().send()));
            sendInTurn(link, new Portion(command, escaped, 0, escaped.length, true), size, sent, deadline);
            sent += size;
        }
    }

    /** Returns the number of the segment. */
    int sendBuffered(ModemLink link, byte[] bytes, int offset, int length, Deadline deadline) throws ModemException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        identity.require(Ability.SEND_BUFFERED);
        if (link.transport() != Transport.TCP) {
            throw new ModemException.Unsupported(WORDS.say("unsupported.buffered", link.id()));
        }
        AtCommand command = Failures.encoded(() -> identity.linkEncoder().sendBuffered(link.id(), length));
        return inTurn(link, 0, deadline, () -> {
            Running running = transmit(link, new Portion(command, bytes, offset, length, false), 0, done -> done.taken || done.result() != null, deadline);
            synchronized (channel) {
                if (running.taken) {
                    return segment(running);
                }
            }
            throw notSent("notSent.failed", link, running.exchange(), 0);
        });
    }

    private void sendInTurn(ModemLink link, Portion portion, int counted, int before, Deadline deadline) throws ModemException {
        inTurn(link, before, deadline, () -> {
            Running running = transmit(link, portion, before, done -> done.result() != null, deadline);
            if (running.result() != Kind.SEND_OK) {
                throw failed(link, running, before, deadline);
            }
            synchronized (channel) {
                link.sent(counted);
                events.publish(new ModemEvent.DataSent(link.id(), link.serial(), counted));
            }
            return true;
        });
    }

    private <T> T inTurn(ModemLink link, int before, Deadline deadline, Talk.Work<T> work) throws ModemException {
        try {
            return talk.inTurn(deadline, work);
        } catch (ModemException.NotSent | ModemException.SendUnknown e) {
            throw e;
        } catch (ModemException e) {
            // Before the payload was written: whatever happened, nothing of this portion left.
            throw new ModemException.NotSent(WORDS.say("notSent.early", link.id(), String.valueOf(e.getMessage())), e.exchange(), before, e);
        }
    }

    /** Command, prompt, payload, and what becomes of it. In turn. */
    private Running transmit(ModemLink link, Portion portion, int before, Predicate<Running> settled, Deadline deadline) throws ModemException {
        // First, because it may take long, and the id may be given away meanwhile.
        talk.settle(deadline);
        if (!link.open()) {
            throw closed(link, Exchange.NONE, before);
        }
        Running running = prompted(link, portion, before, deadline);
        if (refused(running)) {
            throw refused(link, running, before, deadline);
        }
        synchronized (channel) {
            if (running.restarted) {
                throw Failures.restarted(running);
            }
            if (!link.open()) {
                // Whether the module still wants the bytes or is back at commands, nobody knows: as commands they must not be taken (Escaping).
                talk.leaveUnsettled(running);
                throw closed(link, running.exchange(), before);
            }
            running.payloadWritten = true;
        }
        try {
            channel.write(portion.payload(), portion.offset(), portion.length(), running.exchange());
            if (portion.marked()) {
                if (!talk.waitFor(() -> running.result() != null, deadline.atMost(MARK_PAUSE), running)) {
                    channel.write(MARK, 0, MARK.length, running.exchange());
                }
            }
            talk.await(running, () -> settled.test(running), deadline);
            if (running.lost) {
                throw Failures.lost(running);
            }
        } catch (ModemException e) {
            throw unknown(link, e, before);
        }
        return running;
    }

    /** Says the command and waits for the prompt, or a refusal. */
    private Running prompted(ModemLink link, Portion portion, int before, Deadline deadline) throws ModemException {
        boolean early = identity.dialect().generation() == Generation.EARLY;
        try {
            Running running = talk.run(portion.command(), portion.length(), any -> false, deadline.atMost(PROMPT_WAIT));
            synchronized (channel) {
                running.link = link;
                running.takingTold = !early;
                // Once the module has it all, or there is nobody it could go to, a question can't become part of it.
                running.doubtful = () -> running.taken || !link.open();
            }
            return running;
        } catch (ModemException.TimedOut | ModemException.Cancelled e) {
            Running late = talk.unsettled();
            if (late == null || late.command != portion.command()) {
                throw e;
            }
            synchronized (channel) {
                late.link = link;
                late.takingTold = !early;
                late.completion = early ? portion.copy() : null;
            }
            throw early ? unknown(link, e, before) : e;
        }
    }

    private boolean refused(Running running) {
        synchronized (channel) {
            return running.result() != null;
        }
    }

    /** The module may have no such link any more, and its CLOSED got lost: 1.x says so, 2.x gives no reason and is asked. */
    private ModemException refused(ModemLink link, Running running, int before, Deadline deadline) {
        boolean known;
        synchronized (channel) {
            if (running.said("link is not")) {
                links.closed(link);
            }
            known = !link.open() || !running.lines().isEmpty();
        }
        if (!known) {
            try {
                census.take(deadline);
            } catch (ModemException e) {
                // The refusal is the one to tell; whoever uses the link next may learn more.
                return notSent("notSent.refused", link, running.exchange(), before);
            }
        }
        return notSent("notSent.refused", link, running.exchange(), before);
    }

    /** The module says that it failed, or cancelled it; and some say behind that that it worked. */
    private ModemException failed(ModemLink link, Running running, int before, Deadline deadline) throws ModemException {
        talk.leaveUnsettled(running);
        ModemException.NotSent failure = notSent("notSent.failed", link, running.exchange(), before);
        if (running.result() == Kind.SEND_FAIL && identity.dialect().has(Quirk.SEND_FAIL_THEN_OK)) {
            try {
                talk.settle(deadline);
            } catch (ModemException e) {
                failure.addSuppressed(e);
            }
            synchronized (channel) {
                if (running.contradicted) {
                    return new ModemException.SendUnknown(WORDS.say("sendUnknown.contradicted", link.id()), running.exchange(), before, failure);
                }
            }
        }
        return failure;
    }

    private static ModemException.SendUnknown unknown(ModemLink link, ModemException why, int before) {
        return new ModemException.SendUnknown(WORDS.say("sendUnknown", link.id(), String.valueOf(why.getMessage())), why.exchange(), before, why);
    }

    /** Every backslash is doubled: the module takes one away (reference 2.4). */
    private static byte[] escaped(byte[] bytes, int offset, int length) {
        int backslashes = 0;
        for (int i = offset; i < offset + length; i++) {
            backslashes += bytes[i] == '\\' ? 1 : 0;
        }
        byte[] escaped = new byte[length + backslashes];
        int at = 0;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\\') {
                escaped[at++] = '\\';
            }
            escaped[at++] = bytes[i];
        }
        return escaped;
    }

    /** The module names the segment in front of its OK: {@code <current>,<last acknowledged>} (reference 2.4). */
    private static int segment(Running running) {
        for (String line : running.lines()) {
            int comma = line.indexOf(',');
            if (comma > 0 && line.chars().limit(comma).allMatch(c -> c >= '0' && c <= '9') && comma <= 9) {
                return Integer.parseInt(line.substring(0, comma));
            }
        }
        return 0;
    }

    /** What to say of a link that isn't open any more: the reason, where the module itself is it. */
    private static ModemException.NotSent closed(ModemLink link, Exchange exchange, int before) {
        if (!link.cutOff()) {
            return notSent("notSent.closed", link, exchange, before);
        }
        String reason = WORDS.say("restarted.link", link.id());
        return new ModemException.NotSent(WORDS.say("notSent.early", link.id(), reason), exchange, before,
                new ModemException.ModuleRestarted(reason, exchange));
    }

    private static ModemException.NotSent notSent(String key, ModemLink link, Exchange exchange, int sent) {
        return new ModemException.NotSent(WORDS.say(key, link.id(), String.join(", ", exchange.answers())), exchange, sent, null);
    }
}
