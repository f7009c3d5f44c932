package org.espbench.ui.wizard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.espbench.modem.station.Sighting;
import org.espbench.ui.Ids;
import org.espbench.ui.icon.SignalBars;
import org.espbench.ui.form.Fields;

/** The access points that a scan has heard: sorted by a click on a column, filtered by what is typed above. UI thread only. */
final class ScanTable {

    private static final int NAME_WIDTH = 200;
    private static final int WIDTH = 90;
    private static final int WIDE = 140;
    private static final int ROWS = 6;

    private final TableViewer viewer;
    private final List<Sighting> seen = new ArrayList<>();
    private Comparator<Sighting> order = Comparator.comparingInt((Sighting one) -> one.rssi().orElse(Integer.MIN_VALUE)).reversed();

    /** @param chosen told of a chosen access point */
    ScanTable(Composite parent, Consumer<Sighting> chosen) {
        Text filter = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.scanFilter);
        filter.setData(Ids.WIDGET, "scanFilter"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).span(Fields.COLUMNS, 1).applyTo(filter);
        viewer = new TableViewer(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        viewer.getTable().setData(Ids.WIDGET, "scanTable"); //$NON-NLS-1$
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(Messages.scanSignal, WIDTH, one -> one.rssi().isPresent() ? one.rssi().getAsInt() + " dBm" : "", //$NON-NLS-1$ //$NON-NLS-2$
                Comparator.comparingInt((Sighting one) -> one.rssi().orElse(Integer.MIN_VALUE)).reversed(),
                one -> one.rssi().isPresent() ? Optional.of(SignalBars.of(one.rssi().getAsInt())) : Optional.empty());
        column(Messages.scanName, NAME_WIDTH, one -> one.ssid().isEmpty() ? Messages.scanHidden : one.ssid(),
                Comparator.comparing(Sighting::ssid, String.CASE_INSENSITIVE_ORDER), one -> Optional.empty());
        column(Messages.scanChannel, WIDTH, one -> one.channel().isPresent() ? Integer.toString(one.channel().getAsInt()) : "", //$NON-NLS-1$
                Comparator.comparingInt(one -> one.channel().orElse(0)), one -> Optional.empty());
        column(Messages.scanSecurity, WIDE, ScanTable::security, Comparator.comparing(Sighting::security), one -> Optional.empty());
        column("BSSID", WIDE, one -> one.bssid().orElse(""), Comparator.comparing(one -> one.bssid().orElse("")), one -> Optional.empty()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(@Nullable Viewer of, @Nullable Object one, @Nullable Object other) {
                return order.compare((Sighting) one, (Sighting) other);
            }
        });
        viewer.addFilter(new ViewerFilter() {
            @Override
            public boolean select(@Nullable Viewer of, @Nullable Object above, @Nullable Object element) {
                String wanted = filter.getText().toLowerCase(Locale.ROOT);
                Sighting one = (Sighting) element;
                return one == null || one.ssid().toLowerCase(Locale.ROOT).contains(wanted) || one.bssid().orElse("").contains(wanted); //$NON-NLS-1$
            }
        });
        filter.addModifyListener(event -> viewer.refresh());
        viewer.setInput(seen);
        viewer.addSelectionChangedListener(event -> {
            if (event.getStructuredSelection().getFirstElement() instanceof Sighting one) {
                chosen.accept(one);
            }
        });
        GridDataFactory.fillDefaults().grab(true, true).span(Fields.COLUMNS, 1)
                .hint(SWT.DEFAULT, viewer.getTable().getItemHeight() * ROWS).applyTo(viewer.getTable());
    }

    void clear() {
        seen.clear();
        viewer.refresh();
    }

    void add(Sighting one) {
        if (!viewer.getControl().isDisposed()) {
            seen.add(one);
            viewer.refresh();
        }
    }

    void setEnabled(boolean enabled) {
        viewer.getControl().setEnabled(enabled);
    }

    static String security(Sighting one) {
        return switch (one.security()) {
            case OPEN -> Messages.securityOpen;
            case WEP -> "WEP"; //$NON-NLS-1$
            case WPA -> "WPA"; //$NON-NLS-1$
            case WPA2 -> "WPA2"; //$NON-NLS-1$
            case WPA_WPA2 -> "WPA/WPA2"; //$NON-NLS-1$
            case WPA2_ENTERPRISE -> Messages.scanEnterprise;
            case WPA3 -> "WPA3"; //$NON-NLS-1$
            case WPA2_WPA3 -> "WPA2/WPA3"; //$NON-NLS-1$
            case UNKNOWN -> ""; //$NON-NLS-1$
        };
    }

    private void column(String title, int width, Function<Sighting, String> text, Comparator<Sighting> by, Function<Sighting, Optional<Image>> image) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(ColumnLabelProvider.createTextImageProvider(element -> text.apply((Sighting) element),
                element -> image.apply((Sighting) element).orElse(null)));
        column.getColumn().addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            boolean again = viewer.getTable().getSortColumn() == column.getColumn() && viewer.getTable().getSortDirection() == SWT.DOWN;
            order = again ? by.reversed() : by;
            viewer.getTable().setSortColumn(column.getColumn());
            viewer.getTable().setSortDirection(again ? SWT.UP : SWT.DOWN);
            viewer.refresh();
        }));
    }
}
