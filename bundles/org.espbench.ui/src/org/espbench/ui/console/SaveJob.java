package org.espbench.ui.console;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Writes rows into a file; when it is cancelled or fails, what was written is deleted. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
final class SaveJob extends Job {

    private final Selected selected;
    private final Path file;

    SaveJob(Selected selected, Path file) {
        super(NLS.bind(Messages.SaveJob_name, file.getFileName()));
        this.selected = selected;
        this.file = file;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        boolean whole = false;
        try {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                selected.write(out, SubMonitor.convert(monitor, selected.steps()));
                whole = true;
            } finally {
                if (!whole) {
                    Files.deleteIfExists(file);
                }
            }
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            return Status.error(NLS.bind(Messages.SaveJob_failed, file, e.getLocalizedMessage()), e);
        }
    }
}
