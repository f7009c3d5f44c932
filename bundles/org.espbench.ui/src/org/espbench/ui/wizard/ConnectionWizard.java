package org.espbench.ui.wizard;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.statushandlers.StatusManager;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.ui.Ids;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.door.UiDoor;
import org.espbench.ui.icon.Icons;

/**
 * Creates or edits a connection: device, mode, the network that is joined and the module's place in it, the one that is opened, clients and server,
 * and what all that comes to. Pages that the mode has no use for are passed over.
 */
public final class ConnectionWizard extends Wizard implements INewWizard {

    private final Draft draft;
    private @Nullable IWorkbench workbench;
    private String first = ""; //$NON-NLS-1$

    /** For a new connection; made by the workbench. */
    public ConnectionWizard() {
        this(Draft.fresh(freeName()), Messages.newTitle);
    }

    private ConnectionWizard(Draft draft, String title) {
        this.draft = draft;
        setWindowTitle(title);
        setDefaultPageImageDescriptor(Icons.NEWCONNECTION_WIZ.descriptor());
        setNeedsProgressMonitor(true);
    }

    /** Opens the pages on a connection that exists. UI thread; returns when the dialog is closed. */
    public static void edit(Shell shell, Connection connection) {
        edit(shell, connection, ""); //$NON-NLS-1$
    }

    /** The same with this page on top, unless the connection has no use for it. */
    public static void edit(Shell shell, Connection connection, String page) {
        ConnectionWizard wizard = editor(connection);
        wizard.first = page;
        WizardDialog dialog = new WizardDialog(shell, wizard) {
            @Override
            protected void createButtonsForButtonBar(Composite parent) {
                super.createButtonsForButtonBar(parent);
                getButton(IDialogConstants.FINISH_ID).setText(Messages.saveButton);
            }
        };
        dialog.open();
    }

    static ConnectionWizard editor(Connection connection) {
        ConnectionProfile profile = connection.profile();
        return new ConnectionWizard(Draft.of(profile), NLS.bind(Messages.editTitle, profile.name()));
    }

    @Override
    public void init(IWorkbench newWorkbench, IStructuredSelection selection) {
        workbench = newWorkbench;
    }

    @Override
    public void addPages() {
        addPage(new DevicePage(draft));
        addPage(new ModePage(draft));
        addPage(new AccessPointPage(draft));
        addPage(new StationPage(draft));
        addPage(new SoftApPage(draft));
        addPage(new ServicesPage(draft));
        addPage(new SummaryPage(draft));
    }

    /** The first page now and the others one by one behind it, so that opening the dialog holds nothing up. */
    @Override
    public void createPageControls(@Nullable Composite container) {
        Composite parent = Objects.requireNonNull(container);
        IWizardPage start = getStartingPage();
        if (start != null) {
            start.createControl(parent);
        }
        createLater(parent);
    }

    private void createLater(Composite parent) {
        UiDoor.post(parent.getDisplay(), () -> {
            IWizardPage next = parent.isDisposed() ? null : Arrays.stream(getPages()).filter(page -> page.getControl() == null).findFirst().orElse(null);
            if (next != null) {
                next.createControl(parent);
                next.getControl().setVisible(false);
                parent.layout();
                getContainer().updateButtons();
                createLater(parent);
            }
        });
    }

    @Override
    public @Nullable IWizardPage getStartingPage() {
        IWizardPage page = getPage(first);
        return page != null && wanted(page) ? page : super.getStartingPage();
    }

    @Override
    public @Nullable IWizardPage getNextPage(IWizardPage page) {
        IWizardPage next = super.getNextPage(page);
        while (next != null && !wanted(next)) {
            next = super.getNextPage(next);
        }
        return next;
    }

    private boolean wanted(IWizardPage page) {
        if (page instanceof AccessPointPage || page instanceof StationPage) {
            return draft.joins();
        }
        if (page instanceof SoftApPage) {
            return draft.opensNetwork();
        }
        return !(page instanceof ServicesPage) || draft.drives();
    }

    @Override
    public boolean performFinish() {
        ConnectionProfile profile = draft.profile();
        Passwords passwords = Passwords.of(draft);
        try {
            getContainer().run(true, false, new Saving(draft.before(), profile, passwords, draft.services.connect.getValue()));
        } catch (InvocationTargetException e) {
            ((WizardPage) getContainer().getCurrentPage()).setErrorMessage(e.getCause().getLocalizedMessage());
            return false;
        } catch (InterruptedException e) {
            return false;
        }
        Connections.get().find(profile.id()).ifPresent(this::reveal);
        return true;
    }

    /** Where the user began with the wizard, the view with the result is opened. */
    private void reveal(Connection connection) {
        IWorkbench here = workbench;
        if (here == null || here.getActiveWorkbenchWindow() == null) {
            return;
        }
        try {
            IViewPart view = here.getActiveWorkbenchWindow().getActivePage().showView(Ids.CONNECTIONS_VIEW);
            if (view instanceof IShowInTarget target) {
                target.show(new ShowInContext(null, new StructuredSelection(connection)));
            }
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.LOG | StatusManager.SHOW);
        }
    }

    private static String freeName() {
        Set<String> taken = new HashSet<>();
        Connections.get().all().forEach(connection -> taken.add(connection.profile().name()));
        String name = Messages.freshName;
        for (int i = 2; taken.contains(name); i++) {
            name = NLS.bind(Messages.freshNameNumbered, Integer.toString(i));
        }
        return name;
    }
}
