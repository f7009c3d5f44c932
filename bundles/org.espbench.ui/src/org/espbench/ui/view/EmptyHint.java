package org.espbench.ui.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.espbench.ui.Ids;

/** What the view shows while there is no connection: how to make one. */
final class EmptyHint {

    private static final int WIDTH = 200;

    private final Composite area;
    private final Link link;

    /** @param create runs when the link is followed */
    EmptyHint(Composite parent, Runnable create) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 12).applyTo(area);
        link = new Link(area, SWT.WRAP);
        link.setText(Messages.hint);
        link.setData(Ids.WIDGET, "createConnection"); //$NON-NLS-1$
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> create.run()));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(link);
    }

    Composite area() {
        return area;
    }

    void setFocus() {
        link.setFocus();
    }
}
