package org.espbench.ui.console.export;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.espbench.ui.icon.Icons;
import org.osgi.framework.FrameworkUtil;

/** Export Capture, from a console or by File &gt; Export &gt; ESP8266: a capture to a file in the form of another tool. */
public final class ExportWizard extends Wizard implements IExportWizard {

    private static final String SECTION = "exportCapture"; //$NON-NLS-1$
    private static final String FOLDER = "folder"; //$NON-NLS-1$
    private static final String FORM = "form"; //$NON-NLS-1$

    private Optional<ExportDraft> draft = Optional.empty();

    /** Made by the workbench. */
    public ExportWizard() {
        setWindowTitle(Messages.exportTitle);
        setDefaultPageImageDescriptor(Icons.NEWCONNECTION_WIZ.descriptor());
        setNeedsProgressMonitor(true);
        setDialogSettings(DialogSettings.getOrCreateSection(
                PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ExportWizard.class)).getDialogSettings(), SECTION));
    }

    /**
     * Opens the wizard for a console's capture. UI thread; returns when it is closed.
     *
     * @param from the number of the first selected row
     * @param end one more than that of the last one; the same when none is selected
     */
    public static void open(Shell shell, Exportable source, long from, long end) {
        ExportWizard wizard = new ExportWizard();
        wizard.prepare(Optional.of(source), from, end);
        new WizardDialog(shell, wizard).open();
    }

    @Override
    public void init(IWorkbench workbench, @Nullable IStructuredSelection selection) {
        prepare(Optional.empty(), 0, 0);
    }

    @Override
    public void addPages() {
        if (draft.isPresent()) {
            addPage(new ExportPage(draft.get()));
        } else {
            addPage(new NothingPage());
        }
    }

    @Override
    public boolean canFinish() {
        return draft.isPresent() && super.canFinish();
    }

    @Override
    public boolean performFinish() {
        ExportDraft wanted = draft.orElseThrow();
        Path file = wanted.path();
        boolean[] present = new boolean[1];
        try {
            getContainer().run(true, false, monitor -> present[0] = Files.exists(file));
        } catch (InvocationTargetException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (present[0] && !MessageDialog.openQuestion(getShell(), Messages.overwriteTitle, NLS.bind(Messages.overwriteQuestion, file))) {
            return false;
        }
        IDialogSettings settings = getDialogSettings();
        if (settings != null) {
            settings.put(FOLDER, String.valueOf(file.getParent()));
            settings.put(FORM, wanted.form.getValue().name());
        }
        int link = wanted.form.getValue().ofLink() ? Integer.parseInt(wanted.link.getValue().strip()) : 0;
        new CaptureExport(wanted.capture(), wanted.form.getValue(), link, file).schedule();
        return true;
    }

    private void prepare(Optional<Exportable> given, long from, long end) {
        List<Exportable> sources = new ArrayList<>();
        for (IConsole console : ConsolePlugin.getDefault().getConsoleManager().getConsoles()) {
            if (console instanceof Exportable source) {
                sources.add(source);
            }
        }
        given.filter(source -> !sources.contains(source)).ifPresent(sources::addFirst);
        if (!sources.isEmpty()) {
            draft = Optional.of(new ExportDraft(sources, given.orElse(sources.getFirst()), from, end, form(), folder()));
        }
    }

    private Form form() {
        IDialogSettings settings = getDialogSettings();
        String last = settings == null ? null : settings.get(FORM);
        for (Form form : Form.values()) {
            if (form.name().equals(last)) {
                return form;
            }
        }
        return Form.FLOWS;
    }

    private String folder() {
        IDialogSettings settings = getDialogSettings();
        String last = settings == null ? null : settings.get(FOLDER);
        return last == null ? System.getProperty("user.home", "") : last; //$NON-NLS-1$ //$NON-NLS-2$
    }
}
