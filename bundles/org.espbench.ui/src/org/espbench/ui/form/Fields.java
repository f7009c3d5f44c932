package org.espbench.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.core.databinding.Binding;
import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.core.databinding.UpdateValueStrategy;
import org.eclipse.core.databinding.conversion.IConverter;
import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.core.databinding.validation.MultiValidator;
import org.eclipse.core.databinding.validation.ValidationStatus;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.databinding.fieldassist.ControlDecorationSupport;
import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.jface.databinding.viewers.typed.ViewerProperties;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.espbench.ui.Ids;

/**
 * Makes the labelled fields of a page and binds them to the draft; a wrong value is marked at its field and doesn't reach the draft. The
 * parent's grid has {@link #COLUMNS} columns. UI thread only.
 */
public final class Fields {

    /** Label, field, and a button beside it. */
    public static final int COLUMNS = 3;

    /** Between a label and its field, for the mark of a wrong value. */
    private static final int MARK = 8;
    private static final int NOTE_WIDTH = 400;

    private final DataBindingContext bindings;
    private final List<Binding> ruled = new ArrayList<>();
    private final List<Runnable> adjustments = new ArrayList<>();
    private boolean adjusting;

    public Fields(DataBindingContext bindings) {
        this.bindings = bindings;
    }

    /** A text field over the rest of the row. */
    public Text text(Composite parent, String id, String label, WritableValue<String> value, Function<String, Optional<String>> rule) {
        label(parent, label);
        Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        place(text, id, COLUMNS - 1);
        bind(WidgetProperties.text(SWT.Modify).observe(text), value, rule);
        return text;
    }

    /** A text field with room for a button in its row. */
    public Text textBesideButton(Composite parent, String id, String label, WritableValue<String> value, Function<String, Optional<String>> rule) {
        Text text = text(parent, id, label, value, rule);
        place(text, id, COLUMNS - 2);
        return text;
    }

    /** Binds text to text. */
    public void bind(IObservableValue<String> target, WritableValue<String> value, Function<String, Optional<String>> rule) {
        bind(target, value, rule, Function.identity(), Function.identity());
    }

    /**
     * Binds text to any value.
     *
     * @param rule the sentence for a wrong text; applied again whenever anything in the draft has changed
     * @param read makes the value from a text that the rule has passed
     */
    public <T> void bind(IObservableValue<String> target, WritableValue<T> value, Function<String, Optional<String>> rule, Function<String, T> read,
            Function<T, String> write) {
        UpdateValueStrategy<String, T> in = UpdateValueStrategy.create(IConverter.create(String.class, value.getValueType(), read));
        in.setAfterGetValidator(text -> status(rule.apply(text)));
        UpdateValueStrategy<T, String> out = UpdateValueStrategy.create(IConverter.create(value.getValueType(), String.class, write));
        Binding binding = bindings.bindValue(target, value, in, out);
        ControlDecorationSupport.create(binding, SWT.LEFT | SWT.TOP);
        ruled.add(binding);
    }

    /** Binds any value without a rule. */
    public <T> void bind(IObservableValue<T> target, WritableValue<T> value) {
        bindings.bindValue(target, value);
    }

    /** A rule about the page as a whole. It reads values of the draft only, and is applied again when one of these changes. */
    public void rule(Supplier<Optional<String>> rule) {
        bindings.addValidationStatusProvider(new MultiValidator() {
            @Override
            protected IStatus validate() {
                return status(rule.get());
            }
        });
    }

    /** A check box over the whole row. */
    public Button check(Composite parent, String id, String label, WritableValue<Boolean> value) {
        Button button = new Button(parent, SWT.CHECK);
        button.setText(label);
        button.setData(Ids.WIDGET, id);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(button);
        bindings.bindValue(WidgetProperties.buttonSelection().observe(button), value);
        return button;
    }

    /** A choice among a few values over the rest of the row. */
    public <T> Combo choice(Composite parent, String id, String label, Class<T> type, WritableValue<T> value, List<T> choices, Function<T, String> words) {
        label(parent, label);
        ComboViewer viewer = new ComboViewer(parent, SWT.READ_ONLY);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setLabelProvider(LabelProvider.createTextProvider(element -> words.apply(type.cast(element))));
        viewer.setInput(choices);
        place(viewer.getControl(), id, COLUMNS - 1);
        bindings.bindValue(ViewerProperties.singleSelection(type).observe(viewer), value);
        return viewer.getCombo();
    }

    /** Lets these controls be used only while the condition holds. */
    public void when(BooleanSupplier condition, Control... controls) {
        adjust(() -> {
            for (Control control : controls) {
                control.setEnabled(condition.getAsBoolean());
            }
        });
    }

    /** Does this now and again whenever anything in the draft has changed. */
    public void adjust(Runnable adjustment) {
        adjustments.add(adjustment);
    }

    /** Something in the draft has changed. */
    public void adjust() {
        if (adjusting) {
            return;
        }
        adjusting = true;
        try {
            adjustments.forEach(Runnable::run);
            ruled.forEach(Binding::updateTargetToModel);
        } finally {
            adjusting = false;
        }
    }

    /** A titled frame over the whole row, with a grid of its own. */
    public static Group group(Composite parent, String title) {
        Group group = new Group(parent, SWT.NONE);
        group.setText(title);
        GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).applyTo(group);
        return group;
    }

    /** A sentence over the whole row. */
    public static Label note(Composite parent, String id) {
        Label note = new Label(parent, SWT.WRAP);
        note.setData(Ids.WIDGET, id);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).hint(NOTE_WIDTH, SWT.DEFAULT).indent(0, MARK).applyTo(note);
        return note;
    }

    /** The label in front of a field, which also is the field's name for screen readers. */
    public static void label(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
    }

    /** Puts a field behind its label, with room for the mark of a wrong value. */
    public static void place(Control field, String id, int columns) {
        field.setData(Ids.WIDGET, id);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).span(columns, 1).indent(MARK, 0).applyTo(field);
    }

    private static IStatus status(Optional<String> objection) {
        return objection.map(ValidationStatus::error).orElseGet(ValidationStatus::ok);
    }
}
