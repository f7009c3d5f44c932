package org.espbench.ui.property;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.espbench.modem.Subscription;
import org.espbench.ui.Ids;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.door.Repaint;
import org.espbench.ui.item.Item;

/** The page of the Properties view for our items: in the order in which the facts come, and brought up to date while things happen. */
final class LiveSheet extends PropertySheetPage {

    private static final int PAUSE_MILLIS = 250;

    private Optional<Item> item = Optional.empty();
    private List<Fact> shown = List.of();
    private @Nullable Repaint repaint;
    private @Nullable Subscription changes;

    /** Not shown yet. */
    LiveSheet() {
        setSorter(new Unsorted());
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), Ids.HELP + "view"); //$NON-NLS-1$
        Repaint fresh = new Repaint(parent.getDisplay(), PAUSE_MILLIS, this::update);
        repaint = fresh;
        changes = Connections.get().subscribe(fresh::request);
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        item = selection instanceof IStructuredSelection chosen ? of(chosen.getFirstElement()) : Optional.empty();
        shown = facts();
        super.selectionChanged(part, selection);
    }

    /** The item that something selected stands for. */
    static Optional<Item> of(@Nullable Object selected) {
        Optional<Item> item = Optional.ofNullable(Adapters.adapt(selected, Item.class));
        return item.or(() -> Optional.ofNullable(Adapters.adapt(selected, Connection.class)).map(Item.Whole::new));
    }

    private List<Fact> facts() {
        return item.map(Facts::of).orElse(List.of());
    }

    private void update() {
        List<Fact> now = facts();
        if (!now.equals(shown) && !getControl().isDisposed()) {
            shown = now;
            refresh();
        }
    }

    @Override
    public void dispose() {
        if (repaint != null) {
            Objects.requireNonNull(repaint).close();
            Objects.requireNonNull(changes).close();
        }
        super.dispose();
    }
}
