package org.espbench.modem.internal.board;

import static org.espbench.modem.internal.board.Sayings.WORDS;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.espbench.modem.ModemException;
import org.espbench.modem.SerialLine;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.dialect.Limits;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.internal.dialogue.Dialogue;
import org.espbench.modem.internal.dialogue.Told;
import org.espbench.modem.internal.dialogue.Wire;
import org.espbench.modem.port.ControlSequence;
import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.time.Deadline;

/** The line between host and module; knows what the module starts with. */
public final class LineCalls implements SerialLine {

    private static final Duration ANSWER = Duration.ofMillis(500);
    private static final int TRIES = 3;

    private final Dialogue dialogue;
    private final Wire wire;
    private volatile LineSettings home;
    private volatile LineSettings before;
    private volatile boolean changed;

    /** The module starts with the settings in force. */
    public LineCalls(Dialogue dialogue, Wire wire) {
        this.dialogue = dialogue;
        this.wire = wire;
        this.home = wire.settings();
        this.before = home;
    }

    private LineCommands commands() {
        return new LineCommands(dialogue.grammar(), dialogue.dialect());
    }

    @Override
    public LineSettings host() {
        return wire.settings();
    }

    @Override
    public LineSettings module(Duration budget) throws ModemException {
        dialogue.require(Ability.LINE_SETTINGS);
        Answer answer = dialogue.askOnce(commands().ask(), budget);
        return LineCommands.read(answer).orElseThrow(() -> Told.nothing(answer));
    }

    @Override
    public void change(LineSettings settings, Duration budget) throws ModemException {
        change(settings, false, budget);
    }

    @Override
    public void changeForGood(LineSettings settings, Duration budget) throws ModemException {
        change(settings, true, budget);
    }

    private void change(LineSettings settings, boolean stored, Duration budget) throws ModemException {
        check(settings);
        AtCommand trial = dialogue.encoded(() -> commands().set(settings, false));
        AtCommand storing = dialogue.encoded(() -> commands().set(settings, true));
        Deadline deadline = dialogue.deadline(budget);
        dialogue.inTurn(deadline, () -> {
            changed = true;
            new LineChange(dialogue, wire, this, settings, deadline).by(trial);
            boolean keepsAnyway = storing.shown().equals(trial.shown());
            if (stored && !keepsAnyway) {
                dialogue.require(storing, deadline);
            }
            if (stored || keepsAnyway) {
                home = settings;
            }
            return true;
        });
    }

    private void check(LineSettings settings) throws ModemException.Unsupported {
        if (!wire.adjustable()) {
            throw new ModemException.Unsupported(WORDS.say("line.notAdjustable", wire.name()));
        }
        Limits limits = dialogue.dialect().limits();
        if (settings.baud() < limits.minBaud() || settings.baud() > limits.maxBaud()) {
            throw new ModemException.Unsupported(WORDS.say("line.rate", settings.baud(), limits.minBaud(), limits.maxBaud()));
        }
        boolean whole = dialogue.dialect().can(Ability.LINE_SETTINGS);
        if (!whole && !usual(settings)) {
            throw new ModemException.Unsupported(WORDS.say("line.onlyRate"));
        }
        if (!whole && !dialogue.dialect().can(Ability.RATE_ONLY_OLDEST)) {
            dialogue.require(Ability.RATE_ONLY);
        }
    }

    /** Settings without flow control, at which everybody can be heard. */
    static LineSettings bare(LineSettings settings) {
        return new LineSettings(settings.baud(), settings.dataBits(), settings.stopBits(), settings.parity(), FlowControl.NONE);
    }

    /** A restore command: whatever was in force, the same with these settings. */
    AtCommand back(LineSettings settings) throws ModemException {
        return dialogue.encoded(() -> commands().set(settings, false));
    }

    private static boolean usual(LineSettings settings) {
        return settings.at(LineSettings.DEFAULT.baud()).equals(LineSettings.DEFAULT);
    }

    /** Whether a firmware that refuses whole settings may take their rate alone. */
    boolean rateAlone(LineSettings settings) {
        return dialogue.dialect().version().major() == 0 && dialogue.dialect().can(Ability.RATE_ONLY) && usual(settings);
    }

    /** The command for the rate alone. */
    AtCommand rate(LineSettings settings) throws ModemException {
        return dialogue.encoded(() -> commands().rate(settings.baud()));
    }

    /** What the module starts with. */
    LineSettings home() {
        return home;
    }

    /** Whether there are control lines at all. */
    void requireControlLines() throws ModemException.Unsupported {
        if (!wire.adjustable()) {
            throw new ModemException.Unsupported(WORDS.say("line.noControl", wire.name()));
        }
    }

    /** Drives the control lines so. In turn. */
    void play(ControlSequence sequence) throws ModemException {
        wire.play(sequence);
    }

    /** The module starts: follows it. In turn. */
    void startsAnew(boolean factory) throws ModemException {
        before = wire.settings();
        if (factory) {
            changed |= !before.equals(LineSettings.DEFAULT);
            home = LineSettings.DEFAULT;
        }
        if (wire.adjustable() && !home.equals(before)) {
            wire.set(home);
        }
    }

    /** The module has been found after a start. */
    void startedHere() {
        home = wire.settings();
    }

    /**
     * Looks for a module that has fallen silent where modules are after a start, if that is elsewhere; true when it is there, and the line with it.
     * Otherwise the line is as before. In turn.
     */
    public boolean follow(Deadline deadline) throws ModemException {
        LineSettings now = wire.settings();
        if (!wire.adjustable() || home.equals(now)) {
            return false;
        }
        if (wire.set(home) && wire.answers(TRIES, ANSWER, deadline)) {
            return true;
        }
        wire.set(now);
        return false;
    }

    /**
     * Finds the module after a start, if the line has been changed since it was opened: where it is, where it should be, where it was, where most
     * are. Leaves the line where it answered, or else where it should. In turn.
     */
    public void find(Deadline deadline) throws ModemException {
        if (!changed || !wire.adjustable()) {
            return;
        }
        Set<LineSettings> places = new LinkedHashSet<>(List.of(wire.settings()));
        places.addAll(List.of(home, before, LineSettings.DEFAULT));
        for (LineSettings place : places) {
            if (wire.set(place) && wire.answers(TRIES, ANSWER, deadline)) {
                return;
            }
        }
        wire.set(home);
    }
}
