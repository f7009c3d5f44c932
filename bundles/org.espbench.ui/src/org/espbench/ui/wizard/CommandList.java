package org.espbench.ui.wizard;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Text;
import org.espbench.connection.Demands;
import org.espbench.connection.ModuleSnapshot;
import org.espbench.connection.Rehearsal;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Use;
import org.espbench.modem.ModemException;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.dialect.Version;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.door.Interruption;
import org.espbench.ui.door.UiDoor;

/** Keeps a text filled with the commands that the draft's connection would send; found out in the background. UI thread only. */
final class CommandList {

    /** What most modules have. */
    private static final String USUAL_FIRMWARE = "1.7.5"; //$NON-NLS-1$

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
        Interruption interruption = new Interruption();
        Job job = new Job(Messages.summaryWorking) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                interruption.begin();
                try {
                    String words = words(profile);
                    UiDoor.post(() -> fill(profile, words));
                    return Status.OK_STATUS;
                } finally {
                    interruption.end();
                }
            }

            @Override
            protected void canceling() {
                interruption.interrupt();
            }
        };
        job.setSystem(true);
        job.schedule();
        working = job;
    }

    private void fill(ConnectionProfile profile, String words) {
        if (!text.isDisposed() && shown.equals(Optional.of(profile))) {
            text.setText(words);
        }
    }

    /** The commands for the firmware that this connection last met, or else for the one that most modules have. */
    private static String words(ConnectionProfile profile) {
        Dialect dialect = Connections.get().find(profile.id()).flatMap(connection -> connection.snapshot().module()).map(ModuleSnapshot::dialect)
                .orElseGet(() -> Dialect.of(Version.of(USUAL_FIRMWARE), true));
        String head = NLS.bind(Messages.summaryCommands, dialect.version()) + "\n\n"; //$NON-NLS-1$
        List<String> objections = Demands.objections(profile, dialect);
        if (!objections.isEmpty()) {
            return NLS.bind(Messages.summaryObjections, dialect.version()) + "\n\n" + String.join("\n", objections); //$NON-NLS-1$ //$NON-NLS-2$
        }
        try {
            return head + String.join("\n", Rehearsal.commands(profile, dialect)); //$NON-NLS-1$
        } catch (ModemException e) {
            return head + e.getLocalizedMessage();
        }
    }

    private void stop() {
        Job job = working;
        if (job != null) {
            job.cancel();
        }
    }
}
