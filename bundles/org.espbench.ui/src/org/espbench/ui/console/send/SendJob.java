package org.espbench.ui.console.send;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.espbench.connection.Session;
import org.espbench.modem.ModemException;
import org.espbench.ui.door.Interruption;

/**
 * Sends one message. Its failure is told to who asked for it, at the bar, and not a second time by the platform. Cancelling interrupts a wait for
 * the module's answer. Jobs with the same rule go one after the other, in the order in which they were scheduled.
 */
final class SendJob extends Job {

    /** A module reports the loss of a send after about 20 s (reference 2.4). */
    private static final Duration DATA = Duration.ofSeconds(30);

    private final Session session;
    private final Message message;
    private final Interruption interruption = new Interruption();
    private final Consumer<Outcome> done;

    /** @param done told on the job's thread */
    SendJob(Session session, Message message, ISchedulingRule rule, Consumer<Outcome> done) {
        // Never the text: jobs' names are shown and logged.
        super(Messages.sendJob);
        this.session = session;
        this.message = message;
        this.done = done;
        setRule(rule);
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        interruption.begin();
        try {
            done.accept(send(session, message));
        } finally {
            interruption.end();
        }
        return Status.OK_STATUS;
    }

    @Override
    protected void canceling() {
        interruption.interrupt();
    }

    /** Sends on the calling thread. */
    static Outcome send(Session session, Message message) {
        long begin = System.nanoTime();
        Written written = message.written();
        if (written.objection().isPresent()) {
            return new Outcome.Failed(written.objection().get());
        }
        byte[] bytes = written.with(message.end());
        try {
            switch (message.target()) {
                case Target.Commands commands -> {
                    session.command(written.command(), Patience.with(written.command()));
                    return new Outcome.Answered(Duration.ofNanos(System.nanoTime() - begin));
                }
                case Target.RawLine line -> session.type(bytes);
                case Target.Link link -> session.send(link.key(), bytes, DATA);
                case Target.Visitors visitors -> session.sendToVisitors(bytes, DATA);
            }
            return new Outcome.Sent(bytes.length);
        } catch (ModemException.Cancelled e) {
            return new Outcome.Stopped();
        } catch (IOException e) {
            return new Outcome.Failed(String.valueOf(e.getLocalizedMessage()));
        }
    }
}
