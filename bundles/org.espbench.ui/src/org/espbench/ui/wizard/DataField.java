package org.espbench.ui.wizard;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.espbench.ui.Ids;
import org.espbench.ui.form.Fields;

/** The fields that say what is done with received data: a choice, and below it the reply or the file. UI thread only. */
final class DataField {

    private DataField() {
    }

    /** Makes them in two rows. @param condition whether anything is to be said here at all */
    static void make(Composite parent, Fields fields, String id, DataDraft data, BooleanSupplier condition) {
        Combo kind = fields.choice(parent, id, Messages.data, DataDraft.Kind.class, data.kind, List.of(DataDraft.Kind.values()), Words::of);
        Fields.label(parent, Messages.dataText);
        Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        Fields.place(text, id + "Text", Fields.COLUMNS - 2); //$NON-NLS-1$
        fields.bind(WidgetProperties.text(SWT.Modify).observe(text), data.text,
                now -> condition.getAsBoolean() ? data.objection(now) : Optional.empty());
        Composite beside = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(beside);
        Button browse = new Button(beside, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.setData(Ids.WIDGET, id + "Browse"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).applyTo(browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            FileDialog dialog = new FileDialog(parent.getShell(), SWT.SAVE);
            dialog.setFileName(text.getText());
            String file = dialog.open();
            if (file != null) {
                text.setText(file);
            }
        }));
        fields.when(condition, kind);
        fields.when(() -> condition.getAsBoolean() && data.wantsText(), text);
        fields.when(() -> condition.getAsBoolean() && data.kind.getValue() == DataDraft.Kind.SAVE, browse);
        fields.adjust(() -> text.setMessage(data.kind.getValue() == DataDraft.Kind.REPLY ? Messages.replyHint : "")); //$NON-NLS-1$
    }
}
