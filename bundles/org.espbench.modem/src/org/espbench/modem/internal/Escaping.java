package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

import org.espbench.modem.ModemException;
import org.espbench.modem.at.Frame;
import org.espbench.modem.at.Sending;
import org.espbench.modem.time.Deadline;

/**
 * Gets a module out of a send that was given up. Whether it still wants the payload or is back at commands, because the link ended meanwhile, nobody
 * can tell from outside, and firmware differs (reference 2.4, 9); and where no prompt came, it may have been lost on the line. So nothing is said that could do harm as either: never the payload, which might be
 * a command, and never a command, which might go to the far end. Only where there is no escape (0.x) and the link still stands does the module get
 * the payload after all: its sender was told that nobody knows.
 */
final class Escaping {

    private static final Duration PROMPT_WAIT = Duration.ofSeconds(3);
    /** Longer than the 20 ms that set an escape apart (reference 3.5). */
    private static final Duration SILENCE = Duration.ofMillis(60);
    private static final Duration ANSWER = Duration.ofSeconds(1);
    private static final byte[] ESCAPE = "+++".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LINE_END = "\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Channel channel;

    Escaping(Channel channel) {
        this.channel = channel;
    }

    /**
     * Ends the send, if the module is in it. In turn. The silences around the escape are kept whatever the deadline: without them it would be three
     * bytes of payload. Fails when the deadline is over before it is clear what the module made of the escape; then the next one tries again.
     *
     * @return whether the module was seen to ask for payload; if not, it may do so later
     */
    boolean giveUp(Talk talk, Running send, Deadline deadline) throws ModemException {
        if (!send.payloadWritten) {
            talk.waitFor(() -> channel.context().sending() != Sending.PROMPT || send.result() != null, deadline.atMost(PROMPT_WAIT), send);
        }
        Sending where = Settling.sending(channel);
        if (where == Sending.NONE || send.result() != null) {
            return true;
        }
        requireTime(send, deadline);
        byte[] completion = send.completion;
        if (where == Sending.PAYLOAD && completion != null && !send.payloadWritten && wanted(send)) {
            send.payloadWritten = true;
            channel.write(completion, send.exchange());
            return true;
        }
        send.payloadWritten = true;
        beSilent(talk, send);
        channel.write(ESCAPE, send.exchange());
        if (!talk.waitFor(() -> channel.context().sending() == Sending.NONE, deadline.atMost(ANSWER), send)) {
            requireTime(send, deadline);
            // It doesn't know the escape and has counted it, or it is back at commands and has it at the beginning of a line.
            channel.write(filler(send.payload - ESCAPE.length), send.exchange());
            talk.waitFor(() -> send.result() != null, deadline.atMost(ANSWER), send);
            send.spoilt = send.result() != Frame.Result.Kind.ERROR;
        } else if (send.result() == Frame.Result.Kind.SEND_CANCELED) {
            // With all that it had counted so far.
            send.spoilt = false;
        }
        beSilent(talk, send);
        return where == Sending.PAYLOAD;
    }

    private void beSilent(Talk talk, Running send) throws ModemException {
        talk.waitFor(() -> false, Deadline.in(channel.time(), SILENCE), send);
    }

    private void requireTime(Running send, Deadline deadline) throws ModemException {
        if (deadline.over()) {
            throw new ModemException.TimedOut(WORDS.say("silent", channel.name()), send.exchange());
        }
    }

    /** Whether the link that the payload is for is still the one that the module means. */
    private boolean wanted(Running send) {
        synchronized (channel) {
            ModemLink link = send.link;
            return link != null && link.open();
        }
    }

    /** Counts as so much payload, and as one line that is no command. */
    private static byte[] filler(int length) {
        byte[] blanks = new byte[Math.max(LINE_END.length, length)];
        Arrays.fill(blanks, (byte) ' ');
        System.arraycopy(LINE_END, 0, blanks, blanks.length - LINE_END.length, LINE_END.length);
        return blanks;
    }
}
