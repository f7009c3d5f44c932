package org.espbench.ui.console.chart;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.Progress;
import org.espbench.traffic.rate.Survey;

/** Adds up what has come to a capture. Schedule it again when there is more. */
final class SurveyJob extends Job {

    private static final int STEPS = 1000;
    /** So often what was added up until then is shown while there is much to do. */
    private static final long SHOW_NANOS = 300_000_000;

    private final Survey survey;
    private final Consumer<Survey> shown;

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
        monitor.beginTask(getName(), STEPS);
        try {
            survey.extend(new Steps(monitor));
        } catch (CaptureException e) {
            // The rows say so, too, and in the same words; the user hears it once.
            return Status.CANCEL_STATUS;
        }
        if (!monitor.isCanceled()) {
            shown.accept(survey);
        }
        return Status.OK_STATUS;
    }

    private final class Steps implements Progress {

        private final IProgressMonitor monitor;
        private long last = System.nanoTime();
        private int reached;

        Steps(IProgressMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public void reached(long part, long whole) {
            int now = whole == 0 ? STEPS : (int) (part * STEPS / whole);
            monitor.worked(Math.max(0, now - reached));
            reached = Math.max(reached, now);
            if (System.nanoTime() - last > SHOW_NANOS) {
                last = System.nanoTime();
                shown.accept(survey);
            }
        }

        @Override
        public boolean cancelled() {
            return monitor.isCanceled();
        }
    }
}
