package org.espbench.ui.exchange;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;
import org.espbench.ui.Ids;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.form.Fields;
import org.espbench.ui.form.FormPage;
import org.espbench.ui.icon.Icons;

/** Which connections go where. */
final class ExportPage extends FormPage {

    private static final int ROWS = 6;

    private final ExportDraft draft;

    ExportPage(ExportDraft draft) {
        super("export", draft.values, Messages.exportPageTitle, Messages.exportDescription); //$NON-NLS-1$
        this.draft = draft;
    }

    @Override
    protected void fill(Composite area, Fields fields) {
        Fields.label(area, Messages.which);
        CheckboxTableViewer table = CheckboxTableViewer.newCheckList(area, SWT.BORDER | SWT.V_SCROLL);
        Fields.place(table.getTable(), "exported", Fields.COLUMNS - 1); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, true).span(Fields.COLUMNS - 1, 1).indent(8, 0)
                .hint(SWT.DEFAULT, table.getTable().getItemHeight() * ROWS).applyTo(table.getTable());
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.setLabelProvider(LabelProvider.createTextImageProvider(Object::toString, one -> Icons.CONNECTION.image()));
        table.setInput(Connections.get().all());
        table.setCheckedElements(draft.chosen.getValue().all().toArray());
        table.addCheckStateListener(event -> draft.chosen.setValue(new ExportDraft.Chosen(checked(table))));

        Button toFolder = radio(area, "toFolder", Messages.toFolder, !draft.intoProject.getValue()); //$NON-NLS-1$
        Text folder = fields.textBesideButton(area, "folder", Messages.folder, draft.folder, this::folder); //$NON-NLS-1$
        Button browseFolder = browse(area, Messages.browseFolder, this::askFolder);
        Button intoProject = radio(area, "intoProject", Messages.intoProject, draft.intoProject.getValue()); //$NON-NLS-1$
        fields.bind(WidgetProperties.buttonSelection().observe(intoProject), draft.intoProject);
        Text container = fields.textBesideButton(area, "container", Messages.container, draft.container, this::container); //$NON-NLS-1$
        Button browseContainer = browse(area, Messages.browseContainer, this::askContainer);
        Button replace = fields.check(area, "replace", Messages.replace, draft.replace); //$NON-NLS-1$
        Label note = Fields.note(area, "noPasswords"); //$NON-NLS-1$
        note.setText(Messages.noPasswords);
        fields.rule(() -> draft.chosen.getValue().all().isEmpty() ? Optional.of(Messages.nothingChosen) : Optional.empty());
        fields.when(() -> !draft.intoProject.getValue(), folder, browseFolder);
        fields.when(draft.intoProject::getValue, container, browseContainer, replace);
        fields.adjust(() -> toFolder.setSelection(!draft.intoProject.getValue()));
    }

    private static Button radio(Composite area, String id, String label, boolean selected) {
        Button button = new Button(area, SWT.RADIO);
        button.setText(label);
        button.setSelection(selected);
        button.setData(Ids.WIDGET, id);
        GridDataFactory.fillDefaults().span(Fields.COLUMNS, 1).applyTo(button);
        return button;
    }

    private static Button browse(Composite area, String label, Runnable asking) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> asking.run()));
        GridDataFactory.fillDefaults().applyTo(button);
        return button;
    }

    private static List<Connection> checked(CheckboxTableViewer table) {
        return Arrays.stream(table.getCheckedElements()).map(Connection.class::cast).toList();
    }

    private void askFolder() {
        DirectoryDialog dialog = new DirectoryDialog(getShell());
        dialog.setFilterPath(draft.folder.getValue());
        String folder = dialog.open();
        if (folder != null) {
            draft.folder.setValue(folder);
        }
    }

    private void askContainer() {
        ContainerSelectionDialog dialog = new ContainerSelectionDialog(getShell(), ResourcesPlugin.getWorkspace().getRoot(), false,
                Messages.containerQuestion);
        if (dialog.open() == Window.OK && dialog.getResult().length == 1 && dialog.getResult()[0] instanceof IPath path) {
            draft.container.setValue(path.toString());
        }
    }

    private Optional<String> folder(String text) {
        if (draft.intoProject.getValue()) {
            return Optional.empty();
        }
        if (text.isBlank()) {
            return Optional.of(Messages.folderEmpty);
        }
        try {
            return Path.of(text.strip()).isAbsolute() ? Optional.empty() : Optional.of(NLS.bind(Messages.folderWrong, text));
        } catch (InvalidPathException e) {
            return Optional.of(NLS.bind(Messages.folderWrong, text));
        }
    }

    private Optional<String> container(String text) {
        return !draft.intoProject.getValue() || ExportDraft.container(text).isPresent() ? Optional.empty() : Optional.of(Messages.containerWrong);
    }
}
