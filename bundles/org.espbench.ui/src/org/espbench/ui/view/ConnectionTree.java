package org.espbench.ui.view;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.espbench.ui.Ids;
import org.espbench.ui.connection.Connection;

/** The tree itself. UI thread only. */
final class ConnectionTree {

    private final TreeViewer viewer;
    private final NodeContent content = new NodeContent();
    /** Lines that have been opened for the user once; closing them is the user's right. */
    private final Set<String> opened = new HashSet<>();

    ConnectionTree(Composite parent) {
        viewer = new TreeViewer(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(content);
        viewer.setLabelProvider(new NodeLabels());
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

    private void openOnce(Node node) {
        if (!node.children().isEmpty() && opened.add(node.key())) {
            viewer.setExpandedState(node, true);
        }
        node.children().forEach(this::openOnce);
    }
}
