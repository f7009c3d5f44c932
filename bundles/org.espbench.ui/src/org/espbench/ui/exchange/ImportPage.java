package org.espbench.ui.exchange;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.espbench.connection.profile.ProfileStore;
import org.espbench.ui.Ids;
import org.espbench.ui.form.Fields;
import org.espbench.ui.form.FormPage;
import org.espbench.ui.icon.Icons;

/** Which files are taken over, and what is wrong with those that can't be. */
final class ImportPage extends FormPage {

    private static final int ROWS = 8;
    private static final int FILE_WIDTH = 180;
    private static final int WORDS_WIDTH = 360;

    private final ImportDraft draft;

    ImportPage(ImportDraft draft) {
        super("import", draft.values, Messages.importPageTitle, Messages.importDescription); //$NON-NLS-1$
        this.draft = draft;
    }

    @Override
    protected void fill(Composite area, Fields fields) {
        TableViewer table = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        table.getTable().setHeaderVisible(true);
        table.getTable().setData(Ids.WIDGET, "imported"); //$NON-NLS-1$
        table.setContentProvider(ArrayContentProvider.getInstance());
        column(table, Messages.fileColumn, FILE_WIDTH, row -> String.valueOf(row.file().getFileName()), row -> Optional.empty());
        column(table, Messages.connectionColumn, WORDS_WIDTH, ImportDraft.Row::words, row -> Optional.of(icon(row)));
        ColumnViewerToolTipSupport.enableFor(table);
        GridDataFactory.fillDefaults().grab(true, true).span(Fields.COLUMNS - 1, 1)
                .hint(SWT.DEFAULT, table.getTable().getItemHeight() * ROWS).applyTo(table.getTable());
        Button add = new Button(area, SWT.PUSH);
        add.setText(Messages.addFiles);
        add.setData(Ids.WIDGET, "addFiles"); //$NON-NLS-1$
        add.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> ask()));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(add);
        Fields.note(area, "askedLater").setText(Messages.askedLater); //$NON-NLS-1$
        fields.rule(() -> draft.rows.getValue().profiles().isEmpty() ? Optional.of(Messages.nothingToImport) : Optional.empty());
        fields.adjust(() -> table.setInput(draft.rows.getValue().all()));
    }

    private void ask() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setFilterExtensions(new String[] {'*' + ProfileStore.EXTENSION, "*.*"}); //$NON-NLS-1$
        if (dialog.open() != null) {
            Path folder = Path.of(dialog.getFilterPath());
            add(Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList());
        }
    }

    /** Reads these files in the wizard's container. */
    void add(List<Path> files) {
        List<ImportDraft.Row> read = new ArrayList<>();
        try {
            getContainer().run(true, true, monitor -> {
                SubMonitor progress = SubMonitor.convert(monitor, Messages.reading, files.size());
                for (Path file : files) {
                    progress.split(1);
                    read.add(ImportDraft.read(file));
                }
            });
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            // Cancelled: what was read by then is there.
            setErrorMessage(null);
        }
        draft.add(read);
    }

    private static Image icon(ImportDraft.Row row) {
        return row.profile().isPresent() ? Icons.CONNECTION.image()
                : PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_ERROR_TSK);
    }

    private static void column(TableViewer table, String title, int width, Function<ImportDraft.Row, String> text,
            Function<ImportDraft.Row, Optional<Image>> image) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.LEFT);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((ImportDraft.Row) element);
            }

            @Override
            public @Nullable Image getImage(Object element) {
                return image.apply((ImportDraft.Row) element).orElse(null);
            }

            @Override
            public String getToolTipText(Object element) {
                return ((ImportDraft.Row) element).file() + "\n\n" + ((ImportDraft.Row) element).words(); //$NON-NLS-1$
            }
        });
    }
}
