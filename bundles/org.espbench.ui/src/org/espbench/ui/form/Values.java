package org.espbench.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.databinding.observable.value.WritableValue;

/** Makes the values of a draft, and tells who asks when any of them has changed. UI thread only. */
public final class Values {

    private final List<WritableValue<?>> all = new ArrayList<>();

    public <T> WritableValue<T> of(T initial, Class<T> type) {
        WritableValue<T> value = new WritableValue<>(initial, type) {
            @Override
            public void doSetValue(T changed) {
                // The same text in another object is no change: the rules of all pages would be applied for nothing.
                if (!Objects.equals(getValue(), changed)) {
                    super.doSetValue(changed);
                }
            }
        };
        all.add(value);
        return value;
    }

    public WritableValue<String> text(String initial) {
        return of(initial, String.class);
    }

    public WritableValue<String> number(int initial) {
        return text(Integer.toString(initial));
    }

    public WritableValue<Boolean> flag(boolean initial) {
        return of(initial, Boolean.class);
    }

    /**
     * Tells {@code listener} of every change from now on, after those who asked before: who writes a value to a widget has to ask first, or the
     * listener reads the widget's old text.
     */
    public void onChange(Runnable listener) {
        // Not addChangeListener: those are told before the bindings, which listen to the value.
        all.forEach(value -> value.addValueChangeListener(event -> listener.run()));
    }

    /** A number that its field has let through. */
    public static int number(WritableValue<String> text) {
        return Integer.parseInt(text.getValue().strip());
    }
}
