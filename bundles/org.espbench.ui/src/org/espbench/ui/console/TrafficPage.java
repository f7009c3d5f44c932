package org.espbench.ui.console;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.Page;
import org.espbench.traffic.Capture;
import org.espbench.traffic.search.Filter;
import org.espbench.ui.Ids;
import org.espbench.ui.console.export.ExportWizard;
import org.espbench.ui.console.find.FindBar;
import org.espbench.ui.console.find.Ground;
import org.espbench.ui.door.UiDoor;

/** One Console view's look at a {@link TrafficConsole}: owns what is in view and selected, nothing else. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
final class TrafficPage extends Page implements Ground {

    private final TrafficConsole console;
    private final IPropertyChangeListener replaced = e -> {
        if (e.getProperty().equals(TrafficConsole.CAPTURE)) {
            captureReplaced();
        }
    };
    // Made by createControl, which the platform calls before all else.
    private Composite body;
    private TrafficCanvas canvas;
    private TrafficActions actions;
    private OriginStrip origin;
    private Annexes annexes;
    private FindBar find;

    TrafficPage(TrafficConsole console) {
        this.console = console;
    }

    @Override
    public void createControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        origin = new OriginStrip(body);
        find = new FindBar(body, this);
        canvas = new TrafficCanvas(body, NLS.bind(Messages.TrafficPage_name, console.getName()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        annexes = new Annexes(body, console.capture(), console.outlet(), canvas::showRow, this::export);
        getSite().getService(IContextService.class).activateContext(Ids.CONSOLE_CONTEXT);
        actions = new TrafficActions(this, console, canvas, find);
        actions.contribute(getSite().getActionBars());
        MenuManager menu = new MenuManager();
        actions.fill(menu);
        annexes.fill(menu);
        canvas.setMenu(menu.createContextMenu(canvas));
        annexes.contribute(getSite().getActionBars());
        canvas.onChange(this::changed);
        canvas.show(console.capture());
        console.addPropertyChangeListener(replaced);
    }

    @Override
    public Control getControl() {
        return body;
    }

    @Override
    public void setFocus() {
        canvas.setFocus();
    }

    @Override
    public void dispose() {
        console.removePropertyChangeListener(replaced);
        super.dispose();
    }

    /** Puts the selected rows on the clipboard as text, in a while: a job reads them. */
    void copy() {
        Capture capture = canvas.capture();
        RowSelection selection = canvas.selection();
        if (capture != null && !selection.isEmpty()) {
            Display display = canvas.getDisplay();
            new CopyJob(capture, selection.from(), selection.size(), canvas.mode(), new TimeText(ZoneId.systemDefault()),
                    text -> UiDoor.post(display, () -> copied(capture, text))).schedule();
        }
    }

    private void copied(Capture capture, Optional<String> text) {
        if (canvas.isDisposed()) {
            return;
        }
        if (text.isEmpty()) {
            MessageDialog.openInformation(canvas.getShell(), Messages.Copy_tooMuchTitle, NLS.bind(Messages.Copy_tooMuch, capture.file()));
            return;
        }
        Clipboard clipboard = new Clipboard(canvas.getDisplay());
        try {
            clipboard.setContents(new Object[] {text.get()}, new Transfer[] {TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }

    @Override
    public Capture capture() {
        return console.capture();
    }

    @Override
    public Filter filter() {
        return Filter.ALL;
    }

    @Override
    public long place() {
        return canvas.place();
    }

    @Override
    public void show(long row) {
        canvas.showRow(row);
    }

    @Override
    public void highlight(Optional<Pattern> pattern) {
        canvas.highlight(pattern);
    }

    @Override
    public void takeFocus() {
        canvas.setFocus();
    }

    private void captureReplaced() {
        UiDoor.post(canvas.getDisplay(), () -> {
            if (!canvas.isDisposed()) {
                canvas.show(console.capture());
                annexes.show(console.capture());
                find.groundChanged();
            }
        });
    }

    private void export() {
        RowSelection selection = canvas.selection();
        long from = Math.max(0, selection.from());
        ExportWizard.open(canvas.getShell(), console, from, from + selection.size());
    }

    private void changed() {
        actions.update();
        annexes.chosen(canvas.leadTime());
        origin.show(console.capture());
    }
}
