package org.espbench.ui.console.chart;

import java.util.List;
import java.util.function.LongConsumer;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.espbench.traffic.rate.Fault;
import org.espbench.traffic.rate.FaultCount;
import org.espbench.ui.Ids;

/** What went wrong how often; choosing a line shows the first row that tells of it, Enter the last one. UI thread only. */
final class FaultTable {

    private static final int NAME_SHARE = 70;
    private static final int COUNT_SHARE = 30;

    private final Table table;
    private List<FaultCount> shown = List.of();

    /**
     * @param parent holds nothing else
     * @param showRow told the number of a row that tells of the chosen fault
     */
    FaultTable(Composite parent, LongConsumer showRow) {
        table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION);
        table.setData(Ids.WIDGET, "faults"); //$NON-NLS-1$
        table.setHeaderVisible(true);
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID < 0) {
                    event.result = Messages.faults;
                }
            }
        });
        TableColumnLayout layout = new TableColumnLayout();
        parent.setLayout(layout);
        layout.setColumnData(column(SWT.LEFT, Messages.faults), new ColumnWeightData(NAME_SHARE));
        layout.setColumnData(column(SWT.RIGHT, Messages.faultCount), new ColumnWeightData(COUNT_SHARE));
        table.addListener(SWT.Selection, event -> choose(showRow, false));
        table.addListener(SWT.DefaultSelection, event -> choose(showRow, true));
        table.addListener(SWT.Settings, event -> ground());
        ground();
    }

    Table control() {
        return table;
    }

    void show(List<FaultCount> faults) {
        if (faults.equals(shown)) {
            return;
        }
        shown = faults;
        table.setRedraw(false);
        while (table.getItemCount() > faults.size()) {
            table.remove(table.getItemCount() - 1);
        }
        for (int i = 0; i < faults.size(); i++) {
            TableItem item = i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE);
            item.setText(new String[] {name(faults.get(i).fault()), Long.toString(faults.get(i).count())});
        }
        table.setRedraw(true);
    }

    private void ground() {
        table.setBackground(Inks.background());
        table.setForeground(Inks.of("text")); //$NON-NLS-1$
    }

    private void choose(LongConsumer showRow, boolean last) {
        int at = table.getSelectionIndex();
        if (at >= 0 && at < shown.size()) {
            showRow.accept(last ? shown.get(at).lastRow() : shown.get(at).firstRow());
        }
    }

    private TableColumn column(int style, String name) {
        TableColumn column = new TableColumn(table, style);
        column.setText(name);
        return column;
    }

    private static String name(Fault fault) {
        return switch (fault) {
            case REFUSED -> Messages.faultRefused;
            case BUSY -> Messages.faultBusy;
            case SEND_FAILED -> Messages.faultSendFailed;
            case PAYLOAD_LOST -> Messages.faultPayloadLost;
            case SEND_UNANSWERED -> Messages.faultSendUnanswered;
            case RESYNCHRONISED -> Messages.faultResynchronised;
            case OVERRUN -> Messages.faultOverrun;
            case UNCAPTURED -> Messages.faultUncaptured;
            case OTHER -> Messages.faultOther;
        };
    }
}
