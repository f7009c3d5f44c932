package org.espbench.ui.door;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Lets work of other threads into the UI thread, and keeps slow calls out of it. Nobody ever waits at this door. */
public final class UiDoor {

    private UiDoor() {
    }

    /**
     * Runs {@code work} on the UI thread soon, after what was posted before. May be called by any thread and returns at once. When the workbench
     * is not there (yet, or any more) the work is dropped: there is nothing to show it on.
     */
    public static void post(Runnable work) {
        if (PlatformUI.isWorkbenchRunning()) {
            post(PlatformUI.getWorkbench().getDisplay(), work);
        }
    }

    /** As {@link #post(Runnable)}, for a display that is at hand; dropped when that display is disposed of. */
    public static void post(Display display, Runnable work) {
        try {
            display.asyncExec(work);
        } catch (SWTException e) {
            // The display can go between any check and the call.
            if (!display.isDisposed()) {
                throw e;
            }
        }
    }

    /**
     * Refuses the UI thread: for calls that may block on files, ports or the secret store.
     *
     * @param call what was called, for the message
     * @throws IllegalStateException when called on the UI thread
     */
    public static void keepOut(String call) {
        if (here()) {
            throw new IllegalStateException(call + " may block and must not be called on the UI thread"); //$NON-NLS-1$
        }
    }

    /** Whether the calling thread is a UI thread. */
    static boolean here() {
        return Display.getCurrent() != null;
    }
}
