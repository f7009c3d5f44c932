package org.espbench.modem.find.internal;

import java.time.Duration;
import java.util.List;

import org.espbench.modem.boot.BootSign;
import org.espbench.modem.boot.BootText;
import org.espbench.modem.find.Attempt;
import org.espbench.modem.find.Rescue;
import org.espbench.modem.port.ControlSequence;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.PortException;

/** What is said at a start: hears it, also from a module that it resets for that. */
final class Awakening {

    /** A watchdog bites after seconds; two starts within this make a loop. */
    private static final Duration LOOP = Duration.ofSeconds(4);
    private static final Duration ROM_TEXT = Duration.ofSeconds(1);
    /** From the ROM's first word to a firmware that hears (reference 1.10). */
    private static final Duration START = Duration.ofSeconds(1);

    private final Ear ear;
    private final Notes notes;
    private final LineSettings rom;

    Awakening(Ear ear, Notes notes, Candidates candidates) {
        this.ear = ear;
        this.notes = notes;
        rom = candidates.rom(BootText.ROM_BAUD);
    }

    /** Listens whether it is a module that starts again and again. */
    void awaitLoop() throws PortException, InterruptedException {
        if (ear.tune(rom)) {
            Hearing hearing = ear.begin(Attempt.LISTEN, new byte[0]);
            ear.listen(hearing, LOOP, () -> resets(hearing.signs()) > 1);
            ear.end(Attempt.LISTEN, hearing);
        }
    }

    /** Raises both lines together and asks; a module with flow control speaks then. The lines stay up for one that does. */
    Verdict raise(List<LineSettings> lines, Interview interview) throws PortException, InterruptedException {
        Outputs before = ear.port().outputs();
        if (before.rts()) {
            return Verdict.NOBODY;
        }
        ear.port().setOutputs(Outputs.RAISED);
        Verdict verdict = Verdict.NOBODY;
        try {
            for (LineSettings line : lines) {
                if (verdict == Verdict.NOBODY && !ear.over() && ear.tune(line)) {
                    Hearing heard = Interview.ask(ear, Attempt.RAISE);
                    verdict = heard.alive() ? interview.hold(heard) : Verdict.NOBODY;
                }
            }
        } finally {
            if (verdict != Verdict.FOUND) {
                ear.port().setOutputs(before);
            }
        }
        return verdict;
    }

    /** Resets the module and listens to its ROM. */
    void reset(ControlSequence sequence) throws PortException, InterruptedException {
        Outputs before = ear.port().outputs();
        notes.resetAsked();
        boolean heard = hear(Attempt.RESET, () -> {
            sequence.play(ear.port(), ear.time());
            ear.port().setOutputs(before);
        }, ROM_TEXT);
        notes.resetInVain = !heard;
        notes.rescued(new Rescue.Restarted(false));
    }

    /** Waits for somebody to reset the module. @return whether that happened */
    boolean awaitReset(Duration longest) throws PortException, InterruptedException {
        notes.resetAsked();
        boolean heard = hear(Attempt.AWAIT_RESET, () -> { }, longest);
        if (heard) {
            notes.rescued(new Rescue.Restarted(true));
        }
        return heard;
    }

    private boolean hear(Attempt attempt, Action action, Duration longest) throws PortException, InterruptedException {
        ear.tune(rom);
        Hearing hearing = ear.begin(attempt, new byte[0]);
        action.run();
        boolean heard = ear.listen(hearing, longest, () -> resets(hearing.signs()) > 0);
        if (hearing.count() > 0) {
            ear.listen(hearing, START, () -> false);
        }
        ear.end(attempt, hearing);
        return heard;
    }

    private static long resets(List<BootSign> signs) {
        return signs.stream().filter(BootSign.ResetCause.class::isInstance).count();
    }

    /** What starts the module. */
    @FunctionalInterface
    private interface Action {
        void run() throws PortException, InterruptedException;
    }
}
