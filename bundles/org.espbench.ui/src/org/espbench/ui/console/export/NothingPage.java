package org.espbench.ui.console.export;

import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.espbench.ui.Ids;

/** Says that there is no capture to export, and how to get one. */
final class NothingPage extends WizardPage {

    NothingPage() {
        super("nothing", Messages.exportPageTitle, null); //$NON-NLS-1$
        setErrorMessage(Messages.nothingToExport);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        setControl(area);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(area, Ids.HELP + "wizard_exportCapture"); //$NON-NLS-1$
    }
}
