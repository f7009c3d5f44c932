package org.espbench.ui.wizard;

import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.espbench.modem.find.Attempt;
import org.espbench.modem.find.Finding;
import org.espbench.modem.find.ModuleFinder;
import org.espbench.modem.find.Outcome;
import org.espbench.modem.find.Search;
import org.espbench.modem.find.SearchListener;
import org.espbench.modem.find.Trial;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.time.Time;
import org.espbench.ui.connection.Connections;

/** Looks for the module behind a port, and tells in words what it found or why nothing answers. */
final class FindRun implements Visit<FindRun.Result> {

    private static final int TICKS = 1000;

    private final PortAddress port;
    private final LineSettings line;

    FindRun(PortAddress port, LineSettings line) {
        this.port = port;
        this.line = line;
    }

    /** @param line what the module speaks, if one was found */
    record Result(String text, Optional<LineSettings> line) {
    }

    @Override
    public Result visit(IProgressMonitor monitor) throws InterruptedException {
        Duration budget = Search.STANDARD.budget();
        monitor.beginTask(NLS.bind(Messages.finding, port), TICKS);
        Outcome outcome = new ModuleFinder(Search.STANDARD, Time.real()).find(Connections.get().ports(), port, line, new SearchListener() {
            private int worked;

            @Override
            public void trying(Attempt attempt, LineSettings now, Duration left) {
                int done = (int) (TICKS * (budget.toMillis() - left.toMillis()) / budget.toMillis());
                monitor.worked(Math.max(0, done - worked));
                worked = Math.max(worked, done);
                monitor.subTask(NLS.bind(Messages.findingAt, Integer.toString(now.baud())));
            }

            @Override
            public void tried(Trial trial) {
                monitor.subTask(trial.sentence());
            }
        });
        monitor.done();
        return switch (outcome) {
            case Outcome.Found found -> found(found);
            case Outcome.NotFound notFound -> new Result(words(notFound), Optional.empty());
        };
    }

    private static Result found(Outcome.Found found) {
        found.port().close();
        StringJoiner text = new StringJoiner("\n"); //$NON-NLS-1$
        text.add(found.sentence());
        found.rescues().forEach(rescue -> text.add(rescue.sentence()));
        found.remarks().forEach(remark -> text.add(words(remark)));
        return new Result(text.toString(), Optional.of(found.line()));
    }

    private static String words(Outcome.NotFound outcome) {
        StringJoiner text = new StringJoiner("\n"); //$NON-NLS-1$
        outcome.findings().forEach(finding -> text.add(words(finding)));
        text.add("").add(Messages.tried); //$NON-NLS-1$
        outcome.trials().forEach(trial -> text.add(trial.sentence()));
        return text.toString();
    }

    private static String words(Finding finding) {
        return finding.happened() + ' ' + finding.advice();
    }
}
