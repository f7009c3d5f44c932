package org.espbench.ui.firmware;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.espbench.codegen.Program;
import org.espbench.codegen.SourceFile;
import org.espbench.ui.door.UiDoor;
import org.osgi.service.prefs.BackingStoreException;

/** Writes a program into a project, which is made if it isn't there. What is edited is written only where the answers say so. */
final class Writing extends WorkspaceModifyOperation {

    private final Program program;
    private final String project;
    private final String folder;
    private final Map<String, Answer> answers;

    /**
     * @param folder in the project; empty for the project itself
     * @param answers by the path of an edited file; one without an answer stays as it is
     */
    Writing(Program program, String project, String folder, Map<String, Answer> answers) {
        this.program = program;
        this.project = project;
        this.folder = folder;
        this.answers = Map.copyOf(answers);
    }

    /** Where each file of the program belongs. */
    static List<Placed> placed(Program program, String project, String folder) {
        IContainer base = container(project, folder);
        return program.files().stream().map(source -> new Placed(source, base.getFile(Path.fromPortableString(source.path())))).toList();
    }

    /** What is there now; blocks on files. */
    static Condition condition(Placed one) throws CoreException {
        UiDoor.keepOut("Writing.condition"); //$NON-NLS-1$
        if (!one.file().exists() && !one.file().getParent().exists()) {
            return Condition.ABSENT;
        }
        one.file().refreshLocal(IResource.DEPTH_ZERO, null);
        if (!one.file().exists()) {
            return Condition.ABSENT;
        }
        String now = Fingerprints.of(text(one.file()));
        if (now.equals(Fingerprints.of(one.source().text()))) {
            return Condition.SAME;
        }
        return Fingerprints.noted(one.file()).filter(now::equals).isPresent() ? Condition.UNTOUCHED : Condition.EDITED;
    }

    static String text(IFile file) throws CoreException {
        try (InputStream in = file.getContents(true)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CoreException(Status.error(NLS.bind(Messages.notRead, file.getFullPath(), e.getLocalizedMessage()), e));
        }
    }

    @Override
    protected void execute(IProgressMonitor monitor) throws CoreException, InvocationTargetException {
        UiDoor.keepOut("Writing.execute"); //$NON-NLS-1$
        List<Placed> files = placed(program, project, folder);
        SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.writing, project), files.size() + 2);
        NewProject.make(ResourcesPlugin.getWorkspace().getRoot().getProject(project), progress.split(1));
        List<Placed> written = new ArrayList<>();
        for (Placed one : files) {
            Condition condition = condition(one);
            boolean allowed = switch (condition) {
                case ABSENT, SAME, UNTOUCHED -> true;
                case EDITED -> answers.get(one.source().path()) == Answer.REGENERATE;
            };
            if (allowed) {
                write(one, condition, progress.split(1));
                written.add(one);
            }
        }
        remember(written);
    }

    private static void write(Placed one, Condition condition, SubMonitor progress) throws CoreException {
        IFile file = one.file();
        InputStream content = new ByteArrayInputStream(one.source().text().getBytes(StandardCharsets.UTF_8));
        switch (condition) {
            case ABSENT -> {
                make(file.getParent(), progress);
                file.create(content, IResource.FORCE, progress);
                file.setCharset(StandardCharsets.UTF_8.name(), progress);
            }
            // What holds passwords leaves nothing in the local history.
            case UNTOUCHED, EDITED -> file.setContents(content, one.source().secret() ? IResource.FORCE : IResource.FORCE | IResource.KEEP_HISTORY, progress);
            case SAME -> {
                // Nothing to do.
            }
        }
    }

    private static void remember(List<Placed> written) throws InvocationTargetException {
        for (Placed one : written) {
            if (!one.source().secret()) {
                Fingerprints.note(one.file(), one.source().text());
            }
        }
        if (!written.isEmpty()) {
            try {
                Fingerprints.keep(written.get(0).file());
            } catch (BackingStoreException e) {
                throw new InvocationTargetException(e);
            }
        }
    }

    private static void make(IContainer container, SubMonitor progress) throws CoreException {
        if (container instanceof IFolder one && !one.exists()) {
            make(one.getParent(), progress);
            one.create(true, true, progress);
        }
    }

    private static IContainer container(String project, String folder) {
        IProject target = ResourcesPlugin.getWorkspace().getRoot().getProject(project);
        return folder.isEmpty() ? target : target.getFolder(Path.fromPortableString(folder));
    }

    /** The file to open first. */
    static IFile main(Program program, String project, String folder) {
        SourceFile main = program.main();
        return container(project, folder).getFile(Path.fromPortableString(main.path()));
    }
}
