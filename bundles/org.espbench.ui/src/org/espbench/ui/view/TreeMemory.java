package org.espbench.ui.view;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.ui.IMemento;

/** What of the tree survives a restart: what was closed by hand, what was selected, the columns' widths, order and sorting. UI thread only. */
final class TreeMemory {

    private static final String CLOSED = "closed"; //$NON-NLS-1$
    private static final String KEY = "key"; //$NON-NLS-1$
    private static final String SELECTED = "selected"; //$NON-NLS-1$
    private static final String WIDTH = "width"; //$NON-NLS-1$
    private static final String ORDER = "order"; //$NON-NLS-1$
    private static final String SORT = "sort"; //$NON-NLS-1$
    private static final String DOWN = "down"; //$NON-NLS-1$
    /** Connections come and go for years. */
    private static final int MOST = 200;

    /** Lines that the user has closed; all others are open. */
    private final Set<String> closed = new HashSet<>();
    private Optional<String> selected = Optional.empty();

    /** Whether the user had closed this line. */
    boolean wasClosed(String key) {
        return closed.contains(key);
    }

    void closed(String key) {
        closed.add(key);
    }

    void opened(String key) {
        closed.remove(key);
    }

    /** The line that was selected; asked once. */
    Optional<String> takeSelected() {
        Optional<String> taken = selected;
        selected = Optional.empty();
        return taken;
    }

    void save(IMemento memento, Tree tree, Optional<String> selection) {
        closed.stream().limit(MOST).forEach(key -> memento.createChild(CLOSED).putString(KEY, key));
        selection.ifPresent(key -> memento.putString(SELECTED, key));
        TreeColumn[] columns = tree.getColumns();
        for (int i = 0; i < columns.length; i++) {
            memento.putInteger(WIDTH + i, columns[i].getWidth());
        }
        memento.putString(ORDER, Arrays.toString(tree.getColumnOrder()));
        TreeColumn sorted = tree.getSortColumn();
        if (sorted != null) {
            memento.putInteger(SORT, tree.indexOf(sorted));
            memento.putBoolean(DOWN, tree.getSortDirection() == SWT.DOWN);
        }
    }

    /** Takes over what was saved, as far as it fits the columns that there are by now. */
    void restore(@Nullable IMemento memento, Tree tree) {
        if (memento == null) {
            return;
        }
        for (IMemento child : memento.getChildren(CLOSED)) {
            String key = child.getString(KEY);
            if (key != null) {
                closed.add(key);
            }
        }
        selected = Optional.ofNullable(memento.getString(SELECTED));
        TreeColumn[] columns = tree.getColumns();
        for (int i = 0; i < columns.length; i++) {
            Integer width = memento.getInteger(WIDTH + i);
            if (width != null && width > 0) {
                columns[i].setWidth(width);
            }
        }
        order(String.valueOf(memento.getString(ORDER)), columns.length).ifPresent(tree::setColumnOrder);
        Integer sort = memento.getInteger(SORT);
        if (sort != null && sort >= 0 && sort < columns.length) {
            tree.setSortColumn(columns[sort]);
            tree.setSortDirection(Boolean.FALSE.equals(memento.getBoolean(DOWN)) ? SWT.UP : SWT.DOWN);
        }
    }

    private static Optional<int[]> order(String text, int columns) {
        String digits = text.replaceAll("[^0-9,]", ""); //$NON-NLS-1$ //$NON-NLS-2$
        if (!digits.matches("\\d{1,3}(,\\d{1,3})*")) { //$NON-NLS-1$
            return Optional.empty();
        }
        int[] order = Arrays.stream(digits.split(",")).mapToInt(Integer::parseInt).toArray(); //$NON-NLS-1$
        boolean fits = Arrays.equals(Arrays.stream(order).sorted().toArray(), IntStream.range(0, columns).toArray());
        return fits ? Optional.of(order) : Optional.empty();
    }
}
