package org.espbench.ui.wizard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.core.databinding.Binding;
import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.core.databinding.UpdateValueStrategy;
import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.core.databinding.validation.ValidationStatus;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.databinding.fieldassist.ControlDecorationSupport;
import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.jface.databinding.viewers.typed.ViewerProperties;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.ui.Ids;

/**
 * Makes the labelled fields of a page and binds them to the draft; a wrong value is marked at its field and doesn't reach the draft. The
 * parent's grid has {@link #COLUMNS} columns.
 */
final class Fields {

    /** Label, field, and a button beside it. */
    static final int COLUMNS = 3;

    /** Between a label and its field, for the mark of a wrong value. */
    private static final int MARK = 8;

    private final DataBindingContext bindings;

    Fields(DataBindingContext bindings) {
        this.bindings = bindings;
    }

    /** A text field over the rest of the row. */
    Binding text(Composite parent, String id, String label, WritableValue<String> value, Function<String, Optional<String>> rule) {
        label(parent, label);
        Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        place(text, id, COLUMNS - 1);
        return bind(WidgetProperties.text(SWT.Modify).observe(text), value, rule);
    }

    /** Binds text to text. */
    Binding bind(IObservableValue<String> target, WritableValue<String> value, Function<String, Optional<String>> rule) {
        return bind(target, value, rule, Function.identity(), Function.identity());
    }

    /**
     * Binds text to any value.
     *
     * @param rule the sentence for a wrong text
     * @param read makes the value from a text that the rule has passed
     */
    <T> Binding bind(IObservableValue<String> target, WritableValue<T> value, Function<String, Optional<String>> rule, Function<String, T> read,
            Function<T, String> write) {
        UpdateValueStrategy<String, T> in = UpdateValueStrategy.create(org.eclipse.core.databinding.conversion.IConverter.create(
                String.class, value.getValueType(), read));
        in.setAfterGetValidator(text -> status(rule.apply(text)));
        UpdateValueStrategy<T, String> out = UpdateValueStrategy.create(org.eclipse.core.databinding.conversion.IConverter.create(
                value.getValueType(), String.class, write));
        Binding binding = bindings.bindValue(target, value, in, out);
        ControlDecorationSupport.create(binding, SWT.LEFT | SWT.TOP);
        return binding;
    }

    /** A check box over the whole row. */
    Button check(Composite parent, String id, String label, WritableValue<Boolean> value) {
        Button button = new Button(parent, SWT.CHECK);
        button.setText(label);
        button.setData(Ids.WIDGET, id);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(button);
        bindings.bindValue(WidgetProperties.buttonSelection().observe(button), value);
        return button;
    }

    /** A choice of what to do with data. */
    void behaviour(Composite parent, String id, WritableValue<DataBehaviour> value) {
        label(parent, Messages.data);
        ComboViewer viewer = new ComboViewer(parent, SWT.READ_ONLY);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setLabelProvider(LabelProvider.createTextProvider(element -> switch ((DataBehaviour) element) {
            case DataBehaviour.Nothing nothing -> Messages.dataNothing;
            case DataBehaviour.Echo echo -> Messages.dataEcho;
            case DataBehaviour.Reply reply -> NLS.bind(Messages.dataReply, reply.text());
            case DataBehaviour.Save save -> NLS.bind(Messages.dataSave, save.file());
        }));
        viewer.setInput(choices(value.getValue()));
        place(viewer.getControl(), id, COLUMNS - 1);
        bindings.bindValue(ViewerProperties.singleSelection(DataBehaviour.class).observe(viewer), value);
    }

    /** These fields can't make an answer or a file's name, but keep the one that is there. */
    private static Set<DataBehaviour> choices(DataBehaviour now) {
        Set<DataBehaviour> choices = new LinkedHashSet<>(List.of(DataBehaviour.NOTHING, DataBehaviour.ECHO));
        choices.add(now);
        return choices;
    }

    /** The label in front of a field, which also is the field's name for screen readers. */
    static void label(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
    }

    /** Puts a field behind its label, with room for the mark of a wrong value. */
    static void place(Control field, String id, int columns) {
        field.setData(Ids.WIDGET, id);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).span(columns, 1).indent(MARK, 0).applyTo(field);
    }

    private static IStatus status(Optional<String> objection) {
        return objection.map(ValidationStatus::error).orElseGet(ValidationStatus::ok);
    }
}
