package org.espbench.ui.console;

import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.IShowInSource;
import org.eclipse.ui.part.IShowInTargetList;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.part.ShowInContext;
import org.espbench.traffic.Capture;
import org.espbench.traffic.search.Filter;
import org.espbench.ui.Ids;
import org.espbench.ui.console.export.ExportWizard;
import org.espbench.ui.console.filter.FilterBar;
import org.espbench.ui.console.find.FindBar;
import org.espbench.ui.console.find.Ground;
import org.espbench.ui.door.UiDoor;

/** One Console view's look at a {@link TrafficConsole}: owns what is in view and selected, nothing else. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
final class TrafficPage extends Page implements Ground, IShowInSource, IShowInTargetList {

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
    private BytesAnnex bytes;
    private FindBar find;
    private Outgoing outgoing;
    private FilterBar filter;

    TrafficPage(TrafficConsole console) {
        this.console = console;
    }

    @Override
    public void createControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, Ids.HELP + "console"); //$NON-NLS-1$
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        origin = new OriginStrip(body);
        filter = new FilterBar(body, console.getName(), this::filtered, () -> {
            takeFocus();
            changed();
        });
        find = new FindBar(body, this);
        canvas = new TrafficCanvas(body, NLS.bind(Messages.TrafficPage_name, console.getName()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        outgoing = new Outgoing(canvas);
        bytes = new BytesAnnex(canvas);
        annexes = new Annexes(body, console.capture(), console.outlet(), canvas::showRow, this::export);
        getSite().getService(IContextService.class).activateContext(Ids.CONSOLE_CONTEXT);
        actions = new TrafficActions(this, console, canvas, find, filter, outgoing);
        actions.contribute(getSite().getActionBars());
        MenuManager menu = new MenuManager();
        actions.fill(menu);
        bytes.fill(menu);
        annexes.fill(menu);
        canvas.setMenu(menu.createContextMenu(canvas));
        bytes.contribute(getSite().getActionBars());
        annexes.contribute(getSite().getActionBars());
        getSite().setSelectionProvider(new Standing(connection()));
        canvas.onChange(this::changed);
        showCapture();
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

    /** The connection, where the console has one. */
    @Override
    public ShowInContext getShowInContext() {
        return new ShowInContext(null, connection());
    }

    private StructuredSelection connection() {
        return console.outlet().<StructuredSelection>map(StructuredSelection::new).orElse(StructuredSelection.EMPTY);
    }

    @Override
    public String[] getShowInTargetIds() {
        return new String[] {Ids.CONNECTIONS_VIEW, IPageLayout.ID_PROP_SHEET};
    }

    @Override
    public void dispose() {
        console.removePropertyChangeListener(replaced);
        super.dispose();
    }

    /** Puts the selected rows on the clipboard, in a while: a job reads them. In a field where one types, copies what is selected there. */
    void copy(CopyForm form) {
        if (canvas.getDisplay().getFocusControl() instanceof Text field) {
            field.copy();
        } else {
            outgoing.copy(form);
        }
    }

    @Override
    public Capture capture() {
        return console.capture();
    }

    @Override
    public Filter filter() {
        return filter.filter();
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

    private void filtered(Filter now) {
        canvas.filter(now);
        find.groundChanged();
    }

    private void showCapture() {
        canvas.show(console.capture());
        if (!filter.filter().equals(Filter.ALL)) {
            canvas.filter(filter.filter());
        }
    }

    /** Selects all rows, or all of what is typed where the keyboard is. */
    void selectAll() {
        if (canvas.getDisplay().getFocusControl() instanceof Text field) {
            field.selectAll();
        } else {
            canvas.selectAll();
        }
    }

    private void captureReplaced() {
        UiDoor.post(canvas.getDisplay(), () -> {
            if (!canvas.isDisposed()) {
                showCapture();
                annexes.show(console.capture());
                find.groundChanged();
            }
        });
    }

    private void export() {
        RowSelection selection = canvas.selection();
        // Positions are numbers only while no row is left out.
        boolean numbers = canvas.listing() instanceof WholeListing;
        long from = numbers ? Math.max(0, selection.from()) : 0;
        ExportWizard.open(canvas.getShell(), console, from, numbers ? from + selection.size() : from);
    }

    private void changed() {
        actions.update();
        annexes.chosen(canvas.leadTime());
        bytes.changed();
        Listing rows = canvas.listing();
        if (rows != null) {
            filter.say(canvas.sifted(), rows.end(), rows.capture().rows());
        }
        origin.show(console.capture());
    }
}
