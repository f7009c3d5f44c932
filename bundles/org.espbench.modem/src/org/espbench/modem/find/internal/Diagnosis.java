package org.espbench.modem.find.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.boot.BootSign;
import org.espbench.modem.find.Attempt;
import org.espbench.modem.find.Evidence;
import org.espbench.modem.find.Finding;
import org.espbench.modem.find.Finding.PortTrouble;
import org.espbench.modem.find.Impression;
import org.espbench.modem.find.Trial;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;

/** Draws conclusions from what a search has seen: a pure function of its notes. */
final class Diagnosis {

    /** Fewer bytes of garbage are crosstalk, or what changing the rate leaves. */
    private static final long NOISE = 4;

    private Diagnosis() {
    }

    static Finding unusable(PortException cause) {
        PortTrouble trouble = switch (cause) {
        case PortException.Absent e -> PortTrouble.ABSENT;
        case PortException.Denied e -> PortTrouble.DENIED;
        case PortException.Busy e -> PortTrouble.BUSY;
        case PortException.Refused e -> PortTrouble.REFUSED;
        case PortException.Gone e -> PortTrouble.GONE;
        case PortException.Closed e -> PortTrouble.CLOSED;
        };
        return new Finding.PortUnusable(cause.address(), trouble, String.valueOf(cause.getMessage()));
    }

    /** Whether the module starts again and again. */
    static Optional<Finding> restarting(Notes notes) {
        Evidence boot = notes.boot();
        return notes.restarts() < 2 || boot == null ? Optional.empty()
                : Optional.of(new Finding.KeepsRestarting(notes.restarts(), notes.signs(), boot));
    }

    /** Why no module was found, the likeliest reason first; at least one. */
    static List<Finding> of(Notes notes, PortAddress port) {
        List<Finding> certain = notes.findings.stream().filter(finding -> !(finding instanceof Finding.ClearToSendDown)).toList();
        List<Finding> findings = new ArrayList<>(certain);
        loader(notes).ifPresent(findings::add);
        start(notes).ifPresent(findings::add);
        restarting(notes).ifPresent(findings::add);
        Evidence text = notes.mostOf(Impression.TEXT);
        if (text != null) {
            findings.add(new Finding.OwnFirmware(Banner.of(text.raw()).orElse(""), text));
        }
        Evidence echo = notes.mostOf(Impression.ECHO);
        if (echo != null && findings.isEmpty()) {
            findings.add(new Finding.EchoOnly(echo));
        }
        if (findings.isEmpty()) {
            otherPins(notes).ifPresent(findings::add);
        }
        notes.findings.stream().filter(Finding.ClearToSendDown.class::isInstance).forEach(findings::add);
        if (certain.isEmpty() && findings.stream().allMatch(Finding.ClearToSendDown.class::isInstance)) {
            findings.add(garbageOrSilence(notes, port));
        }
        List<Integer> impossible = notes.ratesOf(Impression.IMPOSSIBLE);
        if (!impossible.isEmpty()) {
            findings.add(new Finding.RatesImpossible(impossible));
        }
        if (notes.cutShort) {
            findings.add(new Finding.CutShort());
        }
        return findings;
    }

    private static Optional<Finding> loader(Notes notes) {
        Evidence answer = notes.mostOf(Impression.LOADER);
        if (answer != null) {
            return Optional.of(new Finding.WaitsForDownload(true, answer));
        }
        Evidence boot = notes.boot();
        boolean download = lastMode(notes).map(BootSign.BootMode::download).orElse(false);
        return boot == null || !download ? Optional.empty() : Optional.of(new Finding.WaitsForDownload(false, boot));
    }

    private static Optional<Finding> start(Notes notes) {
        Evidence boot = notes.boot();
        if (boot == null) {
            return Optional.empty();
        }
        Optional<BootSign> flash = notes.signs().stream().filter(BootSign.FlashUnreadable.class::isInstance).findFirst();
        Optional<BootSign> mode = lastMode(notes).filter(last -> !last.flash() && !last.download()).map(last -> last);
        return flash.or(() -> mode).map(sign -> new Finding.DoesNotStart(sign, boot));
    }

    /** It was seen to start from flash, and was silent whenever it was asked after that. */
    private static Optional<Finding> otherPins(Notes notes) {
        Evidence boot = notes.boot();
        boolean flash = lastMode(notes).map(BootSign.BootMode::flash).orElse(false);
        return boot == null || !flash || !silentAfterwards(notes.trials(), boot) ? Optional.empty()
                : Optional.of(new Finding.OtherPins(notes.signs(), boot));
    }

    private static boolean silentAfterwards(List<Trial> trials, Evidence boot) {
        boolean after = false;
        boolean asked = false;
        for (Trial trial : trials) {
            if (after && trial.attempt() == Attempt.ASK && trial.impression() != Impression.IMPOSSIBLE) {
                asked = true;
                if (trial.evidence().count() >= NOISE) {
                    return false;
                }
            }
            after |= trial.evidence().equals(boot);
        }
        return asked;
    }

    private static Finding garbageOrSilence(Notes notes, PortAddress port) {
        @Nullable Evidence garbage = notes.mostOf(Impression.GARBAGE);
        if (garbage != null && garbage.count() >= NOISE) {
            return new Finding.Garbage(notes.ratesOf(Impression.GARBAGE), garbage);
        }
        List<Integer> asked = notes.trials().stream().filter(trial -> trial.attempt() == Attempt.ASK && trial.impression() != Impression.IMPOSSIBLE)
                .map(trial -> trial.line().baud()).distinct().toList();
        return new Finding.Silent(port, asked, notes.resetInVain);
    }

    private static Optional<BootSign.BootMode> lastMode(Notes notes) {
        return notes.signs().stream().filter(BootSign.BootMode.class::isInstance).map(BootSign.BootMode.class::cast).reduce((first, last) -> last);
    }
}
