package org.espbench.ui.file;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.espbench.connection.profile.ProfileException;
import org.espbench.connection.profile.ProfileFormat;
import org.espbench.ui.connection.ProfileFile;
import org.espbench.ui.icon.Icons;

/** The quick fix for a copied file: an id of its own. */
public final class FreshId implements IMarkerResolutionGenerator2, IMarkerResolution2 {

    @Override
    public boolean hasResolutions(IMarker marker) {
        return marker.getAttribute(Markers.TWIN, false);
    }

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        return hasResolutions(marker) ? new IMarkerResolution[] {this} : new IMarkerResolution[0];
    }

    @Override
    public String getLabel() {
        return Messages.freshId;
    }

    @Override
    public String getDescription() {
        return Messages.freshIdDescription;
    }

    @Override
    public @Nullable Image getImage() {
        return Icons.CONNECTION.image();
    }

    @Override
    public void run(IMarker marker) {
        if (marker.getResource() instanceof IFile file) {
            Job job = Job.create(NLS.bind(Messages.givingId, file.getName()), (IJobFunction) monitor -> give(file));
            job.setUser(true);
            job.schedule();
        }
    }

    private static IStatus give(IFile file) {
        try {
            ProfileFile.write(file, ProfileFormat.read(ProfileFile.text(file)).withFreshId());
            return Status.OK_STATUS;
        } catch (ProfileException e) {
            return Status.error(e.getLocalizedMessage(), e);
        }
    }
}
