package org.espbench.ui.console.export;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.espbench.ui.form.Fields;
import org.espbench.ui.form.FormPage;
import org.espbench.ui.form.Numbers;

/** Which capture goes into which file, and how. */
final class ExportPage extends FormPage {

    private static final int HIGHEST_LINK = 4;

    private final ExportDraft draft;

    ExportPage(ExportDraft draft) {
        super("exportCapture", draft.values, Messages.exportPageTitle, Messages.exportDescription); //$NON-NLS-1$
        this.draft = draft;
    }

    @Override
    protected void fill(Composite area, Fields fields) {
        fields.choice(area, "exportSource", Messages.source, Exportable.class, draft.source, draft.sources, Exportable::getName); //$NON-NLS-1$
        Button selected = fields.check(area, "exportSelected", NLS.bind(Messages.onlySelected, Long.toString(draft.selection())), draft.selected); //$NON-NLS-1$
        fields.choice(area, "exportForm", Messages.form, Form.class, draft.form, List.of(Form.values()), Form::words); //$NON-NLS-1$
        Text link = fields.text(area, "exportLink", Messages.link, draft.link, Numbers.from(0, HIGHEST_LINK, () -> draft.form.getValue().ofLink())); //$NON-NLS-1$
        fields.textBesideButton(area, "exportFile", Messages.file, draft.file, ExportDraft::objection); //$NON-NLS-1$
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
        GridDataFactory.fillDefaults().applyTo(browse);
        Label note = Fields.note(area, "exportNote"); //$NON-NLS-1$
        note.setText(Messages.noSecrets);
        fields.when(() -> draft.form.getValue().ofLink(), link);
        fields.when(draft::hasSelection, selected);
        draft.form.addValueChangeListener(event -> draft.formChanged());
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(Messages.exportTitle);
        // The wizard itself asks before it overwrites, whatever way the name was entered.
        dialog.setOverwrite(false);
        if (ExportDraft.objection(draft.file.getValue()).isEmpty()) {
            dialog.setFilterPath(String.valueOf(draft.path().getParent()));
            dialog.setFileName(String.valueOf(draft.path().getFileName()));
        }
        String chosen = dialog.open();
        if (chosen != null) {
            draft.file.setValue(chosen);
        }
    }
}
