package org.espbench.ui.view;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.part.IShowInSource;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.IShowInTargetList;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;
import org.espbench.ui.Ids;
import org.espbench.ui.command.Choice;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.item.Item;

/** The Connections view: a tree of what each module is doing, brought up to date at most twenty times a second. */
public final class ConnectionsView extends ViewPart implements IShowInSource, IShowInTarget, IShowInTargetList {

    private @Nullable Contents contents;
    private @Nullable IMemento memento;

    @Override
    public void init(IViewSite site, @Nullable IMemento saved) throws PartInitException {
        super.init(site, saved);
        memento = saved;
    }

    @Override
    public void saveState(IMemento saved) {
        Contents now = contents;
        if (now != null) {
            now.save(saved);
        } else if (memento != null) {
            // Never shown in this session: what was saved before still holds.
            saved.putMemento(memento);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        contents = new Contents(parent, getViewSite(), memento);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, Ids.HELP + "view"); //$NON-NLS-1$
    }

    @Override
    public void setFocus() {
        Contents now = contents;
        if (now != null) {
            now.setFocus();
        }
    }

    @Override
    public void dispose() {
        Contents now = contents;
        if (now != null) {
            now.close();
        }
        Choice.select(Optional.empty());
        super.dispose();
    }

    /** What is selected, or else the only connection there is. */
    @Override
    public ShowInContext getShowInContext() {
        ISelection selection = getSite().getSelectionProvider().getSelection();
        return new ShowInContext(null, !selection.isEmpty() ? selection
                : Choice.item().map(Item::connection).map(StructuredSelection::new).orElse(StructuredSelection.EMPTY));
    }

    @Override
    public String[] getShowInTargetIds() {
        return new String[] {IConsoleConstants.ID_CONSOLE_VIEW, IPageLayout.ID_PROP_SHEET};
    }

    /** Selects the connection that the context's selection holds, or stands for. */
    @Override
    public boolean show(ShowInContext context) {
        Contents now = contents;
        return now != null && context.getSelection() instanceof IStructuredSelection selection
                && Adapters.adapt(selection.getFirstElement(), Connection.class) instanceof Connection connection && now.select(connection);
    }

    /** The lines shown, as text with two blanks of indentation for each level. UI thread. */
    public List<String> lines() {
        Contents now = contents;
        return now == null ? List.of() : now.lines();
    }
}
