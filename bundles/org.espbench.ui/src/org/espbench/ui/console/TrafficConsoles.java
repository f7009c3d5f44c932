package org.espbench.ui.console;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleManager;
import org.espbench.traffic.Capture;
import org.espbench.ui.console.send.Outlet;

/** The traffic consoles in the Console view, one for a connection. */
public final class TrafficConsoles {

    private TrafficConsoles() {
    }

    /**
     * Shows a connection's traffic in the Console view, which comes to the front. A console that the connection has already shows the
     * capture from now on, followed at its end. Any thread; returns before anything is seen.
     *
     * @param connectionId the profile's id
     * @param connectionName how users call the connection
     * @param capture stays the caller's: it must stay readable until another one is shown for the connection or {@link #find} is empty
     */
    public static void show(String connectionId, String connectionName, Capture capture) {
        show(connectionId, connectionName, capture, Optional.empty());
    }

    /**
     * As {@link #show(String, String, Capture)}.
     *
     * @param outlet to send over from the console; nothing where there is only something to look at
     */
    public static void show(String connectionId, String connectionName, Capture capture, Optional<? extends Outlet> outlet) {
        IConsoleManager manager = ConsolePlugin.getDefault().getConsoleManager();
        TrafficConsole console;
        // Two threads that show the same connection at once must not make two consoles.
        synchronized (TrafficConsoles.class) {
            TrafficConsole known = find(connectionId).orElse(null);
            if (known == null) {
                console = new TrafficConsole(connectionId, connectionName, capture, outlet, false);
                manager.addConsoles(new IConsole[] {console});
            } else {
                console = known;
                console.show(connectionName, capture);
            }
        }
        manager.showConsoleView(console);
    }

    /** Opens a console for a capture file. The console closes the capture when it is closed itself. Any thread; returns before anything is seen. */
    static TrafficConsole open(Path file, Capture capture) {
        IConsoleManager manager = ConsolePlugin.getDefault().getConsoleManager();
        TrafficConsole console = new TrafficConsole(id(file), String.valueOf(file.getFileName()), capture, Optional.empty(), true);
        manager.addConsoles(new IConsole[] {console});
        manager.showConsoleView(console);
        return console;
    }

    /** Closes a console. Any thread. */
    static void close(TrafficConsole console) {
        ConsolePlugin.getDefault().getConsoleManager().removeConsoles(new IConsole[] {console});
    }

    /** Brings the console of a capture file to the front. @return false when there is none */
    static boolean reveal(Path file) {
        Optional<TrafficConsole> console = find(id(file));
        console.ifPresent(ConsolePlugin.getDefault().getConsoleManager()::showConsoleView);
        return console.isPresent();
    }

    private static String id(Path file) {
        return file.toUri().toString();
    }

    /** The console of a connection; empty when there is none or the user has closed it. Any thread. */
    public static Optional<TrafficConsole> find(String connectionId) {
        for (IConsole console : ConsolePlugin.getDefault().getConsoleManager().getConsoles()) {
            if (console instanceof TrafficConsole traffic && traffic.connectionId().equals(connectionId)) {
                return Optional.of(traffic);
            }
        }
        return Optional.empty();
    }
}
