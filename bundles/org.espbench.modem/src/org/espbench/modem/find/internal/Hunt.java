package org.espbench.modem.find.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.espbench.modem.find.Attempt;
import org.espbench.modem.find.Finding;
import org.espbench.modem.find.Impression;
import org.espbench.modem.find.Outcome;
import org.espbench.modem.find.Search;
import org.espbench.modem.find.SearchListener;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Time;

/**
 * The plan of a search. First what does no harm at all and helps most often: listen, then ask at each rate. What may do harm comes later, and only as
 * far as nothing has answered: escapes, line ends, the boot loader's question, the control lines.
 */
public final class Hunt {

    private static final Duration FIRST_LOOK = Duration.ofMillis(150);
    private static final Duration LOADER_ANSWER = Duration.ofMillis(300);
    private static final int LOADER_BAUD = 115_200;
    /** An answer that comes late is to one of so many questions before. */
    private static final int LATE = 3;

    private final Port port;
    private final Search search;
    private final Time time;
    private final Notes notes = new Notes();
    private final Ear ear;
    private final Interview interview;
    private final Freeing freeing;
    private final FineTuning fineTuning;
    private boolean raised;

    /** A search behind an open port. */
    public Hunt(Port port, Search search, Time time, SearchListener listener) {
        this.port = port;
        this.search = search;
        this.time = time;
        ear = new Ear(port, time, search.budget(), listener, notes);
        interview = new Interview(ear, notes);
        freeing = new Freeing(ear, notes);
        fineTuning = new FineTuning(ear);
    }

    /** What a search ends with whose port couldn't be opened. */
    public static Outcome unopened(PortException cause, Duration took) {
        return new Outcome.NotFound(List.of(Diagnosis.unusable(cause)), List.of(), took);
    }

    /** Searches; see {@code ModuleFinder.find}. */
    public Outcome run() throws InterruptedException {
        long begin = time.nanos();
        LineSettings line = port.line();
        Outputs outputs = port.outputs();
        boolean found = false;
        try {
            found = search() == Verdict.FOUND;
            Duration took = Duration.ofNanos(time.nanos() - begin);
            return found ? new Outcome.Found(port, port.line(), interview.firmware(), notes.rescues(), remarks(), notes.trials(), took)
                    : new Outcome.NotFound(Diagnosis.of(notes, port.address()), notes.trials(), took);
        } catch (PortException e) {
            notes.findings.add(0, Diagnosis.unusable(e));
            return new Outcome.NotFound(Diagnosis.of(notes, port.address()), notes.trials(), Duration.ofNanos(time.nanos() - begin));
        } finally {
            if (!found) {
                restore(line, outputs);
            }
        }
    }

    private Verdict search() throws PortException, InterruptedException {
        Candidates candidates = Candidates.of(port, search.rates());
        if (!candidates.tunable()) {
            // A network is in between, and there is no other rate to hurry to.
            ear.expectDelay();
        }
        if (candidates.blocked()) {
            notes.findings.add(new Finding.ClearToSendDown(port.address()));
        }
        Verdict verdict = talk(candidates);
        if (verdict == Verdict.FOUND) {
            freeing.finish();
            fineTuning.tune();
        }
        return verdict;
    }

    private Verdict talk(Candidates candidates) throws PortException, InterruptedException {
        Awakening awakening = new Awakening(ear, notes, candidates);
        if (ear.tune(candidates.lines().get(0))) {
            Hearing unasked = ear.begin(Attempt.LISTEN, new byte[0]);
            ear.listen(unasked, FIRST_LOOK, () -> false);
            ear.end(Attempt.LISTEN, unasked);
        }
        Verdict verdict = search.insideSend() ? endSend(candidates.lines().get(0)) : Verdict.NOBODY;
        verdict = verdict == Verdict.NOBODY ? askAt(candidates.lines()) : verdict;
        if (verdict == Verdict.NOBODY && port.hasLine() && !notes.ratesOf(Impression.GARBAGE).isEmpty()) {
            awakening.awaitLoop();
        }
        if (verdict == Verdict.NOBODY && search.rescue()) {
            verdict = escape(candidates);
        }
        if (verdict == Verdict.NOBODY && search.reset().isPresent()) {
            verdict = awakening.raise(candidates.likely(notes.readable()), interview);
            raised = verdict == Verdict.FOUND;
        }
        if (verdict == Verdict.NOBODY && search.rescue()) {
            verdict = fill(candidates);
        }
        if (verdict == Verdict.NOBODY && ear.tune(candidates.rom(LOADER_BAUD))
                && Loader.answers(ear.exchange(Attempt.SYNC, Loader.question(), LOADER_ANSWER, heard -> Loader.answers(heard.raw())).raw())) {
            return Verdict.STUCK;
        }
        return verdict == Verdict.FOUND || search.reset().isEmpty() && search.button().isZero() ? verdict : wake(candidates, awakening);
    }

    private Verdict askAt(List<LineSettings> lines) throws PortException, InterruptedException {
        Set<Integer> echoes = new HashSet<>();
        List<LineSettings> asked = new ArrayList<>();
        for (LineSettings line : lines) {
            if (ear.over()) {
                return Verdict.NOBODY;
            }
            if (!ear.tune(line)) {
                continue;
            }
            Hearing heard = Interview.ask(ear, Attempt.ASK);
            Impression impression = heard.impression();
            Verdict verdict = talkTo(heard);
            if (verdict == Verdict.STUCK && interview.lostSight()) {
                verdict = askAgain(asked, line);
            }
            asked.add(line);
            if (verdict == Verdict.NOBODY && impression == Impression.TEXT) {
                verdict = othersTalk(line);
            }
            if (verdict != Verdict.NOBODY) {
                return verdict;
            }
            if (impression == Impression.ECHO && echoes.add(line.baud()) && echoes.size() > 1) {
                notes.findings.add(new Finding.LoopedBack(heard.evidence(line.baud())));
                return Verdict.STUCK;
            }
        }
        return Verdict.NOBODY;
    }

    /** Somebody answered and then didn't any more: perhaps to what was asked before, at another rate. */
    private Verdict askAgain(List<LineSettings> asked, LineSettings now) throws PortException, InterruptedException {
        ear.expectDelay();
        for (LineSettings line : asked.reversed().subList(0, Math.min(LATE, asked.size()))) {
            if (!ear.over() && ear.tune(line) && talkTo(Interview.ask(ear, Attempt.ASK)) == Verdict.FOUND) {
                return Verdict.FOUND;
            }
        }
        ear.tune(now);
        return Verdict.STUCK;
    }

    /** Before anything is asked that would be taken for payload: calls the send off, or fills it where the module knows no escape. */
    private Verdict endSend(LineSettings line) throws PortException, InterruptedException {
        if (!ear.tune(line)) {
            return Verdict.NOBODY;
        }
        freeing.escape(List.of(line));
        Verdict verdict = talkTo(Interview.ask(ear, Attempt.ASK));
        return verdict == Verdict.NOBODY ? talkTo(freeing.fill()) : verdict;
    }

    /** Readable text: the rate is right. Either the peer of a module in pass-through mode talks, or another firmware. */
    private Verdict othersTalk(LineSettings line) throws PortException, InterruptedException {
        if (search.rescue()) {
            freeing.escape(List.of(line));
            Verdict verdict = talkTo(Interview.ask(ear, Attempt.ASK));
            return verdict == Verdict.NOBODY ? Verdict.STUCK : verdict;
        }
        return Verdict.STUCK;
    }

    private Verdict escape(Candidates candidates) throws PortException, InterruptedException {
        List<LineSettings> told = freeing.escape(candidates.lines()).map(List::of).orElse(List.of());
        return askAt(candidates.beginningWith(told));
    }

    private Verdict fill(Candidates candidates) throws PortException, InterruptedException {
        Verdict verdict = Verdict.NOBODY;
        for (LineSettings line : candidates.likely(notes.readable())) {
            if (verdict == Verdict.NOBODY && !ear.over() && ear.tune(line)) {
                freeing.escapePatiently();
                verdict = talkTo(Interview.ask(ear, Attempt.ASK));
                verdict = verdict == Verdict.NOBODY ? talkTo(freeing.fill()) : verdict;
            }
        }
        return verdict;
    }

    private Verdict talkTo(Hearing heard) throws PortException, InterruptedException {
        return heard.alive() ? interview.hold(heard) : Verdict.NOBODY;
    }

    /** With leave to move the control lines, or somebody at the reset button. */
    private Verdict wake(Candidates candidates, Awakening awakening) throws PortException, InterruptedException {
        Verdict verdict = Verdict.NOBODY;
        if (search.reset().isPresent()) {
            awakening.reset(search.reset().get());
            verdict = afterStart(candidates);
        }
        if (verdict == Verdict.NOBODY && !search.button().isZero() && awakening.awaitReset(search.button())) {
            verdict = afterStart(candidates);
        }
        return verdict;
    }

    private Verdict afterStart(Candidates candidates) throws PortException, InterruptedException {
        Verdict verdict = askAt(candidates.lines());
        if (verdict == Verdict.NOBODY && search.rescue() && !ear.over()) {
            freeing.escape(candidates.likely(notes.readable()));
            verdict = askAt(candidates.likely(notes.readable()));
        }
        return verdict;
    }

    /** What was found out on the way stays true of a module that is found; why it couldn't be found doesn't. */
    private List<Finding> remarks() {
        List<Finding> remarks = new ArrayList<>();
        for (Finding finding : notes.findings) {
            if (finding instanceof Finding.ClearToSendDown || finding instanceof Finding.SavedPassThrough) {
                remarks.add(finding);
            }
        }
        if (raised || fineTuning.flowControlled()) {
            remarks.add(new Finding.ModuleFlowControl(port.line().baud(), raised));
        }
        Diagnosis.restarting(notes).ifPresent(remarks::add);
        return remarks;
    }

    private void restore(LineSettings line, Outputs outputs) {
        try {
            if (!port.line().equals(line)) {
                port.setLine(line);
            }
            if (!port.outputs().equals(outputs)) {
                port.setOutputs(outputs);
            }
        } catch (PortException e) {
            // The outcome says why; a port that is gone has nothing to get back.
            return;
        }
    }
}
