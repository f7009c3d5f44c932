package org.espbench.ide.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.views.IViewDescriptor;

/**
 * Runs once at start-up when {@value #REPORT} names a file: opens the ESP8266 perspective and every view whose id begins with
 * {@value #OURS}, then writes a line for each thing it saw ({@code view ID}, {@code perspective ID}, {@code error TEXT}) and closes the
 * workbench.
 */
public final class Probe implements IStartup {

    private static final String REPORT = "org.espbench.ide.probe.report";
    /** What to do besides looking: {@code arrange} the Connections view as a user would; {@code restarted}: open nothing, see what is there. */
    private static final String DEED = "org.espbench.ide.probe.deed";
    private static final int SETTLING_MILLIS = 2_000;
    private static final String OURS = "org.espbench.";

    private final List<String> seen = new ArrayList<>();
    private final List<String> logged = new CopyOnWriteArrayList<>();

    @Override
    public void earlyStartup() {
        String report = System.getProperty(REPORT);
        if (report != null) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.asyncExec(() -> look(PlatformUI.getWorkbench(), Path.of(report)));
        }
    }

    private void look(IWorkbench workbench, Path report) {
        ILogListener listener = (status, plugin) -> {
            if (status.getSeverity() == IStatus.ERROR) {
                logged.add("error " + status.getMessage());
            }
        };
        Platform.addLogListener(listener);
        String deed = System.getProperty(DEED, "");
        try {
            if (!deed.equals("restarted")) {
                openPerspectives(workbench);
                openViews(workbench.getActiveWorkbenchWindow().getActivePage());
            }
        } catch (WorkbenchException e) {
            logged.add("error " + e.getMessage());
        }
        // What the views start asynchronously gets its turn before the book is closed.
        workbench.getDisplay().timerExec(SETTLING_MILLIS, () -> {
            if (deed.equals("arrange")) {
                Arrangement.make(workbench);
            }
            if (!deed.isEmpty()) {
                seen.addAll(Arrangement.seen(workbench));
            }
            seen.addAll(logged);
            try {
                Files.write(report, seen);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                workbench.close();
            }
        });
    }

    private void openPerspectives(IWorkbench workbench) throws WorkbenchException {
        for (var perspective : workbench.getPerspectiveRegistry().getPerspectives()) {
            if (perspective.getId().startsWith(OURS)) {
                workbench.showPerspective(perspective.getId(), workbench.getActiveWorkbenchWindow());
                seen.add("perspective " + perspective.getId());
            }
        }
    }

    private void openViews(IWorkbenchPage page) throws PartInitException {
        for (IViewDescriptor view : PlatformUI.getWorkbench().getViewRegistry().getViews()) {
            if (view.getId().startsWith(OURS)) {
                page.showView(view.getId());
                seen.add("view " + view.getId());
            }
        }
        page.showView("org.eclipse.ui.console.ConsoleView");
        seen.add("view org.eclipse.ui.console.ConsoleView");
    }
}
