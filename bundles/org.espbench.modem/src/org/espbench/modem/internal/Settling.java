package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtEncoder;
import org.espbench.modem.at.Generation;
import org.espbench.modem.at.Sending;
import org.espbench.modem.time.Deadline;

/**
 * Finds the border between late answers and those to come. A bare {@code AT} can't: its OK looks like any other. So the probes are questions
 * whose answers can't be mistaken, of two kinds, taken in turns, because a late answer to one kind mustn't pass for the next of that kind.
 */
final class Settling {

    private static final Duration PROBE_WAIT = Duration.ofSeconds(2);
    private static final Duration BUSY_PAUSE = Duration.ofMillis(300);
    private static final Duration PROMPT_WAIT = Duration.ofSeconds(3);
    private static final Duration QUIET = Duration.ofMillis(200);
    /** Longer than the 20 ms that set an escape apart (reference 3.5). */
    private static final Duration ESCAPE_SILENCE = Duration.ofMillis(60);
    private static final Duration ESCAPE_WAIT = Duration.ofSeconds(1);

    private final Channel channel;
    private final Links links;
    private boolean askVersion;

    Settling(Channel channel, Links links) {
        this.channel = channel;
        this.links = links;
    }

    /** Returns once everything said from now on answers what is sent from now on. */
    void settle(Talk talk, Running late, Deadline deadline) throws ModemException {
        if (late.send && !late.payloadWritten) {
            giveUpSend(talk, late, deadline);
        }
        if (late.command.name().startsWith("CIPMUX")) {
            askVersion = true;
        } else if (late.command.name().startsWith("GMR")) {
            askVersion = false;
        }
        int unanswered = 0;
        while (true) {
            Running probe = talk.begin(probe());
            Deadline wait = deadline.atMost(PROBE_WAIT);
            if (talk.waitFor(() -> probe.ok() || probe.busy, wait, probe)) {
                if (!probe.busy) {
                    break;
                }
                talk.waitFor(() -> false, deadline.atMost(BUSY_PAUSE), probe);
            } else {
                unanswered++;
                askVersion = !askVersion;
                if (unanswered > 1) {
                    // The answers may have been counted as payload whose own bytes were lost on the line.
                    channel.abandonPayload();
                }
            }
            if (deadline.over()) {
                throw new ModemException.TimedOut(WORDS.say("occupied", channel.name()), late.exchange());
            }
        }
        askVersion = !askVersion;
        if (unanswered > 0) {
            talk.waitFor(() -> false, deadline.atMost(QUIET), late);
        }
    }

    /** Closes links that opened for commands that were given up. */
    void closeOrphans(Talk talk, Deadline deadline) throws ModemException {
        List<Integer> orphans;
        synchronized (channel) {
            orphans = links.settled();
        }
        for (int id : orphans) {
            talk.run(AtEncoder.closing(id), deadline);
            synchronized (channel) {
                links.orphanClosed(id);
            }
        }
    }

    /** The module may wait for payload: none of it may be taken for commands, and no command for payload (reference 2.4, 9). */
    private void giveUpSend(Talk talk, Running late, Deadline deadline) throws ModemException {
        talk.waitFor(() -> channel.context().sending() != Sending.PROMPT, deadline.atMost(PROMPT_WAIT), late);
        if (sending() != Sending.PAYLOAD) {
            return;
        }
        talk.waitFor(() -> false, deadline.atMost(ESCAPE_SILENCE), late);
        channel.write("+++".getBytes(StandardCharsets.US_ASCII), late.exchange());
        late.payloadWritten = true;
        if (!talk.waitFor(() -> channel.context().sending() != Sending.PAYLOAD, deadline.atMost(ESCAPE_WAIT), late) && late.payload > 3) {
            // It doesn't know the escape and has counted it as payload: the rest has to come.
            byte[] rest = new byte[late.payload - 3];
            Arrays.fill(rest, (byte) '\n');
            channel.write(rest, late.exchange());
        }
        talk.waitFor(() -> false, deadline.atMost(ESCAPE_SILENCE), late);
    }

    private Sending sending() {
        synchronized (channel) {
            return channel.context().sending();
        }
    }

    private Running probe() {
        return askVersion ? new Running(AtEncoder.VERSION, 0, line -> Generation.told(line) != Generation.UNKNOWN)
                : new Running(AtEncoder.ASK_MUX, 0, line -> line.startsWith("+CIPMUX:"));
    }
}
