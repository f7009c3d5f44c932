package org.espbench.ui.view;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Hands the viewer nodes that are ready made. UI thread only. */
final class NodeContent implements ITreeContentProvider {

    private List<Node> top = List.of();

    /** The top lines from now on; the viewer learns of them when it refreshes. */
    void show(List<Node> nodes) {
        top = nodes;
    }

    List<Node> lines() {
        return top;
    }

    /** The lines of all levels. */
    List<Node> all() {
        List<Node> all = new ArrayList<>();
        top.forEach(node -> add(node, all));
        return all;
    }

    /** Whether these lines are the ones there are, whatever they say now. */
    boolean sameLines(List<Node> nodes) {
        return same(top, nodes);
    }

    private static boolean same(List<Node> some, List<Node> others) {
        if (!some.equals(others)) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!same(some.get(i).children(), others.get(i).children())) {
                return false;
            }
        }
        return true;
    }

    private static void add(Node node, List<Node> all) {
        all.add(node);
        node.children().forEach(child -> add(child, all));
    }

    @Override
    public Object[] getElements(Object input) {
        return top.toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return ((Node) parent).children().toArray();
    }

    @Override
    public @Nullable Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((Node) element).children().isEmpty();
    }
}
