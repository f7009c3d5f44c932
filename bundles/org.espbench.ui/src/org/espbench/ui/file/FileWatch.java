package org.espbench.ui.file;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.Subscription;
import org.espbench.ui.connection.Connections;

/**
 * Knows where connections lie in the open projects, from the start of the workspace on. Started by the component runtime; costs a walk over names, and
 * nothing more unless there is such a file.
 */
public final class FileWatch implements IResourceChangeListener {

    /** The extension of the files, without its dot. */
    public static final String EXTENSION = "espconn"; //$NON-NLS-1$

    private static final int CHANGED = IResourceDelta.CONTENT | IResourceDelta.REPLACED | IResourceDelta.DERIVED_CHANGED | IResourceDelta.MOVED_FROM;

    private final Check check = new Check();
    private @Nullable IWorkspace workspace;
    private @Nullable Subscription changes;

    /** Called by the component runtime. */
    void setWorkspace(IWorkspace found) {
        workspace = found;
    }

    /** Called by the component runtime. */
    void activate() {
        IWorkspace watched = workspace;
        if (watched != null) {
            watched.addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
            Job.createSystem(Messages.checking, (ICoreRunnable) monitor -> search(watched)).schedule();
        }
    }

    /** Called by the component runtime. */
    void deactivate() {
        IWorkspace watched = workspace;
        if (watched != null) {
            watched.removeResourceChangeListener(this);
        }
        check.cancel();
        synchronized (this) {
            if (changes != null) {
                changes.close();
            }
        }
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        List<IFile> files = new ArrayList<>();
        try {
            event.getDelta().accept(delta -> {
                if (delta.getResource() instanceof IFile file && concerns(file.getFullPath())
                        && (delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & CHANGED) != 0)
                        && (!file.exists() || !file.isDerived(IResource.CHECK_ANCESTORS))) {
                    files.add(file);
                }
                return true;
            });
        } catch (CoreException e) {
            ILog.get().log(e.getStatus());
        }
        found(files);
    }

    /** Whether a file of this name is a connection. */
    static boolean concerns(IPath path) {
        return EXTENSION.equals(path.getFileExtension());
    }

    private void search(IWorkspace watched) throws CoreException {
        List<IFile> files = new ArrayList<>();
        watched.getRoot().accept(proxy -> {
            if (proxy.isDerived()) {
                return false;
            }
            if (proxy.getType() == IResource.FILE && proxy.getName().endsWith('.' + EXTENSION) && proxy.requestResource() instanceof IFile file) {
                files.add(file);
            }
            return true;
        }, IResource.NONE);
        found(files);
    }

    private void found(List<IFile> files) {
        if (files.isEmpty()) {
            return;
        }
        synchronized (this) {
            if (changes == null) {
                changes = Connections.get().subscribe(check::lookAtTwins);
            }
        }
        check.look(files);
    }
}
