package org.espbench.ui.console.log;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.espbench.ui.form.Values;
import org.espbench.ui.icon.Icons;

/** File &gt; Import &gt; ESP8266: a log of tio or PuTTY as a capture. Nothing is ever overwritten. */
public final class ImportWizard extends Wizard implements IImportWizard {

    private final ImportPage page = new ImportPage(new Values());

    /** Made by the workbench. */
    public ImportWizard() {
        setWindowTitle(Messages.importTitle);
        setDefaultPageImageDescriptor(Icons.NEWCONNECTION_WIZ.descriptor());
        setNeedsProgressMonitor(true);
    }

    @Override
    public void init(IWorkbench workbench, @Nullable IStructuredSelection selection) {
        // What is selected is no log.
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Path log = page.log();
        Path capture = page.capture();
        boolean[] present = new boolean[2];
        try {
            getContainer().run(true, false, monitor -> {
                present[0] = Files.isRegularFile(log);
                present[1] = Files.exists(capture);
            });
        } catch (InvocationTargetException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (!present[0]) {
            page.setErrorMessage(NLS.bind(Messages.noLog, log));
            return false;
        }
        if (present[1]) {
            page.setErrorMessage(NLS.bind(Messages.captureExists, capture));
            return false;
        }
        new ImportJob(log, capture).schedule();
        return true;
    }
}
