package org.espbench.ui.console.chart;

import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.espbench.traffic.Capture;
import org.espbench.traffic.Subscription;
import org.espbench.traffic.rate.Survey;
import org.espbench.ui.Ids;
import org.espbench.ui.door.Repaint;
import org.espbench.ui.door.UiDoor;

/**
 * The statistics of one capture: throughput, latencies, faults. A job adds them up as the capture grows, as long as the pane is there. UI thread
 * only; disposes of itself with its control.
 */
public final class StatisticsPane {

    private static final int PAUSE_MILLIS = 500;
    private static final int HEIGHT = 190;
    private static final int[] WEIGHTS = {54, 24, 22};

    private final SashForm area;
    private final ThroughputPlot throughput;
    private final LatencyPlot latencies;
    private final FaultTable faults;
    private final Repaint more;
    private Survey survey;
    private SurveyJob job;
    private Subscription growth;

    /**
     * @param showRow told the number of the row to show when the user has chosen something
     */
    public StatisticsPane(Composite parent, Capture capture, LongConsumer showRow) {
        area = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        area.setData(Ids.WIDGET, "statistics"); //$NON-NLS-1$
        survey = new Survey(capture);
        throughput = new ThroughputPlot(area, survey.throughput(), showRow);
        latencies = new LatencyPlot(area, survey.latencies(), showRow);
        Composite frame = new Composite(area, SWT.NONE);
        faults = new FaultTable(frame, showRow);
        area.setWeights(WEIGHTS);
        more = new Repaint(area.getDisplay(), PAUSE_MILLIS, this::extend);
        job = job();
        growth = capture.onGrowth(more::request);
        area.addDisposeListener(event -> end());
        PlatformUI.getWorkbench().getHelpSystem().setHelp(area, Ids.HELP + "statistics"); //$NON-NLS-1$
        job.schedule();
    }

    /** The pane itself. */
    public Control control() {
        return area;
    }

    /** How high it is meant to be, in pixels. */
    public static int height() {
        return HEIGHT;
    }

    /** Adds up another capture from now on. */
    public void show(Capture capture) {
        growth.close();
        job.cancel();
        survey = new Survey(capture);
        job = job();
        throughput.forget();
        latencies.forget();
        growth = capture.onGrowth(more::request);
        job.schedule();
    }

    /** Marks when the row was that is chosen among the rows; nothing when none is. */
    public void mark(Optional<Instant> at) {
        at.ifPresentOrElse(throughput::mark, () -> throughput.mark(Double.NaN));
    }

    private SurveyJob job() {
        return new SurveyJob(survey, added -> UiDoor.post(area.getDisplay(), () -> {
            if (!area.isDisposed() && added == survey) {
                throughput.show(added.throughput());
                latencies.show(added.latencies());
                faults.show(added.faults());
            }
        }));
    }

    private void extend() {
        job.schedule();
    }

    private void end() {
        growth.close();
        more.close();
        job.cancel();
    }
}
