package org.espbench.ui.console;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IActionBars;
import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.Row;
import org.espbench.ui.console.bytes.BytesPane;
import org.espbench.ui.console.bytes.Stretch;
import org.espbench.ui.preference.Flush;

/**
 * The bytes of the selected rows below the rows, when the user wants them; whether he does is kept over a restart, for all pages that are made later. UI
 * thread only.
 */
final class BytesAnnex {

    private static final String NODE = "org.espbench.ui/console"; //$NON-NLS-1$
    private static final String BYTES = "bytes"; //$NON-NLS-1$
    private static final String COMMAND = "org.espbench.ui.console.bytes"; //$NON-NLS-1$

    /** Selected rows, by their positions in a listing. */
    private record Chosen(Listing listing, long from, long size) implements Stretch {

        @Override
        public Capture capture() {
            return listing.capture();
        }

        @Override
        public List<Row> first(int count) throws CaptureException {
            return listing.rows(from, (int) Math.min(count, size)).rows();
        }
    }

    private final TrafficCanvas canvas;
    private final IAction action;
    private Optional<Chosen> chosen = Optional.empty();
    private @Nullable BytesPane pane;

    /** Below {@code canvas}, whose parent has a grid of one column. */
    BytesAnnex(TrafficCanvas canvas) {
        this.canvas = canvas;
        action = new Action(Messages.Action_bytes, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                node().putBoolean(BYTES, isChecked());
                Flush.soon();
                show(isChecked());
            }
        };
        action.setToolTipText(Messages.Action_bytesTip);
        action.setId(COMMAND);
        action.setActionDefinitionId(COMMAND);
        action.setChecked(node().getBoolean(BYTES, false));
        show(action.isChecked());
    }

    /** Lets the key and the command do it. */
    void contribute(IActionBars bars) {
        bars.setGlobalActionHandler(COMMAND, action);
        bars.updateActionBars();
    }

    /** Fills the context menu of the rows. */
    void fill(IMenuManager menu) {
        menu.add(action);
    }

    /** Other rows may be selected now. */
    void changed() {
        Listing listing = canvas.listing();
        RowSelection rows = canvas.selection();
        Optional<Chosen> now = listing == null || rows.isEmpty() ? Optional.empty() : Optional.of(new Chosen(listing, rows.from(), rows.size()));
        BytesPane shown = pane;
        if (shown != null && !now.equals(chosen)) {
            chosen = now;
            shown.show(now);
        }
    }

    private void show(boolean wanted) {
        BytesPane shown = pane;
        Composite body = Objects.requireNonNull(canvas.getParent());
        if (wanted && shown == null) {
            BytesPane made = new BytesPane(body);
            GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, made.height()).applyTo(made.control());
            made.control().moveBelow(canvas);
            pane = made;
            chosen = Optional.empty();
            changed();
        } else if (!wanted && shown != null) {
            pane = null;
            shown.control().dispose();
        }
        body.layout(true, true);
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
