package org.espbench.ide.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;

/** The Connections view as a user has arranged it, to be found so after a restart. UI thread only. */
final class Arrangement {

    private static final int WIDTH = 333;

    private Arrangement() {
    }

    /** Sorts by name, backwards; closes the last connection and selects it; makes the first column wider and moves the third in front of the second. */
    static void make(IWorkbench workbench) {
        Tree tree = tree(workbench);
        tree.getColumn(0).notifyListeners(SWT.Selection, new Event());
        tree.getColumn(0).notifyListeners(SWT.Selection, new Event());
        tree.getColumn(0).setWidth(WIDTH);
        int[] order = tree.getColumnOrder();
        int second = order[1];
        order[1] = order[2];
        order[2] = second;
        tree.setColumnOrder(order);
        TreeItem last = tree.getItem(tree.getItemCount() - 1);
        last.setExpanded(false);
        Event collapse = new Event();
        collapse.item = last;
        tree.notifyListeners(SWT.Collapse, collapse);
        tree.setSelection(last);
        Event selection = new Event();
        selection.item = last;
        tree.notifyListeners(SWT.Selection, selection);
    }

    /** A line for everything that the user may have arranged. */
    static List<String> seen(IWorkbench workbench) {
        List<String> seen = new ArrayList<>();
        IWorkbenchPage page = workbench.getActiveWorkbenchWindow().getActivePage();
        seen.add("in perspective " + page.getPerspective().getId());
        Arrays.stream(page.getViewReferences()).map(IViewReference::getId).filter(id -> !id.startsWith("org.eclipse.ui.internal")).sorted()
                .forEach(id -> seen.add("open " + id));
        Tree tree = tree(workbench);
        for (TreeItem item : tree.getItems()) {
            seen.add("connection " + item.getText() + (item.getItemCount() > 0 && !item.getExpanded() ? " closed" : ""));
        }
        Arrays.stream(tree.getSelection()).forEach(item -> seen.add("selected " + item.getText()));
        seen.add("columns " + Arrays.toString(tree.getColumnOrder()) + " " + tree.getColumn(0).getWidth());
        TreeColumn sorted = tree.getSortColumn();
        seen.add("sorted " + (sorted == null ? "" : tree.indexOf(sorted) + (tree.getSortDirection() == SWT.UP ? " up" : " down")));
        return seen;
    }

    private static Tree tree(IWorkbench workbench) {
        for (Shell shell : workbench.getDisplay().getShells()) {
            Tree found = tree(shell);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException("the Connections view has no tree");
    }

    private static @Nullable Tree tree(Composite in) {
        for (Control child : in.getChildren()) {
            if (child instanceof Tree tree && "connections".equals(tree.getData("org.espbench.id"))) {
                return tree;
            }
            Tree deeper = child instanceof Composite composite ? tree(composite) : null;
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }
}
