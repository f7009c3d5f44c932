package org.espbench.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.ui.Ids;
import org.espbench.ui.form.Fields;
import org.espbench.ui.wizard.ServicesDraft.Clients;

/** The clients of a connection, to add to, edit and remove. UI thread only. */
final class ClientTable {

    private static final int TYPE_WIDTH = 60;
    private static final int REMOTE_WIDTH = 220;
    private static final int DATA_WIDTH = 200;
    private static final int ROWS = 4;

    private final TableViewer viewer;
    private final WritableValue<Clients> clients;

    ClientTable(Composite parent, WritableValue<Clients> clients) {
        this.clients = clients;
        viewer = new TableViewer(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        viewer.getTable().setData(Ids.WIDGET, "clients"); //$NON-NLS-1$
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(Messages.transportColumn, TYPE_WIDTH, client -> Words.of(client.transport()));
        column(Messages.remote, REMOTE_WIDTH, Words::remote);
        column(Messages.dataColumn, DATA_WIDTH, client -> Words.of(client.data()));
        viewer.setInput(clients.getValue().all());
        GridDataFactory.fillDefaults().grab(true, true).span(Fields.COLUMNS - 1, 1)
                .hint(SWT.DEFAULT, viewer.getTable().getItemHeight() * ROWS).applyTo(viewer.getTable());

        Composite buttons = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().applyTo(buttons);
        Button add = button(buttons, "addClient", Messages.add, this::add); //$NON-NLS-1$
        Button edit = button(buttons, "editClient", Messages.edit, this::edit); //$NON-NLS-1$
        Button remove = button(buttons, "removeClient", Messages.remove, this::remove); //$NON-NLS-1$
        Runnable enable = () -> {
            boolean chosen = !viewer.getStructuredSelection().isEmpty();
            add.setEnabled(clients.getValue().all().size() < ConnectionProfile.MAX_LINKS);
            edit.setEnabled(chosen);
            remove.setEnabled(chosen);
        };
        viewer.addSelectionChangedListener(event -> enable.run());
        viewer.addDoubleClickListener(event -> edit());
        viewer.getTable().addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.character == SWT.DEL) {
                remove();
            }
        }));
        clients.addValueChangeListener(event -> {
            viewer.setInput(event.diff.getNewValue().all());
            enable.run();
        });
        enable.run();
    }

    private void add() {
        ask(ClientDialog.add(viewer.getTable().getShell()), made -> change(list -> list.add(made)));
    }

    private void edit() {
        int at = viewer.getTable().getSelectionIndex();
        if (at >= 0) {
            ask(ClientDialog.edit(viewer.getTable().getShell(), clients.getValue().all().get(at)), made -> change(list -> list.set(at, made)));
        }
    }

    private void remove() {
        int at = viewer.getTable().getSelectionIndex();
        if (at >= 0) {
            change(list -> list.remove(at));
        }
    }

    private void ask(ClientDialog dialog, Consumer<ClientProfile> take) {
        if (dialog.open() == Window.OK) {
            take.accept(dialog.client());
            viewer.setSelection(new StructuredSelection(dialog.client()));
        }
    }

    private void change(Consumer<List<ClientProfile>> edit) {
        List<ClientProfile> changed = new ArrayList<>(clients.getValue().all());
        edit.accept(changed);
        clients.setValue(new Clients(changed));
    }

    private static Button button(Composite parent, String id, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setData(Ids.WIDGET, id);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private void column(String title, int width, Function<ClientProfile, String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((ClientProfile) element)));
    }
}
