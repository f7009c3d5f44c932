package org.espbench.ui.preference;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.prefs.BackingStoreException;

/** Writes preferences that change by the way, such as histories, to the disk: in a while and together, so that a crash loses little. */
public final class Flush extends Job {

    private static final long PAUSE_MILLIS = 2000;
    private static final Flush SHARED = new Flush();

    private Flush() {
        super(Messages.flush);
        setSystem(true);
        setPriority(DECORATE);
    }

    /** Any thread; returns at once. */
    public static void soon() {
        SHARED.schedule(PAUSE_MILLIS);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            Preferred.node().flush();
            return Status.OK_STATUS;
        } catch (BackingStoreException e) {
            return Status.error(NLS.bind(Messages.notKept, e.getLocalizedMessage()), e);
        }
    }
}
