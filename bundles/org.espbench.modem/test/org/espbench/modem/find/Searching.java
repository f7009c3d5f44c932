package org.espbench.modem.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.time.Time;

/** A search in leaping time, and what it told. */
final class Searching implements SearchListener {

    final LeapingTime time = new LeapingTime();
    final PeerPort port;
    final List<String> steps = new ArrayList<>();
    Search search = Search.STANDARD.at(List.of(115_200, 9600, 57_600));
    private Runnable eachStep = () -> { };

    Searching() {
        this(LineSettings.DEFAULT);
    }

    Searching(LineSettings line) {
        port = new PeerPort(time, line);
    }

    /** Before each step, this happens. */
    void eachStep(Runnable action) {
        eachStep = action;
    }

    Outcome run() throws InterruptedException {
        return new ModuleFinder(search, time).find(port, this);
    }

    Outcome.Found found() throws InterruptedException {
        Outcome outcome = run();
        assertThat(outcome).as(outcome.sentence() + steps).isInstanceOf(Outcome.Found.class);
        return (Outcome.Found) outcome;
    }

    /** And the port has its line back, unless it is gone. */
    Outcome.NotFound notFound() throws InterruptedException {
        LineSettings before = port.line();
        Outcome outcome = run();
        assertThat(port.line().equals(before) || !port.isUsable()).as(port.line().toString()).isTrue();
        assertThat(outcome).as(outcome.sentence() + steps).isInstanceOf(Outcome.NotFound.class);
        return (Outcome.NotFound) outcome;
    }

    /** The likeliest reason, of this kind. */
    <F extends Finding> F finding(Class<F> kind) throws InterruptedException {
        Outcome.NotFound outcome = notFound();
        assertThat(outcome.findings().get(0)).as(outcome.findings() + " " + steps).isInstanceOf(kind);
        assertThat(outcome.findings()).allSatisfy(finding -> {
            assertThat(finding.happened()).endsWith(".");
            assertThat(finding.advice()).endsWith(".");
        });
        return kind.cast(outcome.findings().get(0));
    }

    Time time() {
        return time;
    }

    @Override
    public void trying(Attempt attempt, LineSettings line, java.time.Duration left) {
        eachStep.run();
    }

    @Override
    public void tried(Trial trial) {
        steps.add(trial.line().baud() + " " + trial.attempt() + " " + trial.impression());
    }
}
