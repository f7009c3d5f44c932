package org.espbench.ui.console;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.espbench.traffic.Capture;
import org.espbench.traffic.Row;
import org.espbench.traffic.Subscription;
import org.espbench.traffic.search.Filter;
import org.espbench.traffic.search.RowView;
import org.espbench.ui.Ids;
import org.espbench.ui.door.Repaint;

/**
 * Shows a window of a capture's rows and lets the user move it. Paints from a snapshot that a job fetched; while rows for a new place are
 * on their way, the old ones stay, so that nothing flickers. UI thread only.
 */
final class TrafficCanvas extends Canvas {

    /** Least milliseconds between two looks at a growing capture. */
    private static final int PAUSE = 80;

    private final Viewport viewport = new Viewport();
    private final RowSelection selection = new RowSelection();
    private final TimeText times = new TimeText(ZoneId.systemDefault());
    private final RowFetch fetch = new RowFetch(getDisplay(), this::fetched);
    private final Repaint refresh = new Repaint(getDisplay(), PAUSE, this::grown);
    private final RowVoice voice;
    private Runnable onChange = () -> { };
    private @Nullable Listing listing;
    private final Sifting sifting = new Sifting(getDisplay(), () -> this.onChange.run());
    /** The number of the first row that isn't left out, and its position. */
    private long cleared;
    private long floor;
    private Subscription growth = () -> { };
    private Columns columns;
    private Snapshot shown = Snapshot.NOTHING;
    private long shownTop;
    private TimeMode mode = TimeMode.ABSOLUTE;
    private int shift;
    private Optional<Pattern> highlight = Optional.empty();
    private @Nullable Rectangle notice;

    /** An empty page; {@code name} is what a screen reader calls it. */
    TrafficCanvas(Composite parent, String name) {
        super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        setData(Ids.WIDGET, "console.canvas"); //$NON-NLS-1$
        columns = measure();
        voice = new RowVoice(this, () -> name, this::spokenLead);
        addPaintListener(e -> paint(e.gc));
        addListener(SWT.Resize, e -> fitBar());
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        ScrollBar bar = getVerticalBar();
        bar.addListener(SWT.Selection, e -> move(() -> viewport.scrollBarTo(bar.getSelection())));
        RowKeys.listen(this);
        RowMouse.listen(this);
        IPropertyChangeListener themed = e -> rethemed();
        JFaceResources.getColorRegistry().addListener(themed);
        JFaceResources.getFontRegistry().addListener(themed);
        addListener(SWT.Dispose, (Event e) -> {
            JFaceResources.getColorRegistry().removeListener(themed);
            JFaceResources.getFontRegistry().removeListener(themed);
            sifting.stop();
            growth.close();
            refresh.close();
            fetch.cancel();
        });
    }

    /** Runs {@code listener} whenever following, selection or time mode changed. */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Shows {@code other} from now on, followed at its end. The capture stays its owner's. */
    void show(Capture other) {
        sifting.stop();
        shown = Snapshot.NOTHING;
        viewport.restart();
        selection.clear();
        cleared = 0;
        floor = 0;
        list(new WholeListing(other));
    }

    /** Shows what the filter accepts, in a while, and keeps its place. */
    void filter(Filter filter) {
        Listing now = listing;
        if (now == null) {
            return;
        }
        Listing target = filter.equals(Filter.ALL) ? new WholeListing(now.capture()) : new FilteredListing(new RowView(now.capture(), filter));
        long before = selection.lead();
        sifting.start(new Sift.Place(now, floor, viewport.top(), selection.lead(), selection.anchor()), cleared, target,
                place -> sifted(place, viewport.inView(before) ? before - viewport.top() : -1));
    }

    /** How far the rows are with another filter, in percent; -1 when they are the filter's. */
    int sifted() {
        return sifting.percent();
    }

    private void sifted(Sift.Place place, long leadBelowTop) {
        if (isDisposed()) {
            return;
        }
        boolean follow = viewport.following();
        floor = place.floor();
        list(place.listing());
        selection.between(place.anchor(), place.lead());
        move(() -> viewport.standAt(leadBelowTop < 0 ? place.top() : place.lead() - leadBelowTop, follow));
    }

    private void list(Listing other) {
        growth.close();
        listing = other;
        growth = Growing.watch(other, refresh::request);
        refresh();
    }

    @Nullable
    Capture capture() {
        Listing now = listing;
        return now == null ? null : now.capture();
    }

    @Nullable
    Listing listing() {
        return listing;
    }

    RowSelection selection() {
        return selection;
    }

    TimeMode mode() {
        return mode;
    }

    void setMode(TimeMode other) {
        mode = other;
        move(() -> { });
    }

    boolean following() {
        return viewport.following();
    }

    /** Whether the view stands still while the capture goes on; following ends it. */
    boolean paused() {
        return viewport.paused();
    }

    void setPaused(boolean on) {
        move(() -> viewport.pause(on));
    }

    void setFollowing(boolean on) {
        move(() -> viewport.follow(on));
    }

    /** Leaves out the rows so far; the capture keeps them. */
    void clearView() {
        selection.clear();
        move(() -> {
            floor = viewport.end();
            Capture now = capture();
            cleared = now == null ? 0 : now.rows();
            viewport.startAt(floor);
            viewport.follow(true);
        });
    }

    /** Shows again what {@link #clearView()} left out. */
    void showAll() {
        cleared = 0;
        floor = 0;
        refresh();
    }

    /** Whether {@link #clearView()} leaves rows out. */
    boolean cleared() {
        return cleared > 0;
    }

    /** The rows that are painted now, from the top, those fully in view. */
    List<Row> visibleRows() {
        List<Row> visible = new ArrayList<>();
        for (long number = shownTop; number < shownTop + viewport.page(); number++) {
            Row row = shown.row(number);
            if (row != null && number >= viewport.first()) {
                visible.add(row);
            }
        }
        return visible;
    }

    /** Why rows can't be shown, as a sentence; empty when nothing is wrong. */
    String failure() {
        return shown.failure();
    }

    int pageStep() {
        return Math.max(1, viewport.page() - 1);
    }

    void scrollBy(long rows) {
        move(() -> viewport.scrollBy(rows));
    }

    void shiftText(int characters) {
        shift = Math.clamp(shift + characters, 0, Row.MAX_TEXT);
        redraw();
    }

    void moveLead(long rows, boolean extend) {
        long from = selection.isEmpty() ? (rows < 0 ? viewport.end() : viewport.top() - 1) : selection.lead();
        lead(from + rows, extend);
    }

    void toFirst(boolean extend) {
        lead(viewport.first(), extend);
    }

    void toEnd(boolean extend) {
        viewport.follow(true);
        lead(viewport.end() - 1, extend);
        setFollowing(true);
    }

    void selectAll() {
        selection.range(viewport.first(), viewport.end());
        move(() -> viewport.follow(false));
    }

    void clearSelection() {
        selection.clear();
        move(() -> { });
    }

    /** Selects the row at height {@code y}; above or below the rows, the next one out of view. */
    void selectAt(int y, boolean extend) {
        lead(shownTop + Math.clamp(columns.rowAt(y), -1, viewport.page()), extend);
    }

    /** Selects a row and brings it into view; the nearest one when it isn't there. */
    void showRow(long number) {
        Listing now = listing;
        if (now != null) {
            Seek.position(now, number, getDisplay(), position -> {
                if (!isDisposed() && now == listing) {
                    lead(position, false);
                }
            });
        }
    }

    /** From where one looks for others: the row with the focus, else the one at the top. */
    long place() {
        Row lead = selection.isEmpty() ? null : shown.row(selection.lead());
        Row row = lead != null ? lead : shown.row(shownTop);
        return row == null ? 0 : row.number();
    }

    /** Marks what matches in the rows' text. */
    void highlight(Optional<Pattern> pattern) {
        highlight = pattern;
        redraw();
    }

    /** When the row with the focus was, as far as it was read. */
    Optional<Instant> leadTime() {
        Row row = selection.isEmpty() ? null : shown.row(selection.lead());
        return row == null ? Optional.empty() : Optional.of(row.at());
    }

    boolean selectedAt(int y) {
        return selection.contains(shownTop + columns.rowAt(y));
    }

    boolean noticeAt(int x, int y) {
        Rectangle box = notice;
        return box != null && box.contains(x, y);
    }

    private void lead(long row, boolean extend) {
        if (viewport.end() > viewport.first()) {
            long target = Math.clamp(row, viewport.first(), viewport.end() - 1);
            selection.moveTo(target, extend);
            move(() -> viewport.reveal(target));
            voice.leadChanged();
        }
    }

    private String spokenLead() {
        Row row = shown.row(selection.lead());
        return row == null ? "" : RowText.spoken(row, times.text(mode, row.at(), shown.start(), row.at())); //$NON-NLS-1$
    }

    private void grown() {
        // A page out of sight catches up when it is painted again.
        if (!isDisposed() && isVisible()) {
            refresh();
        }
    }

    private void refresh() {
        Listing now = listing;
        if (now != null) {
            move(() -> viewport.span(Math.max(floor, now.first()), now.end()));
        }
    }

    private void move(Runnable change) {
        change.run();
        ScrollBar bar = getVerticalBar();
        bar.setValues(viewport.barSelection(), 0, viewport.barMaximum(), viewport.barThumb(), 1, pageStep());
        Listing now = listing;
        if (now == shown.listing() && inReach()) {
            shownTop = viewport.top();
            redraw();
        } else if (now != null) {
            // A page more on either side when scrolled by hand: the next key press needs no file then.
            int margin = viewport.following() ? 1 : viewport.page();
            long from = Math.max(0, viewport.top() - margin);
            fetch.want(now, from, (int) (viewport.top() + viewport.page() + 1 + margin - from));
        }
        onChange.run();
    }

    /** Whether all that the window shows is in the snapshot, the row before included: times may count from it. */
    private boolean inReach() {
        return shown.covers(Math.max(0, viewport.top() - 1), Math.min(viewport.end(), viewport.top() + viewport.page() + 1));
    }

    private void fetched(Snapshot snapshot) {
        if (isDisposed() || snapshot.listing() != listing) {
            return;
        }
        shown = snapshot;
        if (inReach()) {
            shownTop = viewport.top();
        } else {
            // The window moved on meanwhile. Painted all the same, or a capture that grows faster than it is read would never be seen.
            long end = snapshot.from() + snapshot.rows().size();
            shownTop = Math.clamp(viewport.top(), snapshot.from(), Math.max(snapshot.from(), end - viewport.page()));
        }
        redraw();
    }

    private void fitBar() {
        move(() -> viewport.resize(columns.rowsIn(getClientArea().height)));
    }

    private void rethemed() {
        columns = measure();
        fitBar();
    }

    private Columns measure() {
        setFont(JFaceResources.getTextFont());
        GC gc = new GC(this);
        try {
            return Columns.of(gc);
        } finally {
            gc.dispose();
        }
    }

    /** Paints the page as it is now. */
    void paint(GC gc) {
        Listing now = listing;
        if (now != null && now.end() != viewport.known()) {
            refresh.request();
        }
        Rectangle area = getClientArea();
        Scene scene = new Scene(shown, shownTop, viewport.page(), selection, mode, times, isFocusControl(), shift, highlight);
        new RowPainter(gc, area, columns, scene).paint();
        Notice words = new Notice(gc, columns, area);
        words.why(shown.failure(), viewport.end() == viewport.first(), listing instanceof FilteredListing, cleared());
        notice = viewport.below() > 0 && !viewport.following() ? words.newer(viewport.below(), paused()) : null;
    }
}
