package org.espbench.ui.console;

import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.console.IConsoleConstants;
import org.espbench.traffic.Capture;
import org.espbench.ui.console.chart.StatisticsPane;
import org.espbench.ui.console.send.Outlet;
import org.espbench.ui.console.send.SendBar;
import org.espbench.ui.icon.Icons;
import org.espbench.ui.preference.Flush;

/**
 * What stands below the rows of a page: the statistics, when the user wants them, and the send bar, where one can send. Whether the statistics are
 * wanted is kept over a restart, for all pages that are made later. UI thread only.
 */
final class Annexes {

    private static final String NODE = "org.espbench.ui/console"; //$NON-NLS-1$
    private static final String STATISTICS = "statistics"; //$NON-NLS-1$
    private static final String STATISTICS_COMMAND = "org.espbench.ui.console.statistics"; //$NON-NLS-1$
    private static final String EXPORT_COMMAND = "org.espbench.ui.exportCapture"; //$NON-NLS-1$
    private static final String SEND_COMMAND = "org.espbench.ui.console.send"; //$NON-NLS-1$

    private static final int SHARE = 40;

    private final Composite body;
    private final LongConsumer showRow;
    private final Optional<SendBar> bar;
    private final IAction statistics;
    private final IAction send;
    private final IAction export;
    private Capture capture;
    private Optional<Instant> chosen = Optional.empty();
    private @Nullable StatisticsPane pane;

    /**
     * @param body has a grid of one column, and the rows as its last child
     * @param showRow told the number of a row that is to be shown and selected
     * @param exporting asks what to export
     */
    Annexes(Composite body, Capture first, Optional<? extends Outlet> outlet, LongConsumer showRow, Runnable exporting) {
        this.body = body;
        this.showRow = showRow;
        capture = first;
        bar = outlet.map(over -> new SendBar(body, over));
        bar.ifPresent(made -> GridDataFactory.fillDefaults().grab(true, false).applyTo(made.control()));
        statistics = new Action(Messages.Action_statistics, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                node().putBoolean(STATISTICS, isChecked());
                Flush.soon();
                show(isChecked());
            }
        };
        statistics.setToolTipText(Messages.Action_statisticsTip);
        statistics.setImageDescriptor(Icons.CHART.descriptor());
        statistics.setId(STATISTICS_COMMAND);
        statistics.setActionDefinitionId(STATISTICS_COMMAND);
        send = new Action(Messages.Action_send) {
            @Override
            public void run() {
                bar.ifPresent(SendBar::setFocus);
            }
        };
        send.setEnabled(bar.isPresent());
        send.setId(SEND_COMMAND);
        send.setActionDefinitionId(SEND_COMMAND);
        export = new Action(Messages.Action_export, Icons.EXPORT.descriptor()) {
            @Override
            public void run() {
                exporting.run();
            }
        };
        export.setToolTipText(Messages.Action_exportTip);
        export.setId(EXPORT_COMMAND);
        export.setActionDefinitionId(EXPORT_COMMAND);
        body.addListener(SWT.Resize, event -> fit());
        statistics.setChecked(node().getBoolean(STATISTICS, false));
        show(statistics.isChecked());
    }

    /** Puts buttons and keys where the platform wants them. */
    void contribute(IActionBars bars) {
        bars.getToolBarManager().appendToGroup(IConsoleConstants.OUTPUT_GROUP, statistics);
        bars.getToolBarManager().appendToGroup(IConsoleConstants.OUTPUT_GROUP, export);
        bars.setGlobalActionHandler(STATISTICS_COMMAND, statistics);
        bars.setGlobalActionHandler(EXPORT_COMMAND, export);
        bars.setGlobalActionHandler(SEND_COMMAND, send);
        bars.updateActionBars();
    }

    /** Fills the context menu of the rows. */
    void fill(IMenuManager menu) {
        menu.add(new Separator());
        menu.add(statistics);
        menu.add(send);
        menu.add(export);
    }

    /** Another capture is shown. */
    void show(Capture other) {
        capture = other;
        StatisticsPane shown = pane;
        if (shown != null) {
            shown.show(other);
        }
    }

    /** When the row was that is selected now. */
    void chosen(Optional<Instant> at) {
        chosen = at;
        StatisticsPane shown = pane;
        if (shown != null) {
            shown.mark(at);
        }
    }

    private void show(boolean wanted) {
        StatisticsPane shown = pane;
        if (wanted && shown == null) {
            StatisticsPane made = new StatisticsPane(body, capture, showRow);
            GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, height()).applyTo(made.control());
            bar.ifPresent(below -> made.control().moveAbove(below.control()));
            made.mark(chosen);
            pane = made;
        } else if (!wanted && shown != null) {
            pane = null;
            shown.control().dispose();
        }
        body.layout(true, true);
    }

    /** In a low view the rows keep most of the room. */
    private int height() {
        return Math.clamp(body.getClientArea().height * SHARE / 100, StatisticsPane.height() / 2, StatisticsPane.height());
    }

    private void fit() {
        StatisticsPane shown = pane;
        if (shown != null && shown.control().getLayoutData() instanceof GridData place && place.heightHint != height()) {
            place.heightHint = height();
            body.layout(true, false);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
