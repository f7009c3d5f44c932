package org.espbench.ui.console.bytes;

import java.util.Optional;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.espbench.ui.Ids;

/** Shows bytes as hex beside text; they can be selected and copied from. UI thread only. */
public final class BytesPane {

    private static final int LINES = 8;

    private final StyledText text;
    private final BytesJob job;

    /** Shows nothing so far. */
    public BytesPane(Composite parent) {
        text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setData(Ids.WIDGET, "bytes"); //$NON-NLS-1$
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(4, 2, 4, 2);
        text.setAlwaysShowScrollBars(false);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(text, Ids.HELP + "bytes"); //$NON-NLS-1$
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = Messages.BytesPane_name;
            }
        });
        IPropertyChangeListener themed = e -> text.setFont(JFaceResources.getTextFont());
        JFaceResources.getFontRegistry().addListener(themed);
        job = new BytesJob(text.getDisplay(), this::read);
        text.addListener(SWT.Dispose, e -> {
            JFaceResources.getFontRegistry().removeListener(themed);
            job.cancel();
        });
        show(Optional.empty());
    }

    /** What is to be laid out. */
    public Control control() {
        return text;
    }

    /** The height that shows a handful of lines, in pixels. */
    public int height() {
        return LINES * text.getLineHeight();
    }

    /** Shows these rows' bytes, in a moment; for nothing, says what to do. */
    public void show(Optional<? extends Stretch> stretch) {
        if (stretch.isPresent()) {
            job.want(stretch.get());
        } else {
            job.cancel();
            read(Messages.BytesPane_nothing);
        }
    }

    private void read(String dump) {
        if (!text.isDisposed() && !dump.equals(text.getText())) {
            text.setText(dump);
        }
    }
}
