package org.espbench.ui.console.send;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.espbench.ui.Ids;

/** One line below the field: what is wrong, what became of the last message, what the parameter at the caret means. UI thread only. */
final class StatusRow {

    // A read-only text, so that a sentence can be copied into a question to others.
    private final Text text;
    private boolean wrong;

    StatusRow(Composite parent, GridData place) {
        text = new Text(parent, SWT.SINGLE | SWT.READ_ONLY);
        text.setData(Ids.WIDGET, "sendStatus"); //$NON-NLS-1$
        text.setLayoutData(place);
        text.setBackground(parent.getBackground());
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.statusName;
            }
        });
        text.addListener(SWT.Settings, event -> color());
    }

    /** @param failure whether it tells of something wrong */
    void say(String sentence, boolean failure) {
        if (text.isDisposed() || text.getText().equals(sentence) && wrong == failure) {
            return;
        }
        wrong = failure;
        text.setText(sentence);
        text.setToolTipText(sentence.isEmpty() ? null : sentence);
        color();
    }

    private void color() {
        Color color = JFaceResources.getColorRegistry().get(wrong ? JFacePreferences.ERROR_COLOR : JFacePreferences.QUALIFIER_COLOR);
        text.setForeground(color);
    }
}
