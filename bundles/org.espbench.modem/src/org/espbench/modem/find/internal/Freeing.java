package org.espbench.modem.find.internal;

import static org.espbench.modem.find.internal.Interview.ascii;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.find.Attempt;
import org.espbench.modem.find.Finding;
import org.espbench.modem.find.Rescue;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortException;

/** Brings back a module that takes for payload what it is asked: one in pass-through mode, one inside a send whose driver died. */
final class Freeing {

    /** The module wants more than 20 ms of silence on either side (reference 3.5). */
    private static final Duration SILENCE_BEFORE = Duration.ofMillis(40);
    private static final Duration SILENCE_AFTER = Duration.ofMillis(100);
    /** What is left of the silence behind a network or a slow adapter that bundles bytes. */
    private static final Duration LONG_SILENCE = Duration.ofSeconds(1);
    private static final Duration FILL_PAUSE = Duration.ofMillis(40);
    /** No command for a second after the escape (reference 3.5). */
    private static final Duration AFTERWARDS = Duration.ofMillis(1100);
    private static final Duration ANSWER = Duration.ofMillis(500);
    private static final int LARGEST_SEND = 2048;
    /** Filled piece by piece, so that little more is written than is missing. */
    private static final int PIECE = 128;

    private final Ear ear;
    private final Notes notes;
    private boolean escaped;
    private boolean cancelled;
    private boolean startedBefore;

    Freeing(Ear ear, Notes notes) {
        this.ear = ear;
        this.notes = notes;
    }

    /** Writes the escape with each of these settings. @return with which of them somebody said that it helped */
    Optional<LineSettings> escape(List<LineSettings> lines) throws PortException, InterruptedException {
        escaped = true;
        startedBefore = notes.started();
        @Nullable LineSettings told = null;
        for (LineSettings line : lines) {
            if (told == null && !ear.over() && ear.tune(line) && escape(SILENCE_BEFORE)) {
                told = line;
            }
        }
        rest();
        return Optional.ofNullable(told);
    }

    /** Writes the escape with the settings that are set, between silences that no way in between can hide. */
    void escapePatiently() throws PortException, InterruptedException {
        escape(LONG_SILENCE);
        rest();
    }

    private void rest() throws PortException, InterruptedException {
        Hearing rest = ear.begin(Attempt.LISTEN, new byte[0]);
        ear.listen(rest, AFTERWARDS, () -> false);
        ear.end(Attempt.LISTEN, rest);
    }

    private boolean escape(Duration silence) throws PortException, InterruptedException {
        byte[] plusses = ascii("+++");
        Hearing hearing = ear.begin(Attempt.ESCAPE, plusses);
        ear.listen(hearing, silence, () -> false);
        ear.write(plusses);
        ear.listen(hearing, SILENCE_AFTER.plus(ear.lineTime(plusses.length)), () -> false);
        ear.end(Attempt.ESCAPE, hearing);
        cancelled |= hearing.cancelled();
        return hearing.quit() || hearing.cancelled();
    }

    /** Feeds line ends at the settings that are set, until somebody says something. */
    Hearing fill() throws PortException, InterruptedException {
        byte[] piece = ascii("\r\n".repeat(PIECE / 2));
        Hearing hearing = ear.begin(Attempt.FILL, piece);
        int fed = 0;
        // One that echoes is still inside its send; bytes may have been lost in a buffer that was full.
        while (fed < (hearing.count() == 0 ? 1 : 2) * LARGEST_SEND && !hearing.alive() && !ear.over()) {
            ear.write(piece);
            fed += piece.length;
            ear.listen(hearing, FILL_PAUSE.plus(ear.lineTime(piece.length)), () -> hearing.alive());
        }
        ear.listen(hearing, SILENCE_AFTER, () -> hearing.alive());
        if (hearing.count() > 0) {
            ear.listenUntilQuiet(hearing, ANSWER.multipliedBy(2), () -> false);
        }
        return ear.end(Attempt.FILL, hearing);
    }

    /** To be called for a module that was found: finishes what an escape began, and notes it. */
    void finish() throws PortException, InterruptedException {
        if (cancelled || !escaped) {
            return;
        }
        Hearing heard = Interview.question(ear, "AT+CIPMODE?");
        if (heard.lines().contains("+CIPMODE:1")) {
            // Otherwise what the peer sends still comes without a header (reference 3.5).
            Interview.question(ear, "AT+CIPMODE=0");
            notes.rescued(new Rescue.PassThroughLeft());
            notes.findings.add(new Finding.SavedPassThrough(startedBefore));
        }
    }
}
