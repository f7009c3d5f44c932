package org.espbench.ui.console;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.espbench.traffic.Capture;
import org.espbench.traffic.Damage;
import org.espbench.ui.Ids;

/** Says above the rows what is special about a capture: that another program made it, that its file is damaged. UI thread only. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
final class OriginStrip {

    private static final int WIDTH = 200;
    private static final int SENTENCES = 3;

    private final Composite area;
    private final Text text;

    OriginStrip(Composite body) {
        area = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        area.setVisible(false);
        Label icon = new Label(area, SWT.NONE);
        icon.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_INFO_TSK));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        // A read-only text, so that a sentence can be copied into a question to others.
        text = new Text(area, SWT.WRAP | SWT.MULTI | SWT.READ_ONLY);
        text.setBackground(area.getBackground());
        text.setData(Ids.WIDGET, "origin"); //$NON-NLS-1$
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.Origin_name;
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
    }

    /** Says what there is to say about a capture as it is now. */
    void show(Capture capture) {
        String now = String.join("\n", sentences(capture)); //$NON-NLS-1$
        if (area.isDisposed() || now.equals(text.getText())) {
            return;
        }
        text.setText(now);
        area.setVisible(!now.isEmpty());
        ((GridData) area.getLayoutData()).exclude = now.isEmpty();
        area.getParent().layout(true, true);
    }

    private static List<String> sentences(Capture capture) {
        List<String> sentences = new ArrayList<>();
        if (!capture.own()) {
            sentences.add(Messages.Origin_elsewhere);
        }
        List<Damage> damages = capture.damages();
        for (Damage damage : damages.subList(0, Math.min(SENTENCES, damages.size()))) {
            sentences.add(damage.sentence());
        }
        if (damages.size() > SENTENCES) {
            sentences.add(NLS.bind(Messages.Origin_more, Integer.toString(damages.size() - SENTENCES)));
        }
        return sentences;
    }
}
