package org.espbench.ui.view;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.actions.ContributionItemFactory;

/** The platform's list of views in which the selected line can be shown. */
public final class ShowInMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window == null ? new IContributionItem[0] : new IContributionItem[] {ContributionItemFactory.VIEWS_SHOW_IN.create(window)};
    }
}
