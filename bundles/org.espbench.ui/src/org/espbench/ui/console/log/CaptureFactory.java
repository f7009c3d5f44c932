package org.espbench.ui.console.log;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IConsoleFactory;
import org.espbench.ui.console.CaptureLauncher;

/** Open Console &gt; ESP8266 Capture in the Console view: asks for a capture file. */
public final class CaptureFactory implements IConsoleFactory {

    private static final String[] ENDINGS = {"*.pcapng", "*"}; //$NON-NLS-1$ //$NON-NLS-2$

    @Override
    public void openConsole() {
        FileDialog dialog = new FileDialog(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), SWT.OPEN);
        dialog.setText(Messages.openTitle);
        dialog.setFilterExtensions(ENDINGS);
        String chosen = dialog.open();
        if (chosen != null) {
            CaptureLauncher.open(Path.of(chosen));
        }
    }
}
