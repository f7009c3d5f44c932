package org.espbench.ui.console.filter;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.espbench.ui.Ids;

/** A button with a menu of the saved filters, to take, to save and to delete them. UI thread only. */
final class SavedMenu {

    private static final int LONGEST = 80;

    private final ToolBar bar;
    private final Supplier<Choice> now;
    private final Consumer<Choice> taken;

    SavedMenu(ToolBar bar, Supplier<Choice> now, Consumer<Choice> taken) {
        this.bar = bar;
        this.now = now;
        this.taken = taken;
        ToolItem button = new ToolItem(bar, SWT.DROP_DOWN);
        button.setText(Messages.saved);
        button.setToolTipText(Messages.savedTip);
        button.addListener(SWT.Selection, e -> {
            Menu menu = menu();
            menu.setLocation(bar.toDisplay(button.getBounds().x, button.getBounds().y + button.getBounds().height));
            menu.setVisible(true);
        });
    }

    /** The menu as it is now; disposed of when it is closed. */
    Menu menu() {
        Menu menu = new Menu(bar);
        List<String> names = SavedFilters.NAMED.names();
        for (String name : names) {
            item(menu, name, () -> taken.accept(SavedFilters.NAMED.get(name)));
        }
        if (!names.isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        item(menu, Messages.save, this::save).setEnabled(!now.get().equals(Choice.ALL));
        for (String name : names) {
            item(menu, NLS.bind(Messages.delete, name), () -> SavedFilters.NAMED.remove(name));
        }
        // Its items act after it is hidden.
        menu.addListener(SWT.Hide, e -> bar.getDisplay().asyncExec(menu::dispose));
        return menu;
    }

    private void save() {
        InputDialog dialog = new InputDialog(bar.getShell(), Messages.saveTitle, Messages.saveName, "", //$NON-NLS-1$
                name -> name.isBlank() || name.length() > LONGEST ? Messages.saveNameWanted : null);
        dialog.create();
        PlatformUI.getWorkbench().getHelpSystem().setHelp(dialog.getShell(), Ids.HELP + "filter"); //$NON-NLS-1$
        if (dialog.open() == Window.OK) {
            SavedFilters.NAMED.put(dialog.getValue().strip(), now.get());
        }
    }

    private static MenuItem item(Menu menu, String text, Runnable work) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        item.addListener(SWT.Selection, e -> work.run());
        return item;
    }
}
