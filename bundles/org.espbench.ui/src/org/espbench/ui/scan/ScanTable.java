package org.espbench.ui.scan;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

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
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.espbench.modem.station.Sighting;
import org.espbench.ui.Ids;
import org.espbench.ui.form.Fields;
import org.espbench.ui.icon.SignalBars;

/**
 * The access points that scans have heard: sorted by a click on a column, filtered by what is typed above, each one line through all scans. UI thread
 * only.
 */
public final class ScanTable {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\u2028\\u2029]"); //$NON-NLS-1$

    private static final int NAME_WIDTH = 200;
    private static final int WIDTH = 90;
    private static final int WIDE = 140;
    private static final int ROWS = 6;
    /** A look misses some now and then. */
    private static final int GONE = 2;

    private final TableViewer viewer;
    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private Comparator<Sighting> order = Comparator.comparingInt((Sighting one) -> one.rssi().orElse(Integer.MIN_VALUE)).reversed();

    /**
     * Makes filter and table in the parent's grid, which has {@link Fields#COLUMNS} columns.
     *
     * @param chosen told of an access point when it is selected
     */
    public ScanTable(Composite parent, Consumer<Sighting> chosen) {
        Text filter = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.filter);
        filter.setData(Ids.WIDGET, "scanFilter"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).span(Fields.COLUMNS, 1).applyTo(filter);
        viewer = new TableViewer(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        viewer.getTable().setData(Ids.WIDGET, "scanTable"); //$NON-NLS-1$
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(Messages.signal, WIDTH, one -> one.rssi().isPresent() ? one.rssi().getAsInt() + " dBm" : "", //$NON-NLS-1$ //$NON-NLS-2$
                Comparator.comparingInt((Sighting one) -> one.rssi().orElse(Integer.MIN_VALUE)).reversed(),
                one -> one.rssi().isPresent() ? Optional.of(SignalBars.of(one.rssi().getAsInt(), viewer.getTable())) : Optional.empty());
        column(Messages.name, NAME_WIDTH, one -> one.ssid().isEmpty() ? Messages.hidden : shown(one.ssid()),
                Comparator.comparing(Sighting::ssid, String.CASE_INSENSITIVE_ORDER), one -> Optional.empty());
        column(Messages.channel, WIDTH, one -> one.channel().isPresent() ? Integer.toString(one.channel().getAsInt()) : "", //$NON-NLS-1$
                Comparator.comparingInt(one -> one.channel().orElse(0)), one -> Optional.empty());
        column(Messages.security, WIDE, ScanTable::security, Comparator.comparing(Sighting::security), one -> Optional.empty());
        column("BSSID", WIDE, one -> one.bssid().orElse(""), Comparator.comparing(one -> one.bssid().orElse("")), one -> Optional.empty()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(@Nullable Viewer of, @Nullable Object one, @Nullable Object other) {
                return one instanceof Seen first && other instanceof Seen second ? order.compare(first.latest(), second.latest()) : 0;
            }
        });
        viewer.addFilter(new ViewerFilter() {
            @Override
            public boolean select(@Nullable Viewer of, @Nullable Object above, @Nullable Object element) {
                String wanted = filter.getText().toLowerCase(Locale.ROOT);
                return !(element instanceof Seen one) || one.latest().ssid().toLowerCase(Locale.ROOT).contains(wanted)
                        || one.latest().bssid().orElse("").toLowerCase(Locale.ROOT).contains(wanted); //$NON-NLS-1$
            }
        });
        filter.addModifyListener(event -> viewer.refresh());
        viewer.setInput(seen.values());
        viewer.addSelectionChangedListener(event -> selected().ifPresent(chosen));
        GridDataFactory.fillDefaults().grab(true, true).span(Fields.COLUMNS, 1)
                .hint(SWT.DEFAULT, viewer.getTable().getItemHeight() * ROWS).applyTo(viewer.getTable());
    }

    /** Runs {@code action} on a double click and on Enter in the table. */
    public void whenOpened(Runnable action) {
        viewer.addOpenListener(event -> action.run());
    }

    /** The selected access point as it was last heard. */
    public Optional<Sighting> selected() {
        return viewer.getStructuredSelection().getFirstElement() instanceof Seen one ? Optional.of(one.latest()) : Optional.empty();
    }

    /** How many are listed, filtered ones too. */
    public int count() {
        return seen.size();
    }

    /** Forgets all. */
    public void clear() {
        seen.clear();
        viewer.refresh();
    }

    /** One was heard, for the first time or again. Without effect when the table is gone. */
    public void add(Sighting one) {
        if (!viewer.getControl().isDisposed()) {
            Seen known = seen.get(Seen.key(one));
            if (known == null) {
                Seen fresh = new Seen(one);
                seen.put(fresh.key(), fresh);
            } else {
                known.heard(one);
            }
            viewer.refresh();
        }
    }

    /** A look at all is over: what wasn't heard in it is shown faint, and vanishes after a few. Without effect when the table is gone. */
    public void endLook() {
        if (!viewer.getControl().isDisposed()) {
            seen.values().forEach(Seen::endLook);
            seen.values().removeIf(one -> one.missed() >= GONE);
            viewer.refresh();
        }
    }

    /** Whether it can be used. */
    public void setEnabled(boolean enabled) {
        viewer.getControl().setEnabled(enabled);
    }

    private static String security(Sighting one) {
        return switch (one.security()) {
            case OPEN -> Messages.open;
            case WEP -> "WEP"; //$NON-NLS-1$
            case WPA -> "WPA"; //$NON-NLS-1$
            case WPA2 -> "WPA2"; //$NON-NLS-1$
            case WPA_WPA2 -> "WPA/WPA2"; //$NON-NLS-1$
            case WPA2_ENTERPRISE -> Messages.enterprise;
            case WPA3 -> "WPA3"; //$NON-NLS-1$
            case WPA2_WPA3 -> "WPA2/WPA3"; //$NON-NLS-1$
            case UNKNOWN -> ""; //$NON-NLS-1$
        };
    }

    /** Whoever opens a network chooses its name: what can't be seen in it, or turns the text around it, is shown as a sign of its own. */
    static String shown(String ssid) {
        return UNSEEN.matcher(ssid).replaceAll("\uFFFD"); //$NON-NLS-1$
    }

    private void column(String title, int width, Function<Sighting, String> text, Comparator<Sighting> by, Function<Sighting, Optional<Image>> image) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.getColumn().setMoveable(true);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply(((Seen) element).latest());
            }

            @Override
            public @Nullable Image getImage(Object element) {
                return image.apply(((Seen) element).latest()).orElse(null);
            }

            @Override
            public @Nullable Color getForeground(Object element) {
                return ((Seen) element).missed() == 0 ? null : Display.getCurrent().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND);
            }
        });
        column.getColumn().addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            boolean again = viewer.getTable().getSortColumn() == column.getColumn() && viewer.getTable().getSortDirection() == SWT.DOWN;
            order = again ? by.reversed() : by;
            viewer.getTable().setSortColumn(column.getColumn());
            viewer.getTable().setSortDirection(again ? SWT.UP : SWT.DOWN);
            viewer.refresh();
        }));
    }
}
