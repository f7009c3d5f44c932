package org.espbench.ui.console.send;

import java.util.List;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.espbench.ui.Ids;

/** A drop-down list of values. UI thread only. */
final class Choices<T> {

    private final Combo combo;
    private final Function<T, String> words;
    private List<T> values;

    /**
     * @param name for screen readers and as the tooltip
     * @param chosen told when the user has chosen
     */
    Choices(Composite parent, String id, String name, List<T> values, Function<T, String> words, Runnable chosen) {
        this.words = words;
        this.values = values;
        combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setData(Ids.WIDGET, id);
        combo.setToolTipText(name);
        combo.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
        combo.setItems(values.stream().map(words).toArray(String[]::new));
        combo.select(0);
        combo.addListener(SWT.Selection, event -> chosen.run());
    }

    Combo control() {
        return combo;
    }

    T value() {
        return values.get(Math.max(0, combo.getSelectionIndex()));
    }

    void value(T value) {
        int at = values.indexOf(value);
        if (at >= 0 && at != combo.getSelectionIndex()) {
            combo.select(at);
        }
    }

    /** Other values to choose from; an open list isn't disturbed for nothing. @return whether they are others */
    boolean values(List<T> others, T chosen) {
        if (others.equals(values)) {
            return false;
        }
        values = others;
        combo.setItems(others.stream().map(words).toArray(String[]::new));
        combo.select(Math.max(0, others.indexOf(chosen)));
        return true;
    }
}
