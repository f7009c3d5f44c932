package org.espbench.modem.find.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.at.Frame.Result.Kind;
import org.espbench.modem.dialect.FirmwareVersion;
import org.espbench.modem.find.Attempt;
import org.espbench.modem.find.Evidence;
import org.espbench.modem.find.Finding;
import org.espbench.modem.find.Rescue;
import org.espbench.modem.port.PortException;

/** Talks to whoever has shown signs of AT firmware at the rate that is set, until it answers as it should or it is clear that it won't. */
final class Interview {

    /** A module answers within milliseconds; the rest is for adapters and networks in between. */
    private static final Duration ANSWER = Duration.ofMillis(300);
    /** One that is known to answer is waited for with more patience. */
    private static final Duration KNOWN_ANSWER = Duration.ofSeconds(2);
    private static final Duration BUSY_MOMENT = Duration.ofMillis(500);
    private static final Duration BUSY_PAUSE = Duration.ofSeconds(1);
    /** Longer than a failing join or connect keeps a module (14 and 20 s; reference 2.2, 2.4). */
    private static final Duration BUSY_LONGEST = Duration.ofSeconds(25);
    /** From the first sign of a start to the last (reference 1.10). */
    private static final Duration START = Duration.ofSeconds(2);
    private static final int PATIENCE = 3;
    private static final byte[] QUESTION = ascii("AT\r\n");

    private final Ear ear;
    private final Notes notes;
    private @Nullable FirmwareVersion firmware;
    private @Nullable Long busySince;
    private int errors;
    private int starts;
    private int messages;
    private int misses;
    private boolean answered;
    private boolean lostSight;

    Interview(Ear ear, Notes notes) {
        this.ear = ear;
        this.notes = notes;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Asks once whether somebody is there. */
    static Hearing ask(Ear ear, Attempt attempt) throws PortException, InterruptedException {
        return ask(ear, attempt, ear.slow());
    }

    private static Hearing ask(Ear ear, Attempt attempt, boolean patient) throws PortException, InterruptedException {
        return ear.exchange(attempt, QUESTION, patient ? KNOWN_ANSWER : ANSWER, Hearing::answered);
    }

    /** Asks one that is known to answer something, a second time if it doesn't. */
    static Hearing question(Ear ear, String command) throws PortException, InterruptedException {
        byte[] line = ascii(command + "\r\n");
        Hearing heard = ear.exchange(Attempt.IDENTIFY, line, KNOWN_ANSWER, Hearing::answered);
        return heard.answered() ? heard : ear.exchange(Attempt.IDENTIFY, line, KNOWN_ANSWER, Hearing::answered);
    }

    /** Whether somebody answered in the last talk, and then nobody did any more. */
    boolean lostSight() {
        return lostSight;
    }

    /** What the module said about itself, once found. */
    FirmwareVersion firmware() {
        FirmwareVersion known = firmware;
        return known == null ? FirmwareVersion.of(List.of()) : known;
    }

    /** @param first what made it worth while to talk */
    Verdict hold(Hearing first) throws PortException, InterruptedException {
        errors = 0;
        starts = 0;
        messages = 0;
        misses = 0;
        answered = false;
        lostSight = false;
        busySince = null;
        Hearing heard = first;
        while (true) {
            boolean hopeful = switch (heard.impression()) {
            case ANSWER -> answer(heard);
            case BUSY -> waitOut();
            case STARTED, BOOT -> awaitStart();
            case MESSAGE -> ++messages <= PATIENCE;
            case LOADER, ECHO, TEXT, GARBAGE, SILENCE, IMPOSSIBLE -> ++misses < PATIENCE;
            };
            if (firmware != null) {
                return Verdict.FOUND;
            }
            if (!hopeful) {
                return giveUp(heard);
            }
            if (ear.over()) {
                return answered ? Verdict.STUCK : Verdict.NOBODY;
            }
            heard = ask(ear, Attempt.ASK, answered || ear.slow());
        }
    }

    private boolean answer(Hearing heard) throws PortException, InterruptedException {
        answered = true;
        Kind kind = heard.result();
        if (kind == null) {
            return true;
        }
        switch (kind) {
        case OK, NO_CHANGE -> {
            noteBusy();
            return identified() || ++misses < PATIENCE;
        }
        case SEND_OK, SEND_FAIL, SEND_CANCELED -> {
            return true;
        }
        case ERROR, FAIL -> errors++;
        }
        return errors <= PATIENCE;
    }

    private boolean identified() throws PortException, InterruptedException {
        Hearing heard = question(ear, "AT+GMR");
        if (heard.result() == Kind.ERROR || heard.result() == Kind.OK && heard.lines().isEmpty()) {
            // That was rather an answer to what was asked before, or to garbage, and came late.
            heard = question(ear, "AT+GMR");
        }
        Kind kind = heard.result();
        if (kind == Kind.OK || kind == Kind.ERROR) {
            firmware = FirmwareVersion.of(kind == Kind.OK ? heard.lines() : List.of());
        }
        return firmware != null;
    }

    /** Each line is answered by one busy, so asking now and then does no harm (reference 4.1). */
    private boolean waitOut() throws PortException, InterruptedException {
        answered = true;
        Long since = busySince;
        if (since == null) {
            busySince = ear.time().nanos();
        } else if (busyFor(since).compareTo(BUSY_LONGEST) > 0) {
            return false;
        }
        Hearing pause = ear.begin(Attempt.LISTEN, new byte[0]);
        ear.listen(pause, BUSY_PAUSE, pause::answered);
        ear.end(Attempt.LISTEN, pause);
        return true;
    }

    private boolean awaitStart() throws PortException, InterruptedException {
        Hearing rest = ear.begin(Attempt.LISTEN, new byte[0]);
        ear.listen(rest, Duration.ofMillis(300), () -> false);
        ear.listenUntilQuiet(rest, START, () -> false);
        ear.end(Attempt.LISTEN, rest);
        return ++starts <= PATIENCE;
    }

    private void noteBusy() {
        Long since = busySince;
        // A line of garbage keeps a module for a moment, too; that is nothing to tell.
        if (since != null && busyFor(since).compareTo(BUSY_MOMENT) > 0) {
            notes.rescued(new Rescue.WaitedOut(busyFor(since)));
        }
        busySince = null;
    }

    private Verdict giveUp(Hearing last) {
        Evidence evidence = last.evidence(ear.port().line().baud());
        Long since = busySince;
        if (since != null) {
            notes.findings.add(new Finding.StaysBusy(busyFor(since).toSeconds(), evidence));
            return Verdict.STUCK;
        }
        if (errors > PATIENCE) {
            notes.findings.add(new Finding.OnlyErrors(evidence));
            return Verdict.STUCK;
        }
        if (starts > PATIENCE) {
            return Verdict.STUCK;
        }
        if (answered) {
            lostSight = true;
            notes.findings.add(new Finding.Unsteady(evidence));
            return Verdict.STUCK;
        }
        return Verdict.NOBODY;
    }

    private Duration busyFor(long since) {
        return Duration.ofNanos(ear.time().nanos() - since);
    }
}
