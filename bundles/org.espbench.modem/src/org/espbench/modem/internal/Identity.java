package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.Exchange;
import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtEncoder;
import org.espbench.modem.at.Frame.Result.Kind;
import org.espbench.modem.at.LinkEncoder;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.dialect.FirmwareVersion;
import org.espbench.modem.time.Deadline;

/** Finds the module, whatever it was left in the middle of, and learns what it is. */
final class Identity {

    private static final Duration ANSWER = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(300);
    /** What an escape from pass-through needs before and after it (reference 3.5). */
    private static final Duration ESCAPE_PAUSE = Duration.ofMillis(1100);
    private static final int ESCAPE_AFTER = 2;
    private static final int FEED_AFTER = 4;
    /** For the answer to a question that nobody but a module can answer: an OK may also be what somebody at the far end of a pass-through says. */
    private static final Duration CONFIRMATION = Duration.ofSeconds(10);
    /** CR LF up to the largest send: ends a send whose driver died (reference 9). */
    private static final int FEED = 1024;

    private final Channel channel;
    private final Talk talk;
    private volatile Dialect dialect = Dialect.UNKNOWN;
    private boolean fresh;
    private volatile Optional<FirmwareVersion> firmware = Optional.empty();

    Identity(Channel channel, Talk talk) {
        this.channel = channel;
        this.talk = talk;
    }

    Dialect dialect() {
        return dialect;
    }

    Optional<FirmwareVersion> firmware() {
        return firmware;
    }

    /** Whether the module was found as it is after a start, with its echo on; nobody who goes on to change more leaves that so. In turn. */
    boolean fresh() {
        return fresh;
    }

    AtEncoder encoder() {
        Dialect known = dialect;
        return new AtEncoder(known.can(Ability.SUFFIXES), known.can(Ability.ESCAPES), known.limits().command());
    }

    /** With several links, as always but for pass-through. */
    LinkEncoder linkEncoder() {
        return linkEncoder(true);
    }

    LinkEncoder linkEncoder(boolean mux) {
        Dialect known = dialect;
        return new LinkEncoder(known.can(Ability.ESCAPES), known.limits().command(), mux);
    }

    /** Fails with the reason when the module can't do this. */
    void require(Ability ability) throws ModemException.Unsupported {
        Optional<String> objection = dialect.objection(ability);
        if (objection.isPresent()) {
            throw new ModemException.Unsupported(objection.get());
        }
    }

    /** In turn. A module that restarts meanwhile is found again. */
    void initialise(Deadline deadline) throws ModemException {
        boolean deceived = false;
        while (true) {
            try {
                Running found = find(deceived, deadline);
                synchronized (channel) {
                    fresh = found.echoed;
                }
                talk.leaveUnsettled(found);
                deceived = !confirmed(deadline);
                if (deceived) {
                    continue;
                }
                talk.require(AtEncoder.ECHO_OFF, deadline);
                FirmwareVersion version = FirmwareVersion.of(talk.require(AtEncoder.VERSION, deadline).lines());
                firmware = Optional.of(version);
                dialect = Probing.complete(Dialect.of(version), talk, deadline);
                return;
            } catch (ModemException.ModuleRestarted e) {
                if (deadline.over()) {
                    throw e;
                }
            }
        }
    }

    private boolean confirmed(Deadline deadline) throws ModemException {
        try {
            talk.settle(deadline.atMost(CONFIRMATION));
            return true;
        } catch (ModemException.TimedOut e) {
            if (deadline.over()) {
                throw e;
            }
            return false;
        }
    }

    private Running find(boolean deceived, Deadline deadline) throws ModemException {
        long heardBefore = channel.bytesHeard();
        boolean busy = false;
        if (deceived || passedThrough()) {
            // What is asked first would go to the far end.
            escape(Exchange.NONE, deadline);
        }
        int silences = 0;
        while (true) {
            Running probe = talk.begin(new Running(AtEncoder.PROBE, 0));
            boolean answered = talk.waitFor(() -> probe.result() != null || probe.busy, deadline.atMost(ANSWER), probe);
            if (probe.ok()) {
                return probe;
            }
            busy |= probe.busy;
            if (deadline.over()) {
                throw notFound(probe, heardBefore, busy);
            }
            if (answered) {
                talk.waitFor(() -> false, deadline.atMost(PAUSE), probe);
                continue;
            }
            silences++;
            if (silences == ESCAPE_AFTER) {
                escape(probe.exchange(), deadline);
            } else if (silences == FEED_AFTER) {
                channel.abandonPayload();
                channel.write("\r\n".repeat(FEED).getBytes(StandardCharsets.US_ASCII), probe.exchange());
                talk.waitFor(() -> false, deadline.atMost(ANSWER), probe);
            }
        }
    }

    private void escape(Exchange exchange, Deadline deadline) throws ModemException {
        talk.waitFor(() -> false, deadline.atMost(ESCAPE_PAUSE), exchange);
        channel.write("+++".getBytes(StandardCharsets.US_ASCII), exchange);
        talk.waitFor(() -> false, deadline.atMost(ESCAPE_PAUSE), exchange);
    }

    private boolean passedThrough() {
        synchronized (channel) {
            return channel.context().passThrough();
        }
    }

    private ModemException.TimedOut notFound(Running probe, long heardBefore, boolean busy) {
        @Nullable Kind result = probe.result();
        String key = busy || result != null ? "occupied" : channel.bytesHeard() > heardBefore ? "garbled" : "silent";
        return new ModemException.TimedOut(WORDS.say(key, channel.name()), probe.exchange());
    }
}
