package org.espbench.ui.console;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;

/** What a console has selected for the rest of the workbench: always the same, the connection whose traffic it shows. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
record Standing(ISelection selection) implements ISelectionProvider {

    @Override
    public ISelection getSelection() {
        return selection;
    }

    @Override
    public void setSelection(ISelection other) {
        // It stays.
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        // Nobody would ever be told.
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        // Nobody is there.
    }
}
