package org.espbench.ui.firmware;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.ListViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.espbench.codegen.Program;
import org.espbench.codegen.SourceFile;
import org.espbench.ui.Ids;

/** Second page: the files as they will be written; of the one with the passwords only that it will be there. */
final class PreviewPage extends WizardPage {

    private static final int LINES = 22;
    private static final int COLUMNS = 90;

    private final FirmwareDraft draft;
    private @Nullable ListViewer files;

    PreviewPage(FirmwareDraft draft) {
        super("preview", Messages.previewTitle, null); //$NON-NLS-1$
        this.draft = draft;
        setDescription(Messages.previewDescription);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(area);
        SashForm sash = new SashForm(area, SWT.HORIZONTAL);
        ListViewer list = new ListViewer(sash, SWT.BORDER | SWT.V_SCROLL);
        list.getList().setData(Ids.WIDGET, "files"); //$NON-NLS-1$
        list.setContentProvider(ArrayContentProvider.getInstance());
        list.setLabelProvider(LabelProvider.createTextProvider(element -> ((SourceFile) element).path()));
        Text shown = new Text(sash, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
        shown.setFont(JFaceResources.getTextFont());
        shown.setData(Ids.WIDGET, "source"); //$NON-NLS-1$
        list.addSelectionChangedListener(event -> shown.setText(event.getStructuredSelection().getFirstElement() instanceof SourceFile file
                ? file.secret() ? Messages.previewSecret : file.text() : "")); //$NON-NLS-1$
        sash.setWeights(1, 3);
        GridDataFactory.fillDefaults().grab(true, true).hint(shown.getLineHeight() * COLUMNS / 2, shown.getLineHeight() * LINES).applyTo(sash);
        files = list;
        PlatformUI.getWorkbench().getHelpSystem().setHelp(area, Ids.HELP + "wizard_preview"); //$NON-NLS-1$
        setControl(area);
    }

    @Override
    public void setVisible(boolean visible) {
        ListViewer list = files;
        if (visible && list != null) {
            List<SourceFile> all = draft.preview().filter(Program.class::isInstance).map(program -> ((Program) program).files()).orElse(List.of());
            Optional<String> before = list.getStructuredSelection().getFirstElement() instanceof SourceFile file ? Optional.of(file.path())
                    : Optional.empty();
            list.setInput(all);
            all.stream().filter(file -> before.map(file.path()::equals).orElse(file.main())).findFirst()
                    .ifPresent(file -> list.setSelection(new StructuredSelection(file)));
        }
        super.setVisible(visible);
    }
}
