package org.espbench.ui.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ITreeViewerListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeExpansionEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.ui.IMemento;
import org.espbench.ui.Ids;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.icon.SignalBars;

/** The tree itself. A click on a column's head sorts the connections by it; what is below one has an order of its own. UI thread only. */
final class ConnectionTree {

    private static final int NAME_WIDTH = 220;
    private static final int STATE_WIDTH = 200;
    private static final int ADDRESS_WIDTH = 140;
    private static final int WIDTH = 90;

    private final TreeViewer viewer;
    private final NodeContent content = new NodeContent();
    private final TreeMemory memory = new TreeMemory();
    private final List<Function<Node, String>> sortKeys = new ArrayList<>();
    /** Lines that have been opened for the user once; closing them is the user's right. */
    private final Set<String> opened = new HashSet<>();

    ConnectionTree(Composite parent, @Nullable IMemento memento) {
        viewer = new TreeViewer(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(content);
        viewer.getTree().setHeaderVisible(true);
        column(Messages.columnName, NAME_WIDTH, SWT.LEFT, NodeLabels.name());
        column(Messages.columnState, STATE_WIDTH, SWT.LEFT, NodeLabels.cell(Cells::state));
        column(Messages.columnAddress, ADDRESS_WIDTH, SWT.LEFT, NodeLabels.cell(Cells::address));
        column(Messages.columnSignal, WIDTH, SWT.LEFT, NodeLabels.cell(cells -> Amounts.signal(cells.signal()), this::bars));
        column(Messages.columnIn, WIDTH, SWT.RIGHT, NodeLabels.cell(Cells::in));
        column(Messages.columnOut, WIDTH, SWT.RIGHT, NodeLabels.cell(Cells::out));
        column(Messages.columnRate, WIDTH, SWT.RIGHT, NodeLabels.cell(Cells::rate));
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.getTree().setData(Ids.WIDGET, "connections"); //$NON-NLS-1$
        viewer.getTree().getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                // Called for the items, too, whose own text is right.
                if (event.childID < 0) {
                    event.result = Messages.treeName;
                }
            }
        });
        memory.restore(memento, viewer.getTree());
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(@Nullable Viewer of, @Nullable Object one, @Nullable Object other) {
                return one instanceof Node first && other instanceof Node second ? ConnectionTree.this.compare(first, second) : 0;
            }
        });
        viewer.addTreeListener(new ITreeViewerListener() {
            @Override
            public void treeCollapsed(TreeExpansionEvent event) {
                memory.closed(((Node) event.getElement()).key());
            }

            @Override
            public void treeExpanded(TreeExpansionEvent event) {
                memory.opened(((Node) event.getElement()).key());
            }
        });
        viewer.setInput(content);
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** Remembers how the tree is, for a restart. */
    void save(IMemento memento) {
        memory.save(memento, viewer.getTree(), selected().map(Node::key));
    }

    /** Shows these lines; selection and what is open stay. Where nothing was to be selected, or what was has gone, the first line is. */
    void show(List<Node> nodes) {
        if (content.sameLines(nodes)) {
            // Most of the time only numbers change: nothing else is touched, so that nothing flickers and a tooltip stays.
            content.show(nodes);
            viewer.update(content.all().toArray(), null);
            return;
        }
        boolean choose = viewer.getTree().getItemCount() == 0 || selected().isPresent();
        viewer.getTree().setRedraw(false);
        try {
            content.show(nodes);
            viewer.refresh();
            nodes.forEach(this::openOnce);
        } finally {
            viewer.getTree().setRedraw(true);
        }
        if (choose && selected().isEmpty() && !nodes.isEmpty()) {
            viewer.setSelection(new StructuredSelection(memory.takeSelected().flatMap(this::line).orElseGet(() -> nodes.get(0))));
        }
    }

    /** The selected line as it is now. */
    Optional<Node> selected() {
        return viewer.getStructuredSelection().getFirstElement() instanceof Node node ? Optional.of(node) : Optional.empty();
    }

    /** The lines shown. */
    List<Node> lines() {
        return content.lines();
    }

    /** The line of a connection. */
    Optional<Node> lineOf(Connection connection) {
        return content.lines().stream().filter(node -> node.connection().filter(connection::equals).isPresent()).findFirst();
    }

    /** @return whether it has a line */
    boolean select(Connection connection) {
        Optional<Node> line = lineOf(connection);
        line.ifPresent(node -> viewer.setSelection(new StructuredSelection(node), true));
        return line.isPresent();
    }

    private Optional<Node> line(String key) {
        return content.all().stream().filter(node -> node.key().equals(key)).findFirst();
    }

    private void column(String title, int width, int style, NodeLabels labels) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, style);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.getColumn().setMoveable(true);
        column.setLabelProvider(labels);
        sortKeys.add(labels::getText);
        column.getColumn().addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sort(column.getColumn())));
    }

    /** Down, up, and not at all: by name, that is. */
    private void sort(TreeColumn column) {
        Tree tree = viewer.getTree();
        boolean same = tree.getSortColumn() == column;
        if (same && tree.getSortDirection() == SWT.UP) {
            tree.setSortColumn(null);
            tree.setSortDirection(SWT.NONE);
        } else {
            tree.setSortColumn(column);
            tree.setSortDirection(same ? SWT.UP : SWT.DOWN);
        }
        viewer.refresh();
    }

    private int compare(Node one, Node other) {
        TreeColumn column = viewer.getTree().getSortColumn();
        if (column == null || !(one instanceof ConnectionNode && other instanceof ConnectionNode)) {
            return 0;
        }
        Comparator<Node> by = Comparator.comparing(sortKeys.get(viewer.getTree().indexOf(column)), String.CASE_INSENSITIVE_ORDER);
        return viewer.getTree().getSortDirection() == SWT.UP ? by.compare(other, one) : by.compare(one, other);
    }

    private Optional<Image> bars(Cells cells) {
        return cells.signal().isPresent() ? Optional.of(SignalBars.of(cells.signal().getAsInt(), viewer.getTree())) : Optional.empty();
    }

    private void openOnce(Node node) {
        if (!node.children().isEmpty() && opened.add(node.key()) && !memory.wasClosed(node.key())) {
            viewer.setExpandedState(node, true);
        }
        node.children().forEach(this::openOnce);
    }
}
