package org.espbench.ui.exchange;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileException;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.icon.Icons;

/** File > Import > ESP8266: connections from files into this workspace. */
public final class ImportWizard extends Wizard implements IImportWizard {

    private final ImportDraft draft = new ImportDraft();

    /** Made by the workbench. */
    public ImportWizard() {
        setWindowTitle(Messages.importTitle);
        setDefaultPageImageDescriptor(Icons.NEWCONNECTION_WIZ.descriptor());
        setNeedsProgressMonitor(true);
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        // What is selected says nothing about files outside.
    }

    @Override
    public void addPages() {
        addPage(new ImportPage(draft));
    }

    @Override
    public boolean performFinish() {
        List<ConnectionProfile> profiles = draft.rows.getValue().profiles();
        try {
            getContainer().run(true, false, monitor -> save(profiles, SubMonitor.convert(monitor, Messages.importing, profiles.size())));
            return true;
        } catch (InvocationTargetException e) {
            ((ImportPage) getContainer().getCurrentPage()).setErrorMessage(e.getCause().getLocalizedMessage());
            return false;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** What is known by its id already comes as another connection: an import changes nothing that is there. */
    private static void save(List<ConnectionProfile> profiles, SubMonitor progress) throws InvocationTargetException {
        for (ConnectionProfile profile : profiles) {
            try {
                Connections.get().save(Connections.get().find(profile.id()).isPresent() ? profile.withFreshId() : profile);
            } catch (ProfileException e) {
                throw new InvocationTargetException(e);
            }
            progress.worked(1);
        }
    }
}
