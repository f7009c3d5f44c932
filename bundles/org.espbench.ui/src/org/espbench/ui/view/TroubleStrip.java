package org.espbench.ui.view;

import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.espbench.ui.Ids;

/** The strip below the tree that says what is wrong with the selected line and what to do. Takes no room while nothing is. */
final class TroubleStrip {

    private static final int WIDTH = 200;

    private final Composite area;
    private final Text text;
    private final Link remedy;

    /** @param passwordWanted runs when the user wants to enter another password */
    TroubleStrip(Composite parent, Runnable passwordWanted) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        Label icon = new Label(area, SWT.NONE);
        Image warning = PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK);
        icon.setImage(warning);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        // A read-only text, so that the sentence can be copied into a question to others.
        text = new Text(area, SWT.WRAP | SWT.MULTI | SWT.READ_ONLY);
        text.setBackground(area.getBackground());
        text.setData(Ids.WIDGET, "trouble"); //$NON-NLS-1$
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.troubleName;
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        remedy = new Link(area, SWT.NONE);
        remedy.setText(Messages.enterPassword);
        remedy.setData(Ids.WIDGET, "enterPassword"); //$NON-NLS-1$
        remedy.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> passwordWanted.run()));
        GridDataFactory.fillDefaults().span(2, 1).exclude(true).applyTo(remedy);
        remedy.setVisible(false);
        Dialog.applyDialogFont(area);
    }

    /** @param password whether another password may help */
    void show(Optional<String> trouble, boolean password) {
        String now = trouble.orElse(""); //$NON-NLS-1$
        if (now.equals(text.getText()) && area.getVisible() == trouble.isPresent() && remedy.getVisible() == password) {
            return;
        }
        remedy.setVisible(password);
        ((GridData) remedy.getLayoutData()).exclude = !password;
        text.setText(now);
        area.setVisible(trouble.isPresent());
        ((GridData) area.getLayoutData()).exclude = trouble.isEmpty();
        area.getParent().layout(true, true);
    }
}
