package org.espbench.ui.console;

import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.console.AbstractConsole;
import org.eclipse.ui.console.IConsoleView;
import org.eclipse.ui.part.IPageBookViewPage;
import org.espbench.traffic.Capture;
import org.espbench.ui.console.export.Exportable;
import org.espbench.ui.console.send.Outlet;
import org.espbench.ui.door.UiDoor;
import org.espbench.ui.icon.Icons;

/**
 * A connection's traffic in the Console view. Holds on to the capture, which stays its owner's to close, unless it is a file that was opened here. Made
 * and changed on any thread.
 */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
public final class TrafficConsole extends AbstractConsole implements Exportable {

    /** The console's type, by which menus and pattern matchers can know it. */
    public static final String TYPE = "org.espbench.ui.console.traffic"; //$NON-NLS-1$

    /** Property: another capture is shown. */
    static final String CAPTURE = "capture"; //$NON-NLS-1$

    private final String connectionId;
    private final Optional<? extends Outlet> outlet;
    private final boolean owner;
    private volatile Capture capture;

    /** @param owner whether the capture is closed with the console */
    TrafficConsole(String connectionId, String connectionName, Capture capture, Optional<? extends Outlet> outlet, boolean owner) {
        super(connectionName, TYPE, Icons.CONSOLE.descriptor(), true);
        this.connectionId = connectionId;
        this.outlet = outlet;
        this.owner = owner;
        this.capture = capture;
    }

    /** Whose traffic this is: a profile's id. */
    public String connectionId() {
        return connectionId;
    }

    /** Over what one sends from here; nothing where there is only something to look at. */
    Optional<? extends Outlet> outlet() {
        return outlet;
    }

    @Override
    public Capture capture() {
        return capture;
    }

    /** The connection was opened again, or is called otherwise now. */
    void show(String connectionName, Capture other) {
        // The Console view takes a new name at its word, on the thread that gives it.
        UiDoor.post(() -> setName(connectionName));
        Capture before = capture;
        capture = other;
        if (before != other) {
            firePropertyChange(this, CAPTURE, before, other);
        }
    }

    @Override
    protected void dispose() {
        super.dispose();
        if (owner) {
            Capture last = capture;
            // Letting go of files can take its time.
            Job.createSystem(getName(), (ICoreRunnable) monitor -> last.close()).schedule();
        }
    }

    @Override
    public IPageBookViewPage createPage(IConsoleView view) {
        return new TrafficPage(this);
    }
}
