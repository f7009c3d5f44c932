package org.espbench.simulator.injection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

import org.espbench.simulator.fault.Action;
import org.espbench.simulator.loop.EventLoop;

/** Performs actions. Used on the module's loop. */
final class Stage {

    private static final Duration ACCESS_POINT_GONE = Duration.ofSeconds(2);
    private static final Duration ADAPTER_GONE = Duration.ofSeconds(1);

    private final EventLoop loop;
    private final Effects effects;
    private final Edits edits;
    private final Report report;

    Stage(EventLoop loop, Effects effects, Edits edits, Report report) {
        this.loop = loop;
        this.effects = effects;
        this.edits = edits;
        this.report = report;
    }

    /** What becomes of a command line. */
    static Fate fate(Action.OnCommand action) {
        return switch (action) {
            case Action.Busy busy -> new Fate.TurnedAway();
            case Action.BusyButDone busy -> new Fate.CarriedOut(Duration.ZERO, true);
            case Action.Answer(String text) -> new Fate.Answered(text);
            case Action.NeverAnswer never -> new Fate.Unanswered();
            case Action.Dawdle(Duration delay) -> new Fate.CarriedOut(delay, false);
        };
    }

    /** @param out where what the module says goes */
    void perform(Action action, Consumer<byte[]> out) {
        report.add("scripted", Report.word(action.getClass().getSimpleName()));
        switch (action) {
            case Action.OnCommand onCommand -> {
                // Its fate is decided where the line was heard.
            }
            case Action.Swallow(String line) -> edits.add(line, "");
            case Action.Replace(String line, String text) -> edits.add(line, text);
            case Action.Say(String text) -> out.accept(text.getBytes(StandardCharsets.ISO_8859_1));
            case Action.Watchdog watchdog -> effects.watchdog();
            case Action.Crash crash -> effects.exception();
            case Action.Reset reset -> effects.reset();
            case Action.Freeze freeze -> effects.freeze();
            case Action.CloseLink(int id) -> effects.endLink(id, false);
            case Action.ResetLink(int id) -> effects.endLink(id, true);
            case Action.LoseAccessPoint(Duration absence) -> loseAccessPoint(absence);
            case Action.Unplug(Duration absence) -> unplug(absence);
        }
    }

    /** What a generator has drawn for between or instead of messages. */
    void perform(Generator.Event event) {
        switch (event) {
            case SWALLOWED, UNASKED -> {
                // These concern bytes only.
            }
            case WATCHDOG -> effects.watchdog();
            case LINK_RESET -> effects.resetSomeLink();
            case ACCESS_POINT_LOST -> loseAccessPoint(ACCESS_POINT_GONE);
            case UNPLUGGED -> unplug(ADAPTER_GONE);
        }
    }

    private void loseAccessPoint(Duration absence) {
        Runnable back = effects.loseAccessPoint();
        if (!absence.isZero()) {
            loop.after(absence, back);
        }
    }

    private void unplug(Duration absence) {
        effects.unplug();
        if (!absence.isZero()) {
            loop.after(absence, effects::plug);
        }
    }
}
