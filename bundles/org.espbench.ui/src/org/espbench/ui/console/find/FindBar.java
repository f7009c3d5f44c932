package org.espbench.ui.console.find;

import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.espbench.traffic.Capture;
import org.espbench.traffic.search.Finder;
import org.espbench.ui.Ids;
import org.espbench.ui.door.UiDoor;
import org.espbench.ui.preference.Flush;

/**
 * Finds while one types. Hidden until {@link #open()}; its parent has a grid of one column. Looking and counting are jobs; a new wish cancels
 * the ones before. UI thread only.
 */
public final class FindBar {

    private static final String NODE = "org.espbench.ui/console"; //$NON-NLS-1$
    private static final String KIND = "find.kind"; //$NON-NLS-1$
    private static final String CASE = "find.case"; //$NON-NLS-1$
    private static final int FIELD = 220;

    private final Ground ground;
    private final Composite bar;
    private final Text field;
    private final ToolItem matchCase;
    private final ToolItem regex;
    private final ToolItem hex;
    private final Label count;
    private final Label said;
    private @Nullable Job finding;
    private @Nullable Job counting;
    /** From where typing looks: where one stood before the first character. */
    private long origin;
    /** Counts the wishes: what was found for an older one comes too late. */
    private int wish;

    /** A bar as the last child of {@code body} so far, hidden. */
    public FindBar(Composite body, Ground ground) {
        this.ground = ground;
        bar = new Composite(body, SWT.NONE);
        bar.setData(Ids.WIDGET, "find"); //$NON-NLS-1$
        PlatformUI.getWorkbench().getHelpSystem().setHelp(bar, Ids.HELP + "find"); //$NON-NLS-1$
        GridLayoutFactory.fillDefaults().numColumns(5).margins(6, 3).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        bar.setVisible(false);
        field = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH);
        field.setMessage(Messages.fieldHint);
        field.setData(Ids.WIDGET, "find.field"); //$NON-NLS-1$
        field.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.field;
            }
        });
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).hint(FIELD, SWT.DEFAULT).applyTo(field);
        ToolBar tools = new ToolBar(bar, SWT.FLAT);
        tools.setData(Ids.WIDGET, "find.options"); //$NON-NLS-1$
        tools.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID < 0) {
                    event.result = Messages.options;
                }
            }
        });
        matchCase = item(tools, SWT.CHECK, Messages.matchCase, Messages.matchCaseTip, () -> chosen(null));
        regex = item(tools, SWT.CHECK, Messages.regex, Messages.regexTip, () -> chosen(Sought.Kind.REGEX));
        hex = item(tools, SWT.CHECK, Messages.hex, Messages.hexTip, () -> chosen(Sought.Kind.HEX));
        new ToolItem(tools, SWT.SEPARATOR);
        item(tools, SWT.PUSH, "\u2191", Messages.previous, () -> step(false)); //$NON-NLS-1$
        item(tools, SWT.PUSH, "\u2193", Messages.next, () -> step(true)); //$NON-NLS-1$
        count = new Label(bar, SWT.NONE);
        count.setData(Ids.WIDGET, "find.count"); //$NON-NLS-1$
        GridDataFactory.swtDefaults().applyTo(count);
        said = new Label(bar, SWT.NONE);
        said.setData(Ids.WIDGET, "find.said"); //$NON-NLS-1$
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(said);
        ToolBar end = new ToolBar(bar, SWT.FLAT);
        item(end, SWT.PUSH, "\u2715", Messages.close, this::close); //$NON-NLS-1$
        restore();
        field.addModifyListener(e -> typed());
        field.addKeyListener(KeyListener.keyPressedAdapter(this::pressed));
        field.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_RETURN && e.detail != SWT.TRAVERSE_ESCAPE && e.doit);
        bar.addListener(SWT.Dispose, e -> cancel());
    }

    /** What is looked for. */
    public Sought sought() {
        Sought.Kind kind = hex.getSelection() ? Sought.Kind.HEX : regex.getSelection() ? Sought.Kind.REGEX : Sought.Kind.TEXT;
        return new Sought(field.getText(), kind, matchCase.getSelection());
    }

    /** Shows the bar, with the keyboard in it. */
    public void open() {
        if (!bar.getVisible()) {
            origin = ground.place();
        }
        reveal(true);
        ground.highlight(sought().pattern());
        field.setFocus();
        field.selectAll();
    }

    /** Hides the bar; what is searched for in the background is not any more. */
    public void close() {
        cancel();
        ground.highlight(Optional.empty());
        reveal(false);
        ground.takeFocus();
    }

    /** Goes to the next hit, or the one before; asks what for when nothing was typed. */
    public void step(boolean forward) {
        if (field.getText().isEmpty()) {
            open();
            return;
        }
        reveal(true);
        ground.highlight(sought().pattern());
        find(ground.place() + (forward ? 1 : -1), forward);
    }

    /** Other rows are shown: what was counted holds no more. */
    public void groundChanged() {
        cancel();
        origin = ground.place();
        say("", ""); //$NON-NLS-1$ //$NON-NLS-2$
        if (bar.getVisible() && !field.getText().isEmpty()) {
            tally();
        }
    }

    private void typed() {
        cancel();
        Sought now = sought();
        ground.highlight(now.pattern());
        say("", ""); //$NON-NLS-1$ //$NON-NLS-2$
        if (!now.text().isEmpty()) {
            find(origin, true);
            tally();
        }
    }

    private void find(long from, boolean forward) {
        stop(finding);
        Finder finder = finder();
        if (finder == null) {
            return;
        }
        wish++;
        int mine = wish;
        Display display = bar.getDisplay();
        Capture capture = ground.capture();
        Job job = new FindJob(capture, finder, from, forward, outcome -> UiDoor.post(display, () -> found(mine, outcome, forward)));
        finding = job;
        job.schedule();
    }

    private void tally() {
        stop(counting);
        Finder finder = finder();
        if (finder == null) {
            return;
        }
        count.setText(Messages.counting);
        Display display = bar.getDisplay();
        Sought counted = sought();
        Capture capture = ground.capture();
        Job job = new CountJob(finder, rows -> UiDoor.post(display, () -> {
            if (!bar.isDisposed() && sought().equals(counted) && ground.capture().equals(capture)) {
                count.setText(NLS.bind(Messages.count, String.format("%,d", rows))); //$NON-NLS-1$
                bar.layout();
            }
        }));
        counting = job;
        job.schedule();
        bar.layout();
    }

    private @Nullable Finder finder() {
        try {
            return new Finder(ground.capture(), ground.filter(), sought().needle());
        } catch (Sought.Unfit e) {
            say("", e.getLocalizedMessage()); //$NON-NLS-1$
            return null;
        }
    }

    private void found(int turn, Outcome outcome, boolean forward) {
        if (bar.isDisposed() || turn != wish) {
            return;
        }
        String words = !outcome.failure().isEmpty() ? outcome.failure() : outcome.row().isEmpty() ? Messages.nothing
                : !outcome.wrapped() ? "" : forward ? Messages.wrappedForward : Messages.wrappedBackward; //$NON-NLS-1$
        say(count.getText(), words);
        outcome.row().ifPresent(ground::show);
    }

    private void chosen(Sought.@Nullable Kind kind) {
        if (kind == Sought.Kind.REGEX) {
            hex.setSelection(false);
        } else if (kind == Sought.Kind.HEX) {
            regex.setSelection(false);
        }
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
        node.put(KIND, sought().kind().name());
        node.putBoolean(CASE, matchCase.getSelection());
        Flush.soon();
        typed();
    }

    private void restore() {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
        String kind = node.get(KIND, ""); //$NON-NLS-1$
        regex.setSelection(kind.equals(Sought.Kind.REGEX.name()));
        hex.setSelection(kind.equals(Sought.Kind.HEX.name()));
        matchCase.setSelection(node.getBoolean(CASE, false));
    }

    private void pressed(KeyEvent e) {
        switch (e.keyCode) {
            case SWT.CR, SWT.KEYPAD_CR -> step((e.stateMask & SWT.SHIFT) == 0);
            case SWT.ESC -> close();
            case SWT.ARROW_DOWN -> ground.takeFocus();
            default -> {
                return;
            }
        }
        e.doit = false;
    }

    private void say(String howMany, String sentence) {
        count.setText(howMany);
        said.setText(sentence);
        // In a narrow view it is cut.
        said.setToolTipText(sentence);
        bar.layout();
    }

    private void cancel() {
        wish++;
        stop(finding);
        stop(counting);
    }

    private static void stop(@Nullable Job job) {
        if (job != null) {
            job.cancel();
        }
    }

    private void reveal(boolean on) {
        if (bar.getVisible() != on && bar.getLayoutData() instanceof GridData place) {
            place.exclude = !on;
            bar.setVisible(on);
            bar.getParent().layout(true, true);
        }
    }

    private static ToolItem item(ToolBar tools, int style, String text, String tip, Runnable work) {
        ToolItem item = new ToolItem(tools, style);
        item.setText(text);
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, e -> work.run());
        return item;
    }

    /** The bar itself. */
    public Control control() {
        return bar;
    }
}
