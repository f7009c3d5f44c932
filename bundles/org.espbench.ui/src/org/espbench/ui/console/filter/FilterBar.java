package org.espbench.ui.console.filter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.espbench.traffic.Direction;
import org.espbench.traffic.Lane;
import org.espbench.traffic.search.Filter;
import org.espbench.ui.Ids;

/**
 * Where the user chooses which rows are shown. Its parent has a grid of one column. Hidden while all are shown and nobody asks for it; closing it
 * shows all again. What was chosen last is kept over a restart, by console. UI thread only.
 */
public final class FilterBar {

    private static final int FIELD = 150;
    private static final int LINKS = 5;

    private final String console;
    private final Consumer<Filter> sink;
    private final Runnable leave;
    private final Composite bar;
    private final Text field;
    private final ToolItem regex;
    private final CheckMenu<Lane> lanes;
    private final CheckMenu<Direction> directions;
    private final CheckMenu<Integer> links;
    private final ToolItem errors;
    private final Label said;
    private Choice choice;

    /**
     * A bar as the last child of {@code body} so far.
     *
     * @param console its name
     * @param sink told which rows to show, when that changes
     * @param leave takes the keyboard back
     */
    public FilterBar(Composite body, String console, Consumer<Filter> sink, Runnable leave) {
        this.console = console;
        this.sink = sink;
        this.leave = leave;
        bar = new Composite(body, SWT.NONE);
        bar.setData(Ids.WIDGET, "filter"); //$NON-NLS-1$
        PlatformUI.getWorkbench().getHelpSystem().setHelp(bar, Ids.HELP + "filter"); //$NON-NLS-1$
        GridLayoutFactory.fillDefaults().numColumns(4).margins(6, 3).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        bar.setVisible(false);
        field = new Text(bar, SWT.SEARCH);
        field.setMessage(Messages.fieldHint);
        field.setData(Ids.WIDGET, "filter.field"); //$NON-NLS-1$
        name(field, Messages.field);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).hint(FIELD, SWT.DEFAULT).applyTo(field);
        ToolBar tools = new ToolBar(bar, SWT.FLAT);
        tools.setData(Ids.WIDGET, "filter.options"); //$NON-NLS-1$
        regex = item(tools, SWT.CHECK, Messages.regex, Messages.regexTip, this::changed);
        new ToolItem(tools, SWT.SEPARATOR);
        lanes = new CheckMenu<>(tools, Messages.lanes, laneNames(), this::changed);
        directions = new CheckMenu<>(tools, Messages.directions, directionNames(), this::changed);
        links = new CheckMenu<>(tools, Messages.links, linkNames(), this::changed);
        errors = item(tools, SWT.CHECK, Messages.errors, Messages.errorsTip, this::changed);
        new SavedMenu(tools, () -> choice, this::take);
        said = new Label(bar, SWT.NONE);
        said.setData(Ids.WIDGET, "filter.said"); //$NON-NLS-1$
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(said);
        ToolBar end = new ToolBar(bar, SWT.FLAT);
        item(end, SWT.PUSH, "\u2715", Messages.close, this::close); //$NON-NLS-1$
        choice = SavedFilters.LAST.get(console);
        put(choice);
        field.addModifyListener(e -> changed());
        field.addKeyListener(KeyListener.keyPressedAdapter(e -> {
            if (e.keyCode == SWT.ESC) {
                close();
            } else if (e.keyCode == SWT.CR || e.keyCode == SWT.ARROW_DOWN) {
                leave.run();
            }
        }));
        field.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_RETURN && e.detail != SWT.TRAVERSE_ESCAPE && e.doit);
        reveal(!choice.equals(Choice.ALL));
    }

    /** Whether it is there to be seen. */
    public boolean open() {
        return bar.getVisible();
    }

    /** What was chosen last; all rows as long as a regular expression is none. */
    public Filter filter() {
        try {
            return choice.filter();
        } catch (PatternSyntaxException e) {
            return Filter.ALL;
        }
    }

    /** Shows the bar with the keyboard in it, or hides it. */
    public void toggle() {
        if (bar.getVisible()) {
            close();
        } else {
            reveal(true);
            field.setFocus();
        }
    }

    /** Hides the bar and shows all rows. */
    public void close() {
        take(Choice.ALL);
        reveal(false);
        leave.run();
    }

    /** Another choice, as if the user had made it. */
    void take(Choice other) {
        put(other);
        reveal(bar.getVisible() || !other.equals(Choice.ALL));
        adopt(other);
    }

    /**
     * Says how many rows there are.
     *
     * @param percent how far the filtering is, -1 when it is done
     */
    public void say(int percent, long shown, long all) {
        if (bar.isDisposed() || !bar.getVisible()) {
            return;
        }
        String now = percent >= 0 ? NLS.bind(Messages.filtering, Integer.toString(percent))
                : choice.equals(Choice.ALL) ? "" : NLS.bind(Messages.shown, String.format("%,d", shown), String.format("%,d", all)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        if (!now.equals(said.getText()) && unfit().isEmpty()) {
            said.setText(now);
            said.setToolTipText(now);
            bar.layout();
        }
    }

    private void changed() {
        adopt(new Choice(lanes.checked(), directions.checked(), links.checked(), errors.getSelection(), field.getText(), regex.getSelection()));
        bar.layout();
    }

    private void adopt(Choice other) {
        if (other.equals(choice)) {
            return;
        }
        choice = other;
        String wrong = unfit();
        said.setText(wrong);
        if (wrong.isEmpty()) {
            SavedFilters.LAST.put(console, other);
            sink.accept(other.filter());
        }
    }

    private String unfit() {
        try {
            choice.filter();
            return ""; //$NON-NLS-1$
        } catch (PatternSyntaxException e) {
            return NLS.bind(Messages.notRegex, e.getDescription());
        }
    }

    private void put(Choice other) {
        // Before the text, which tells of its change.
        lanes.check(other.lanes());
        directions.check(other.directions());
        links.check(other.links());
        errors.setSelection(other.errorsOnly());
        regex.setSelection(other.regex());
        field.setText(other.text());
    }

    private void reveal(boolean on) {
        if (bar.getVisible() != on && bar.getLayoutData() instanceof GridData place) {
            place.exclude = !on;
            bar.setVisible(on);
            bar.getParent().layout(true, true);
        }
    }

    private static Map<Lane, String> laneNames() {
        Map<Lane, String> names = new LinkedHashMap<>();
        for (Lane lane : Lane.values()) {
            names.put(lane, switch (lane) {
                case AT -> Messages.laneAt;
                case EVENT -> Messages.laneEvent;
                case LINK -> Messages.laneLink;
                case RAW -> Messages.laneRaw;
                case NOTE -> Messages.laneNote;
            });
        }
        return names;
    }

    private static Map<Direction, String> directionNames() {
        Map<Direction, String> names = new LinkedHashMap<>();
        names.put(Direction.TO_MODULE, Messages.toModule);
        names.put(Direction.FROM_MODULE, Messages.fromModule);
        return names;
    }

    private static Map<Integer, String> linkNames() {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (int link = 0; link < LINKS; link++) {
            names.put(link, NLS.bind(Messages.link, link));
        }
        return names;
    }

    private static void name(Text text, String name) {
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
    }

    private static ToolItem item(ToolBar tools, int style, String text, String tip, Runnable work) {
        ToolItem item = new ToolItem(tools, style);
        item.setText(text);
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, e -> work.run());
        return item;
    }
}
