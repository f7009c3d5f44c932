package org.espbench.ui.console.send;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.espbench.connection.SendProgress;
import org.espbench.connection.Session;
import org.espbench.ui.door.UiDoor;

/** What a send bar has going on: its jobs, one after the other. UI thread only; what it tells comes on the UI thread, too. */
final class Work {

    /** One bar's jobs exclude each other, those of different bars don't. */
    private static final class Turn implements ISchedulingRule {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule == this;
        }
    }

    private final Display display;
    private final Runnable changed;
    private final ISchedulingRule turn = new Turn();
    private final List<Job> jobs = new ArrayList<>();

    /** @param changed told when something began or ended */
    Work(Display display, Runnable changed) {
        this.display = display;
        this.changed = changed;
    }

    /** Whether there is something to stop. */
    boolean busy() {
        return !jobs.isEmpty();
    }

    /** Whether something is sent again and again. */
    boolean repeating() {
        return jobs.stream().anyMatch(RepeatJob.class::isInstance);
    }

    void send(Session session, Message message, Consumer<Outcome> done) {
        Job[] job = new Job[1];
        job[0] = new SendJob(session, message, turn, outcome -> ended(job, outcome, done));
        begin(job[0]);
    }

    void repeat(Session session, Message message, int pauseMillis, LongConsumer counted, Consumer<Outcome> done) {
        Job[] job = new Job[1];
        job[0] = new RepeatJob(session, message, pauseMillis, turn, counted, outcome -> ended(job, outcome, done));
        begin(job[0]);
    }

    void file(Session session, Target target, Path file, SendProgress progress, Consumer<Outcome> done) {
        Job[] job = new Job[1];
        job[0] = new FileJob(session, target, file, turn, progress, outcome -> ended(job, outcome, done));
        begin(job[0]);
    }

    /** Stops all that is going on, and what waits for its turn. */
    void stop() {
        for (Job job : List.copyOf(jobs)) {
            if (job instanceof RepeatJob repeat) {
                repeat.stop();
            } else if (job.cancel()) {
                jobs.remove(job);
            }
        }
        changed.run();
    }

    private void begin(Job job) {
        jobs.add(job);
        job.schedule();
        changed.run();
    }

    private void ended(Job[] job, Outcome outcome, Consumer<Outcome> done) {
        UiDoor.post(display, () -> {
            if (jobs.remove(job[0])) {
                done.accept(outcome);
                changed.run();
            }
        });
    }
}
