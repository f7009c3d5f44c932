package org.espbench.ui.console.filter;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** A button with a menu of things to check. UI thread only. */
final class CheckMenu<T> {

    private final String title;
    private final ToolItem button;
    private final Map<T, MenuItem> items = new LinkedHashMap<>();

    /** @param changed told when the user has checked something, or checks it no more */
    CheckMenu(ToolBar bar, String title, Map<T, String> names, Runnable changed) {
        this.title = title;
        button = new ToolItem(bar, SWT.DROP_DOWN);
        Menu menu = new Menu(bar);
        names.forEach((value, name) -> {
            MenuItem item = new MenuItem(menu, SWT.CHECK);
            item.setText(name);
            item.addListener(SWT.Selection, e -> {
                mark();
                changed.run();
            });
            items.put(value, item);
        });
        button.addListener(SWT.Selection, e -> {
            menu.setLocation(bar.toDisplay(button.getBounds().x, button.getBounds().y + button.getBounds().height));
            menu.setVisible(true);
        });
        bar.addListener(SWT.Dispose, e -> menu.dispose());
        mark();
    }

    /** What is checked. */
    Set<T> checked() {
        Set<T> checked = new LinkedHashSet<>();
        items.forEach((value, item) -> {
            if (item.getSelection()) {
                checked.add(value);
            }
        });
        return checked;
    }

    void check(Set<T> values) {
        items.forEach((value, item) -> item.setSelection(values.contains(value)));
        mark();
    }

    /** The button says whether anything is checked. */
    private void mark() {
        Set<T> checked = checked();
        button.setText(checked.isEmpty() ? title : checked.size() == 1 ? items.get(checked.iterator().next()).getText() : title + " \u2713"); //$NON-NLS-1$
        button.setToolTipText(title);
    }
}
