package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;

import org.espbench.modem.Exchange;
import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.LinkEncoder;
import org.espbench.modem.at.UnencodableException;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.internal.dialogue.Told;
import org.espbench.modem.net.CloseMode;
import org.espbench.modem.net.SendBuffer;
import org.espbench.modem.net.TcpOptions;
import org.espbench.modem.net.Transport;
import org.espbench.modem.time.Deadline;

/** The fine print of single links: their send buffers, how they end, socket options. */
final class LinkControl {

    private static final int BUFFER_FIELDS = 5;
    private static final int OPTION_FIELDS = 4;

    private final Channel channel;
    private final Talk talk;
    private final Identity identity;

    LinkControl(Channel channel, Talk talk, Identity identity) {
        this.channel = channel;
        this.talk = talk;
        this.identity = identity;
    }

    SendBuffer sendBuffer(ModemLink link, Duration budget) throws ModemException {
        requireBuffer(link);
        Answer answer = ask(link, encoder -> encoder.bufferStatus(link.id()), budget);
        for (String line : answer.lines()) {
            int[] numbers = numbers(line);
            if (numbers.length == BUFFER_FIELDS) {
                return new SendBuffer(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
            }
        }
        throw Told.nothing(answer);
    }

    boolean segmentSent(ModemLink link, int segment, Duration budget) throws ModemException {
        requireBuffer(link);
        Answer answer = ask(link, encoder -> encoder.checkSegment(link.id(), segment), budget);
        for (String line : answer.lines()) {
            // With and without the link in front (reference 2.4).
            String told = line.startsWith(link.id() + "," + segment + ",") ? line.substring(line.indexOf(',') + 1) : line;
            if (told.equals(segment + ",TRUE") || told.equals(segment + ",FALSE")) {
                return told.endsWith("TRUE");
            }
        }
        throw Told.nothing(answer);
    }

    void resetSendBuffer(ModemLink link, Duration budget) throws ModemException {
        requireBuffer(link);
        ask(link, encoder -> encoder.resetBuffer(link.id()), budget);
    }

    void setCloseMode(ModemLink link, CloseMode mode, Duration budget) throws ModemException {
        identity.require(Ability.CLOSE_MODE);
        requireTcp(link);
        ask(link, encoder -> encoder.closeMode(link.id(), mode == CloseMode.ABORT), budget);
    }

    void setTcpOptions(ModemLink link, TcpOptions options, Duration budget) throws ModemException {
        identity.require(Ability.TCP_OPTIONS);
        requireTcp(link);
        ask(link, encoder -> encoder.tcpOptions(link.id(), options.lingerSeconds().orElse(-1), options.noDelay(), options.sendTimeoutMillis()), budget);
    }

    TcpOptions tcpOptions(ModemLink link, Duration budget) throws ModemException {
        identity.require(Ability.TCP_OPTIONS);
        requireTcp(link);
        Answer answer = ask(link, encoder -> LinkEncoder.ASK_TCP_OPTIONS, budget);
        for (String value : answer.values("CIPTCPOPT")) {
            String[] fields = value.split(",", -1);
            if (fields.length >= OPTION_FIELDS && Answer.number(fields[0], -1) == link.id()) {
                int linger = Answer.number(fields[1], -1);
                return new TcpOptions(linger < 0 ? OptionalInt.empty() : OptionalInt.of(linger), Answer.number(fields[2], 0) == 1,
                        Math.max(0, Answer.number(fields[3], 0)));
            }
        }
        throw Told.nothing(answer);
    }

    private void requireBuffer(ModemLink link) throws ModemException {
        identity.require(Ability.SEND_BUFFERED);
        if (link.transport() != Transport.TCP) {
            throw new ModemException.Unsupported(WORDS.say("unsupported.buffered", link.id()));
        }
    }

    private static void requireTcp(ModemLink link) throws ModemException {
        if (link.transport() == Transport.UDP) {
            throw new ModemException.Unsupported(WORDS.say("unsupported.tcp", link.id()));
        }
    }

    /** A command about one link. */
    private interface Wording {
        AtCommand in(LinkEncoder encoder) throws UnencodableException;
    }

    private Answer ask(ModemLink link, Wording wording, Duration budget) throws ModemException {
        AtCommand command = Failures.encoded(() -> wording.in(identity.linkEncoder()));
        Deadline deadline = Deadline.in(channel.time(), budget);
        Running running = talk.inTurn(deadline, () -> {
            // First, because it may take long, and the id may be given away meanwhile.
            talk.settle(deadline);
            if (!link.open()) {
                throw new ModemException.Refused(WORDS.say("refused.closed", link.id()), Exchange.NONE);
            }
            return talk.require(command, deadline);
        });
        synchronized (channel) {
            return running.answer();
        }
    }

    private static int[] numbers(String line) {
        int[] numbers = Arrays.stream(line.split(",", -1)).mapToInt(field -> Answer.number(field, -1)).toArray();
        return Arrays.stream(numbers).anyMatch(number -> number < 0) ? new int[0] : numbers;
    }
}
