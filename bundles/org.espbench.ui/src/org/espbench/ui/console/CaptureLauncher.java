package org.espbench.ui.console;

import java.nio.file.Path;

import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IEditorLauncher;

/** Opens a capture file as if it were in an editor: by double click, File &gt; Open File, or dropped onto the editors; in the Console view. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
public final class CaptureLauncher implements IEditorLauncher {

    @Override
    public void open(IPath file) {
        open(file.toPath());
    }

    /** Opens a file, or brings its console to the front when it is open already. UI thread; returns before anything is seen. */
    public static void open(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        if (!TrafficConsoles.reveal(whole)) {
            new OpenJob(whole).schedule();
        }
    }
}
