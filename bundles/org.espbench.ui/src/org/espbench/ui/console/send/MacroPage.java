package org.espbench.ui.console.send;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.espbench.ui.Ids;
import org.osgi.service.prefs.BackingStoreException;

/** Preferences > ESP8266 > Macros. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
public final class MacroPage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final int NAME_WIDTH = 140;
    private static final int TEXT_WIDTH = 220;
    private static final int TARGET_WIDTH = 130;
    private static final int KEY_WIDTH = 40;
    private static final int ROWS = 10;

    private final List<Macro> macros = new ArrayList<>();
    // Made by createContents, which the platform calls before all that uses it.
    private TableViewer viewer;

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.macroPage);
        noDefaultAndApplyButton();
    }

    @Override
    protected Control createContents(Composite parent) {
        macros.addAll(Macros.all());
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        viewer = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        viewer.getTable().setData(Ids.WIDGET, "macros"); //$NON-NLS-1$
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(Messages.macroKeyColumn, KEY_WIDTH, this::key);
        column(Messages.macroNameColumn, NAME_WIDTH, Macro::name);
        column(Messages.macroTextColumn, TEXT_WIDTH, Macro::text);
        column(Messages.macroToColumn, TARGET_WIDTH, macro -> macro.target().words());
        viewer.setInput(macros);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, viewer.getTable().getItemHeight() * ROWS).applyTo(viewer.getTable());
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        button(buttons, "macroAdd", Messages.macroAdd, this::add); //$NON-NLS-1$
        List<Button> others = List.of(button(buttons, "macroEdit", Messages.macroEdit, this::edit), //$NON-NLS-1$
                button(buttons, "macroRemove", Messages.macroRemove, this::remove), //$NON-NLS-1$
                button(buttons, "macroUp", Messages.macroUp, () -> move(-1)), //$NON-NLS-1$
                button(buttons, "macroDown", Messages.macroDown, () -> move(1))); //$NON-NLS-1$
        Runnable enable = () -> others.forEach(button -> button.setEnabled(!viewer.getStructuredSelection().isEmpty()));
        viewer.addSelectionChangedListener(event -> enable.run());
        viewer.addDoubleClickListener(event -> edit());
        enable.run();
        applyDialogFont(area);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(area, Ids.HELP + "macros"); //$NON-NLS-1$
        return area;
    }

    @Override
    public boolean performOk() {
        try {
            Macros.replace(macros);
        } catch (BackingStoreException e) {
            setErrorMessage(NLS.bind(Messages.macrosNotKept, e.getLocalizedMessage()));
            return false;
        }
        Job job = Job.create(Messages.macroPage, (IJobFunction) monitor -> {
            try {
                Macros.node().flush();
                return Status.OK_STATUS;
            } catch (BackingStoreException e) {
                return Status.error(NLS.bind(Messages.macrosNotKept, e.getLocalizedMessage()), e);
            }
        });
        job.setSystem(true);
        job.schedule();
        return true;
    }

    private String key(Macro macro) {
        int number = macros.indexOf(macro) + 1;
        return number <= Macros.WITH_KEYS ? Integer.toString(number) : ""; //$NON-NLS-1$
    }

    private void add() {
        ask(Macro.EMPTY, macros.size());
    }

    private void edit() {
        int at = viewer.getTable().getSelectionIndex();
        if (at >= 0) {
            ask(macros.get(at), at);
        }
    }

    private void ask(Macro macro, int at) {
        MacroDialog dialog = new MacroDialog(getShell(), macro);
        if (dialog.open() == Window.OK) {
            if (at < macros.size()) {
                macros.set(at, dialog.macro());
            } else {
                macros.add(dialog.macro());
            }
            viewer.refresh();
            viewer.getTable().setSelection(at);
        }
    }

    private void remove() {
        int at = viewer.getTable().getSelectionIndex();
        if (at >= 0) {
            macros.remove(at);
            viewer.refresh();
        }
    }

    private void move(int by) {
        int at = viewer.getTable().getSelectionIndex();
        if (at >= 0 && at + by >= 0 && at + by < macros.size()) {
            Collections.swap(macros, at, at + by);
            viewer.refresh();
            viewer.getTable().setSelection(at + by);
        }
    }

    private static Button button(Composite parent, String id, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setData(Ids.WIDGET, id);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private void column(String title, int width, Function<Macro, String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((Macro) element)));
    }
}
