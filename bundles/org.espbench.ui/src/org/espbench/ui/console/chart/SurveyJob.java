package org.espbench.ui.console.chart;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.rate.Survey;
import org.espbench.ui.progress.MonitorProgress;

/** Adds up what has come to a capture. Schedule it again when there is more. */
final class SurveyJob extends Job {

    /** So often what was added up until then is shown while there is much to do. */
    private static final long SHOW_NANOS = 300_000_000;

    private final Survey survey;
    private final Consumer<Survey> shown;
    /** On the job's thread only. */
    private long last;

    /** @param shown told on the job's thread when there is something to show */
    SurveyJob(Survey survey, Consumer<Survey> shown) {
        super(Messages.surveyJob);
        this.survey = survey;
        this.shown = shown;
        setSystem(true);
        setPriority(DECORATE);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        last = System.nanoTime();
        monitor.beginTask(getName(), MonitorProgress.ALL);
        try {
            survey.extend(new MonitorProgress(monitor, part -> showNowAndThen()));
        } catch (CaptureException e) {
            // The rows say so, too, and in the same words; the user hears it once.
            return Status.CANCEL_STATUS;
        }
        if (!monitor.isCanceled()) {
            shown.accept(survey);
        }
        return Status.OK_STATUS;
    }

    private void showNowAndThen() {
        if (System.nanoTime() - last > SHOW_NANOS) {
            last = System.nanoTime();
            shown.accept(survey);
        }
    }
}
