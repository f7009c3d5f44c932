package org.espbench.ui.wizard;

import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Text;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Use;
import org.espbench.connection.rehearsal.Rehearsal;
import org.espbench.ui.door.UiDoor;

/** Keeps a text filled with the commands that the draft's connection would send; found out in the background. UI thread only. */
final class CommandList {

    private final Text text;
    private final Draft draft;
    private Optional<ConnectionProfile> shown = Optional.empty();
    private @Nullable Job working;

    CommandList(Text text, Draft draft) {
        this.text = text;
        this.draft = draft;
        text.addDisposeListener(event -> stop());
    }

    /** Shows what the draft comes to now. */
    void show() {
        ConnectionProfile profile;
        try {
            profile = draft.profile();
        } catch (IllegalArgumentException e) {
            // A field of another page is wrong; that page says so.
            text.setText(Messages.summaryUnfinished);
            shown = Optional.empty();
            return;
        }
        if (shown.equals(Optional.of(profile))) {
            return;
        }
        shown = Optional.of(profile);
        stop();
        if (profile.use() == Use.LISTEN) {
            text.setText(Messages.summaryListens);
            return;
        }
        text.setText(Messages.summaryWorking);
        Job job = new Job(Messages.summaryWorking) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    Rehearsal rehearsal = Rehearsal.of(profile, Rehearsal.USUAL_FIRMWARE);
                    UiDoor.post(() -> fill(profile, rehearsal));
                    return Status.OK_STATUS;
                } catch (InterruptedException e) {
                    return Status.CANCEL_STATUS;
                }
            }

            @Override
            protected void canceling() {
                Thread worker = getThread();
                if (worker != null) {
                    worker.interrupt();
                }
            }
        };
        job.setSystem(true);
        job.schedule();
        working = job;
    }

    private void fill(ConnectionProfile profile, Rehearsal rehearsal) {
        if (!text.isDisposed() && shown.equals(Optional.of(profile))) {
            String head = NLS.bind(Messages.summaryCommands, Rehearsal.USUAL_FIRMWARE);
            String commands = String.join("\n", rehearsal.commands()); //$NON-NLS-1$
            Optional<String> stop = rehearsal.failure().map(failure -> failure.sentence());
            text.setText(head + "\n\n" + commands + stop.map(sentence -> "\n\n" + sentence).orElse("")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
    }

    private void stop() {
        Job job = working;
        if (job != null) {
            job.cancel();
        }
    }
}
