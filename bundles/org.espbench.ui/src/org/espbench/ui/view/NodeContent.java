package org.espbench.ui.view;

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
