package org.espbench.ui.exchange;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileException;
import org.espbench.connection.profile.ProfileStore;
import org.espbench.ui.command.Choice;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.connection.ProfileFile;
import org.espbench.ui.icon.Icons;
import org.osgi.framework.FrameworkUtil;

/** File > Export > ESP8266: connections to files, in a folder or in a project. */
public final class ExportWizard extends Wizard implements IExportWizard {

    private static final String SECTION = "export"; //$NON-NLS-1$
    private static final String FOLDER = "folder"; //$NON-NLS-1$

    private ExportDraft draft = new ExportDraft(List.of(), Optional.empty(), ""); //$NON-NLS-1$

    /** Made by the workbench. */
    public ExportWizard() {
        setWindowTitle(Messages.exportTitle);
        setDefaultPageImageDescriptor(Icons.NEWCONNECTION_WIZ.descriptor());
        setNeedsProgressMonitor(true);
        setDialogSettings(DialogSettings.getOrCreateSection(
                PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ExportWizard.class)).getDialogSettings(), SECTION));
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        List<Connection> chosen = new ArrayList<>();
        Optional<IContainer> container = Optional.empty();
        for (Object one : selection) {
            Optional<Connection> connection = Adapters.of(one, Connection.class);
            connection.ifPresent(chosen::add);
            if (connection.isEmpty()) {
                container = Adapters.of(one, IResource.class).map(resource -> resource instanceof IContainer folder ? folder : resource.getParent());
            }
        }
        if (chosen.isEmpty()) {
            Choice.now().ifPresent(chosen::add);
        }
        IDialogSettings settings = getDialogSettings();
        String last = settings == null ? null : settings.get(FOLDER);
        draft = new ExportDraft(chosen, container, last == null ? System.getProperty("user.home", "") : last); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    public void addPages() {
        addPage(new ExportPage(draft));
    }

    @Override
    public boolean performFinish() {
        List<Connection> chosen = draft.chosen.getValue().all();
        if (draft.intoProject.getValue()) {
            IContainer container = ExportDraft.container(draft.container.getValue()).orElseThrow();
            boolean replace = draft.replace.getValue();
            return done(monitor -> share(chosen, container, replace, SubMonitor.convert(monitor, Messages.exporting, chosen.size())));
        }
        Path folder = Path.of(draft.folder.getValue().strip());
        IDialogSettings settings = getDialogSettings();
        if (settings != null) {
            settings.put(FOLDER, folder.toString());
        }
        List<String> present = new ArrayList<>();
        return done(monitor -> chosen.stream().map(one -> FileNames.of(one.profile())).filter(name -> Files.exists(folder.resolve(name)))
                .forEach(present::add)) && allowed(folder, present)
                && done(monitor -> write(chosen, folder, SubMonitor.convert(monitor, Messages.exporting, chosen.size())));
    }

    private boolean allowed(Path folder, List<String> present) {
        return present.isEmpty() || MessageDialog.open(MessageDialog.QUESTION, getShell(), Messages.overwriteTitle,
                NLS.bind(Messages.overwriteQuestion, folder, String.join("\n", present)), 0, Messages.overwrite, Messages.cancel) == 0; //$NON-NLS-1$
    }

    private boolean done(IRunnableWithProgress work) {
        try {
            getContainer().run(true, false, work);
            return true;
        } catch (InvocationTargetException e) {
            ((ExportPage) getContainer().getCurrentPage()).setErrorMessage(e.getCause().getLocalizedMessage());
            return false;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static void write(List<Connection> chosen, Path folder, SubMonitor progress) throws InvocationTargetException {
        Set<String> written = new HashSet<>();
        for (Connection connection : chosen) {
            String name = FileNames.free(connection.profile(), written::contains);
            written.add(name);
            try {
                ProfileStore.write(folder.resolve(name), connection.profile());
            } catch (ProfileException e) {
                throw new InvocationTargetException(e);
            }
            progress.worked(1);
        }
    }

    /** A copy gets an id of its own: two connections of one id couldn't be told apart. What takes a connection's place keeps its id, and so its passwords. */
    private static void share(List<Connection> chosen, IContainer container, boolean replace, SubMonitor progress) throws InvocationTargetException {
        for (Connection connection : chosen) {
            IFile file = container.getFile(IPath.fromPortableString(
                    FileNames.free(connection.profile(), name -> container.getFile(IPath.fromPortableString(name)).exists())));
            try {
                if (replace && connection.file().isEmpty()) {
                    Connections.get().moveTo(file, connection.id());
                } else {
                    ConnectionProfile copy = connection.profile().withFreshId();
                    ProfileFile.create(file, copy);
                }
            } catch (ProfileException e) {
                throw new InvocationTargetException(e);
            }
            progress.worked(1);
        }
    }
}
