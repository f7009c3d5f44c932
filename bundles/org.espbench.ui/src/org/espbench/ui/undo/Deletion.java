package org.espbench.ui.undo;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IAdvancedUndoableOperation;
import org.eclipse.core.commands.operations.IAdvancedUndoableOperation2;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.espbench.connection.SecretsException;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileException;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.connection.ProfileFile;
import org.espbench.ui.secret.Kept;

/**
 * Deletes a connection with its passwords, and brings both back. Between the two the passwords are in memory only, and are overwritten when the history
 * forgets the deletion. Blocks on files and the secret store: not for the UI thread, which the history's actions know from
 * {@link #runInBackground()}.
 */
public final class Deletion extends AbstractOperation implements IAdvancedUndoableOperation, IAdvancedUndoableOperation2 {

    /** What is undone while the Connections view is active. */
    public static final IUndoContext CONTEXT = new ObjectUndoContext(new Object(), Messages.context);

    private ConnectionProfile profile;
    private Optional<IFile> file;
    private Kept passwords = Kept.NOTHING;

    /** Nothing is done yet. */
    public Deletion(Connection connection) {
        super(NLS.bind(Messages.deletion, connection.profile().name()));
        profile = connection.profile();
        file = connection.file();
        addContext(CONTEXT);
    }

    @Override
    public IStatus execute(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) throws ExecutionException {
        Connections connections = Connections.get();
        Optional<Connection> connection = connections.find(profile.id());
        if (connection.isEmpty()) {
            return Status.OK_STATUS;
        }
        // As it is now: it may have been edited since the deletion was last undone.
        profile = connection.get().profile();
        file = connection.get().file();
        Kept kept = kept(connections);
        try {
            connections.delete(profile.id());
        } catch (SecretsException e) {
            // The connection is gone all the same.
            passwords = kept;
            return Status.warning(e.getLocalizedMessage(), e);
        } catch (ProfileException e) {
            kept.wipe();
            return Status.error(e.getLocalizedMessage(), e);
        }
        passwords = kept;
        return Status.OK_STATUS;
    }

    @Override
    public IStatus redo(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) throws ExecutionException {
        return execute(monitor, info);
    }

    @Override
    public IStatus undo(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) throws ExecutionException {
        Connections connections = Connections.get();
        if (connections.find(profile.id()).isPresent()) {
            return Status.error(NLS.bind(Messages.idTaken, profile.name()));
        }
        try {
            if (file.isPresent()) {
                ProfileFile.create(file.get(), profile);
                connections.share(file.get(), profile);
            } else {
                connections.save(profile);
            }
            connections.secrets().restore(profile, passwords);
        } catch (ProfileException e) {
            return Status.error(e.getLocalizedMessage(), e);
        } catch (SecretsException e) {
            return Status.warning(e.getLocalizedMessage(), e);
        }
        passwords.wipe();
        passwords = Kept.NOTHING;
        return Status.OK_STATUS;
    }

    @Override
    public void dispose() {
        passwords.wipe();
    }

    @Override
    public boolean runInBackground() {
        return true;
    }

    @Override
    public IStatus computeExecutionStatus(@Nullable IProgressMonitor monitor) {
        return Status.OK_STATUS;
    }

    @Override
    public IStatus computeUndoableStatus(@Nullable IProgressMonitor monitor) {
        return Status.OK_STATUS;
    }

    @Override
    public IStatus computeRedoableStatus(@Nullable IProgressMonitor monitor) {
        return Status.OK_STATUS;
    }

    @Override
    public void setQuietCompute(boolean quiet) {
        // Nothing here asks.
    }

    @Override
    public void aboutToNotify(OperationHistoryEvent event) {
        // Nothing has to be got ready.
    }

    @Override
    public Object[] getAffectedObjects() {
        return file.map(one -> new Object[] {one}).orElseGet(() -> new Object[0]);
    }

    /** Whoever won't unlock the store may delete all the same; the connection then comes back without its passwords. */
    private Kept kept(Connections connections) {
        try {
            return connections.secrets().kept(profile);
        } catch (SecretsException e) {
            return Kept.NOTHING;
        }
    }
}
