package org.espbench.modem.find.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.boot.BootSign;
import org.espbench.modem.find.Attempt;
import org.espbench.modem.find.Evidence;
import org.espbench.modem.find.Finding;
import org.espbench.modem.find.Impression;
import org.espbench.modem.find.Rescue;
import org.espbench.modem.find.Trial;
import org.espbench.modem.port.LineSettings;

/** What a search has seen so far. */
final class Notes {

    private final List<Trial> trials = new ArrayList<>();
    private final Set<BootSign> signs = new LinkedHashSet<>();
    private int resets;
    private int starts;
    private int crashes;
    private boolean busy;
    private boolean fed;
    /** How often the search itself, or somebody whom it asked, has reset the module. */
    private int asked;
    private @Nullable Evidence boot;

    private final List<Rescue> rescues = new ArrayList<>();
    /** What is certain already, the likeliest reason first. */
    final List<Finding> findings = new ArrayList<>();
    boolean cutShort;
    boolean resetInVain;

    /** @param written how many bytes were written so far */
    void add(Trial trial, @Nullable Hearing hearing, int written) {
        trials.add(trial);
        if (hearing != null) {
            noteSend(trial, hearing, written);
        }
        List<BootSign> seen = hearing == null || !believable(trial.impression()) ? List.of() : hearing.signs();
        for (BootSign sign : seen) {
            signs.add(sign);
            resets += sign instanceof BootSign.ResetCause ? 1 : 0;
            starts += sign instanceof BootSign.Ready ? 1 : 0;
            crashes += sign instanceof BootSign.Fault || sign instanceof BootSign.Panic || sign instanceof BootSign.Watchdog ? 1 : 0;
        }
        if (!seen.isEmpty() && boot == null) {
            boot = trial.evidence();
        }
    }

    /** A send that ends before anything was written, or that the module was busy with before anything was fed to it, had all it wanted. */
    private void noteSend(Trial trial, Hearing hearing, int written) {
        fed |= trial.attempt() == Attempt.FILL;
        if (hearing.taken() || hearing.sendEnded() && written > 0 && (fed || !busy)) {
            rescued(new Rescue.SendFilled(written));
        }
        if (hearing.cancelled()) {
            rescued(new Rescue.SendCancelled());
        }
        busy |= trial.impression() == Impression.BUSY;
    }

    /** One of each kind is enough. */
    void rescued(Rescue rescue) {
        if (rescues.stream().noneMatch(known -> known.getClass() == rescue.getClass())) {
            rescues.add(rescue);
        }
    }

    List<Rescue> rescues() {
        return List.copyOf(rescues);
    }

    List<Trial> trials() {
        return List.copyOf(trials);
    }

    /** The module will be reset, and not by itself. */
    void resetAsked() {
        asked++;
    }

    /** How often the module was seen to start or crash by itself, at least. */
    int restarts() {
        return Math.max(0, Math.max(Math.max(resets, starts), crashes) - asked);
    }

    /** Whether the module was seen to start, by itself or not. */
    boolean started() {
        return resets > 0 || starts > 0;
    }

    /** What it said while it started or crashed, each once. */
    List<BootSign> signs() {
        return List.copyOf(signs);
    }

    /** Where the first of it was heard. */
    @Nullable Evidence boot() {
        return boot;
    }

    /** The settings with which something could be read. */
    List<LineSettings> readable() {
        return trials.stream().filter(trial -> trial.impression().alive() || trial.impression() == Impression.ECHO
                || trial.impression() == Impression.TEXT).map(Trial::line).distinct().toList();
    }

    /** The rates at which something of this kind was heard. */
    List<Integer> ratesOf(Impression impression) {
        return trials.stream().filter(trial -> trial.impression() == impression).map(trial -> trial.line().baud()).distinct().toList();
    }

    /** The most that was heard of this kind, or null. */
    @Nullable Evidence mostOf(Impression impression) {
        Evidence most = null;
        for (Trial trial : trials) {
            if (trial.impression() == impression && (most == null || trial.evidence().count() > most.count())) {
                most = trial.evidence();
            }
        }
        return most;
    }

    /** A crash of somebody's own firmware is that firmware's business, but it is a start all the same. */
    private static boolean believable(Impression impression) {
        return switch (impression) {
        case BOOT, STARTED, ANSWER, BUSY, MESSAGE, TEXT -> true;
        case LOADER, ECHO, GARBAGE, SILENCE, IMPOSSIBLE -> false;
        };
    }
}
