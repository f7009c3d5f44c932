package org.espbench.ui.console.send;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.espbench.connection.Session;
import org.espbench.ui.door.Interruption;

/** Sends one message again and again, until it fails or is cancelled. What takes longer than the pause is not caught up with. */
final class RepeatJob extends Job {

    /** The shortest pause in milliseconds. */
    static final int SHORTEST = 10;
    /** The longest: an hour. */
    static final int LONGEST = 3_600_000;

    private final Session session;
    private final Message message;
    private final Interruption interruption = new Interruption();
    private final int pauseMillis;
    private final LongConsumer counted;
    private final Consumer<Outcome> done;
    private volatile boolean stopped;
    private long count;

    /**
     * @param pauseMillis from the beginning of one sending to that of the next
     * @param counted told how often it was sent, on the job's thread
     * @param done told once why it ended: a failure, or that it was stopped
     */
    RepeatJob(Session session, Message message, int pauseMillis, ISchedulingRule rule, LongConsumer counted, Consumer<Outcome> done) {
        super(NLS.bind(Messages.repeatJob, Integer.toString(pauseMillis)));
        this.session = session;
        this.message = message;
        this.pauseMillis = pauseMillis;
        this.counted = counted;
        this.done = done;
        setRule(rule);
        setSystem(true);
    }

    /** Ends it; {@code done} is told soon. Any thread. */
    void stop() {
        stopped = true;
        if (cancel()) {
            // It was waiting for its next turn and will not run again.
            done.accept(new Outcome.Stopped());
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        if (stopped) {
            // Stopped between two turns, while the next one was already asked for.
            done.accept(new Outcome.Stopped());
            return Status.OK_STATUS;
        }
        long begin = System.nanoTime();
        Outcome outcome = send();
        boolean good = outcome instanceof Outcome.Answered || outcome instanceof Outcome.Sent;
        if (good) {
            count++;
            counted.accept(count);
        }
        if (!good || stopped || monitor.isCanceled()) {
            done.accept(good ? new Outcome.Stopped() : outcome);
            return Status.OK_STATUS;
        }
        schedule(Math.max(0, pauseMillis - (System.nanoTime() - begin) / 1_000_000));
        return Status.OK_STATUS;
    }

    private Outcome send() {
        interruption.begin();
        try {
            return SendJob.send(session, message);
        } finally {
            interruption.end();
        }
    }

    @Override
    protected void canceling() {
        interruption.interrupt();
    }
}
