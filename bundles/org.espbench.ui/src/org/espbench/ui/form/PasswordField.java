package org.espbench.ui.form;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.espbench.ui.Ids;

/**
 * The field for a password, with a check box that shows what is typed. Two texts on top of each other: not every window system lets one
 * widget change between hidden and shown. UI thread only.
 */
public final class PasswordField {

    private final Composite area;
    private final Text hidden;
    private final Text shown;
    private final Button reveal;

    /**
     * Makes label, field and check box in a row of the parent's grid.
     *
     * @param id of the hidden text; the shown one's ends in {@code Shown}, the check box's in {@code Reveal}
     * @param rule the sentence for a wrong text, which doesn't quote it
     */
    public PasswordField(Composite parent, Fields fields, String id, WritableValue<String> value, Function<String, Optional<String>> rule) {
        Fields.label(parent, Messages.password);
        area = new Composite(parent, SWT.NONE);
        Fields.place(area, id + "Area", Fields.COLUMNS - 2); //$NON-NLS-1$
        StackLayout stack = new StackLayout();
        area.setLayout(stack);
        hidden = new Text(area, SWT.BORDER | SWT.SINGLE | SWT.PASSWORD);
        hidden.setData(Ids.WIDGET, id);
        shown = new Text(area, SWT.BORDER | SWT.SINGLE);
        shown.setData(Ids.WIDGET, id + "Shown"); //$NON-NLS-1$
        stack.topControl = hidden;
        // The label in front of them names their common area only.
        name(hidden);
        name(shown);
        fields.bind(WidgetProperties.text(SWT.Modify).observe(hidden), value, rule);

        reveal = new Button(parent, SWT.CHECK);
        reveal.setText(Messages.reveal);
        reveal.setData(Ids.WIDGET, id + "Reveal"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(reveal);
        reveal.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            Text next = reveal.getSelection() ? shown : hidden;
            copy(reveal.getSelection() ? hidden : shown, next);
            stack.topControl = next;
            area.layout();
            next.setFocus();
            next.setSelection(next.getCharCount());
        }));
        // The hidden one is bound; what is typed while shown goes there.
        shown.addModifyListener(event -> {
            if (reveal.getSelection()) {
                copy(shown, hidden);
            }
        });
    }

    /** Whether it can be used. */
    public void setEnabled(boolean enabled) {
        hidden.setEnabled(enabled);
        shown.setEnabled(enabled);
        reveal.setEnabled(enabled);
    }

    /** What an empty field means. */
    public void setHint(String hint) {
        hidden.setMessage(hint);
        shown.setMessage(hint);
    }

    private static void name(Text text) {
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = LegacyActionTools.removeMnemonics(Messages.password);
            }
        });
    }

    private static void copy(Text from, Text to) {
        if (!to.getText().equals(from.getText())) {
            to.setText(from.getText());
        }
    }
}
