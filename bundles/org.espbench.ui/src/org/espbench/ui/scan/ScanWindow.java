package org.espbench.ui.scan;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.espbench.modem.net.Security;
import org.espbench.modem.station.Sighting;
import org.espbench.ui.Ids;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.door.UiDoor;
import org.espbench.ui.form.Fields;
import org.osgi.framework.FrameworkUtil;

/** The access points around a connected module, looked for every few seconds while the window is open; one of them can be joined. UI thread only. */
public final class ScanWindow extends TitleAreaDialog {

    private static final String SECTION = "scan"; //$NON-NLS-1$
    private static final int JOIN = IDialogConstants.CLIENT_ID;
    private static final int STOP = IDialogConstants.CLIENT_ID + 1;

    private final Connection connection;
    private final Looking looking;
    private @Nullable ScanTable table;
    private @Nullable Label status;
    private boolean running = true;

    private ScanWindow(Shell parent, Connection connection) {
        super(parent);
        this.connection = connection;
        looking = new Looking(connection, new Reporter());
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.RESIZE | SWT.MODELESS | getDefaultOrientation());
        setBlockOnOpen(false);
        setHelpAvailable(false);
    }

    /** Opens a window of its own, and returns at once. */
    public static void open(Shell parent, Connection connection) {
        new ScanWindow(parent, connection).open();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(NLS.bind(Messages.windowTitle, connection.profile().name()));
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, Ids.HELP + "scan"); //$NON-NLS-1$
        shell.addDisposeListener(event -> looking.cancel());
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected IDialogSettings getDialogBoundsSettings() {
        return DialogSettings.getOrCreateSection(
                PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ScanWindow.class)).getDialogSettings(), SECTION);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(NLS.bind(Messages.heading, connection.profile().name()));
        setMessage(Messages.description);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(Fields.COLUMNS).margins(10, 10).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        ScanTable seen = new ScanTable(area, one -> adjust());
        seen.whenOpened(this::join);
        table = seen;
        Label line = new Label(area, SWT.NONE);
        line.setData(Ids.WIDGET, "scanStatus"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).span(Fields.COLUMNS, 1).applyTo(line);
        status = line;
        applyDialogFont(area);
        looking.schedule();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, STOP, Messages.stop, false);
        createButton(parent, JOIN, Messages.join, true);
        createButton(parent, IDialogConstants.CLOSE_ID, Messages.close, false);
        adjust();
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case JOIN -> join();
            case STOP -> {
                if (running) {
                    looking.cancel();
                    stopped(Optional.empty());
                } else {
                    running = true;
                    adjust();
                    looking.schedule();
                }
            }
            default -> close();
        }
    }

    private void join() {
        Optional<Sighting> selected = selected();
        if (selected.filter(ScanWindow::joinable).isPresent()) {
            // The radio can't do both, and the list is of a session that is about to end.
            looking.cancel();
            stopped(Optional.empty());
            Joining.ask(getShell(), connection, selected.get());
        }
    }

    private Optional<Sighting> selected() {
        ScanTable now = table;
        return now == null ? Optional.empty() : now.selected();
    }

    private static boolean joinable(Sighting one) {
        return !one.ssid().isEmpty() && one.security() != Security.WPA2_ENTERPRISE;
    }

    private void adjust() {
        Button join = getButton(JOIN);
        Button stop = getButton(STOP);
        if (join != null && !join.isDisposed()) {
            join.setEnabled(selected().filter(ScanWindow::joinable).isPresent());
            stop.setText(running ? Messages.stop : Messages.again);
        }
    }

    private void say(String text) {
        Label line = status;
        if (line != null && !line.isDisposed()) {
            line.setText(text);
        }
    }

    private void stopped(Optional<String> trouble) {
        running = false;
        ScanTable now = table;
        say(now == null ? "" : NLS.bind(Messages.stopped, Integer.toString(now.count()))); //$NON-NLS-1$
        setErrorMessage(trouble.orElse(null));
        adjust();
    }

    private void tell(Runnable change) {
        UiDoor.post(() -> {
            Shell shell = getShell();
            if (shell != null && !shell.isDisposed()) {
                change.run();
            }
        });
    }

    /** From the job's thread to the window. */
    private final class Reporter implements Looking.Listener {

        @Override
        public void begun() {
            tell(() -> {
                setErrorMessage(null);
                say(Messages.looking);
            });
        }

        @Override
        public void heard(Sighting one) {
            tell(() -> {
                ScanTable now = table;
                if (now != null) {
                    now.add(one);
                    adjust();
                }
            });
        }

        @Override
        public void ended() {
            tell(() -> {
                ScanTable now = table;
                if (now != null && running) {
                    now.endLook();
                    say(now.count() == 1 ? Messages.heardOne : NLS.bind(Messages.heard, Integer.toString(now.count())));
                    adjust();
                }
            });
        }

        @Override
        public void stopped(Optional<String> trouble) {
            tell(() -> ScanWindow.this.stopped(trouble));
        }
    }
}
