package org.espbench.ui.view;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.espbench.ui.Ids;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.icon.SignalBars;

/** The tree itself. UI thread only. */
final class ConnectionTree {

    private static final int NAME_WIDTH = 220;
    private static final int STATE_WIDTH = 200;
    private static final int ADDRESS_WIDTH = 140;
    private static final int WIDTH = 90;

    private final TreeViewer viewer;
    private final NodeContent content = new NodeContent();
    /** Lines that have been opened for the user once; closing them is the user's right. */
    private final Set<String> opened = new HashSet<>();

    ConnectionTree(Composite parent) {
        viewer = new TreeViewer(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(content);
        viewer.getTree().setHeaderVisible(true);
        column(Messages.columnName, NAME_WIDTH, SWT.LEFT, NodeLabels.name());
        column(Messages.columnState, STATE_WIDTH, SWT.LEFT, NodeLabels.cell(Cells::state));
        column(Messages.columnAddress, ADDRESS_WIDTH, SWT.LEFT, NodeLabels.cell(Cells::address));
        column(Messages.columnSignal, WIDTH, SWT.LEFT, NodeLabels.cell(cells -> Amounts.signal(cells.signal()), ConnectionTree::bars));
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
        viewer.setInput(content);
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** Shows these lines; selection and what is open stay. Where nothing was to be selected, or what was has gone, the first line is. */
    void show(List<Node> nodes) {
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
            viewer.setSelection(new StructuredSelection(nodes.get(0)));
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

    private void column(String title, int width, int style, NodeLabels labels) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, style);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.getColumn().setMoveable(true);
        column.setLabelProvider(labels);
    }

    private static Optional<Image> bars(Cells cells) {
        return cells.signal().isPresent() ? Optional.of(SignalBars.of(cells.signal().getAsInt())) : Optional.empty();
    }

    private void openOnce(Node node) {
        if (!node.children().isEmpty() && opened.add(node.key())) {
            viewer.setExpandedState(node, true);
        }
        node.children().forEach(this::openOnce);
    }
}
