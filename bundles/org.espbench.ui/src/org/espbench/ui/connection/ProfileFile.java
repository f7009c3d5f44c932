package org.espbench.ui.connection;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileException;
import org.espbench.connection.profile.ProfileFormat;
import org.espbench.ui.door.UiDoor;

/** A profile in a file of a project, read and written through the workspace. Blocks on files; refuses the UI thread. Safe for use by any thread. */
public final class ProfileFile {

    /** Far above any profile, and little enough to look at on every change. */
    private static final int MOST_BYTES = 1 << 20;

    private ProfileFile() {
    }

    /**
     * What the file holds on the disk.
     *
     * @throws ProfileException when it can't be read, or isn't a text in UTF-8
     */
    public static String text(IFile file) throws ProfileException {
        UiDoor.keepOut("ProfileFile.text"); //$NON-NLS-1$
        try {
            // Whether the workspace has noticed a change yet doesn't matter to who reads.
            byte[] bytes = file.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw ProfileException.ofFile(Messages.fileTooLong, null);
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw ProfileException.ofFile(Messages.fileEncoding, e);
        } catch (CoreException e) {
            throw ProfileException.ofFile(NLS.bind(Messages.fileNotRead, e.getLocalizedMessage()), e);
        }
    }

    /**
     * Replaces what an existing file holds, which stays in its local history.
     *
     * @throws ProfileException when it can't be written; also when what it holds now can't be read as a profile, or was written by a newer version: that
     *         is left as it is
     */
    public static void write(IFile file, ConnectionProfile profile) throws ProfileException {
        UiDoor.keepOut("ProfileFile.write"); //$NON-NLS-1$
        try {
            ProfileFormat.read(text(file));
        } catch (ProfileException e) {
            throw e.saying(NLS.bind(Messages.fileKept, file.getFullPath(), e.getLocalizedMessage()));
        }
        IStatus allowed = file.getWorkspace().validateEdit(new IFile[] {file}, IWorkspace.VALIDATE_PROMPT);
        if (!allowed.isOK()) {
            throw ProfileException.ofFile(NLS.bind(Messages.fileNotWritten, file.getFullPath(), allowed.getMessage()), allowed.getException());
        }
        try {
            file.setContents(bytes(profile), IResource.KEEP_HISTORY, new NullProgressMonitor());
        } catch (CoreException e) {
            throw ProfileException.ofFile(NLS.bind(Messages.fileNotWritten, file.getFullPath(), e.getLocalizedMessage()), e);
        }
    }

    /**
     * Makes a new file.
     *
     * @throws ProfileException when there is one already, or it can't be written
     */
    public static void create(IFile file, ConnectionProfile profile) throws ProfileException {
        UiDoor.keepOut("ProfileFile.create"); //$NON-NLS-1$
        try {
            file.create(bytes(profile), IResource.NONE, new NullProgressMonitor());
        } catch (CoreException e) {
            throw ProfileException.ofFile(NLS.bind(Messages.fileNotWritten, file.getFullPath(), e.getLocalizedMessage()), e);
        }
    }

    static void delete(IFile file) throws ProfileException {
        try {
            if (file.exists()) {
                file.delete(IResource.KEEP_HISTORY, new NullProgressMonitor());
            }
        } catch (CoreException e) {
            throw ProfileException.ofFile(NLS.bind(Messages.fileNotDeleted, file.getFullPath(), e.getLocalizedMessage()), e);
        }
    }

    private static byte[] bytes(ConnectionProfile profile) {
        return ProfileFormat.write(profile).getBytes(StandardCharsets.UTF_8);
    }
}
