package org.espbench.ui.console.log;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.espbench.ui.form.Fields;
import org.espbench.ui.form.FormPage;
import org.espbench.ui.form.Values;

/** Which log becomes which capture. */
final class ImportPage extends FormPage {

    private static final String ENDING = ".pcapng"; //$NON-NLS-1$

    private final WritableValue<String> log;
    private final WritableValue<String> capture;
    /** What stands in the second field unless the user has written something else there. */
    private String proposed = ""; //$NON-NLS-1$

    ImportPage(Values values) {
        super("importLog", values, Messages.importPageTitle, Messages.importDescription); //$NON-NLS-1$
        log = values.text(""); //$NON-NLS-1$
        capture = values.text(""); //$NON-NLS-1$
    }

    Path log() {
        return Path.of(log.getValue().strip());
    }

    Path capture() {
        return Path.of(capture.getValue().strip());
    }

    @Override
    protected void fill(Composite area, Fields fields) {
        fields.textBesideButton(area, "importedLog", Messages.log, log, text -> objection(text, Messages.logMissing)); //$NON-NLS-1$
        button(area, () -> browse(log, SWT.OPEN));
        fields.textBesideButton(area, "importedCapture", Messages.capture, capture, text -> objection(text, Messages.captureMissing)); //$NON-NLS-1$
        button(area, () -> browse(capture, SWT.SAVE));
        Label note = Fields.note(area, "importNote"); //$NON-NLS-1$
        note.setText(Messages.importNote);
        log.addValueChangeListener(event -> propose());
    }

    private void propose() {
        if (capture.getValue().equals(proposed) && objection(log.getValue(), "").isEmpty()) { //$NON-NLS-1$
            proposed = log() + ENDING;
            capture.setValue(proposed);
        }
    }

    private void browse(WritableValue<String> into, int style) {
        FileDialog dialog = new FileDialog(getShell(), style);
        dialog.setText(Messages.importTitle);
        String chosen = dialog.open();
        if (chosen != null) {
            into.setValue(chosen);
        }
    }

    private static void button(Composite area, Runnable action) {
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.fillDefaults().applyTo(browse);
    }

    private static Optional<String> objection(String text, String sentence) {
        try {
            Path path = Path.of(text.strip());
            return !text.isBlank() && path.isAbsolute() && path.getFileName() != null ? Optional.empty() : Optional.of(sentence);
        } catch (InvalidPathException e) {
            return Optional.of(sentence);
        }
    }
}
