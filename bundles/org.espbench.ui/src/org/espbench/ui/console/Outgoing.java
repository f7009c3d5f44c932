package org.espbench.ui.console;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.espbench.ui.door.UiDoor;

/** Copies and saves the selected rows of a page. UI thread only. */
record Outgoing(TrafficCanvas canvas) {

    /** Puts the selected rows on the clipboard, in a while; offers to save them when they are too many. */
    void copy(CopyForm form) {
        selected(form).ifPresent(rows -> {
            Display display = canvas.getDisplay();
            new CopyJob(rows, text -> UiDoor.post(display, () -> copied(rows, text))).schedule();
        });
    }

    /** Asks for a file and writes the selected rows into it, in a while. */
    void save(CopyForm form) {
        selected(form).ifPresent(this::save);
    }

    private Optional<Selected> selected(CopyForm form) {
        Listing listing = canvas.listing();
        RowSelection rows = canvas.selection();
        return listing == null || rows.isEmpty() ? Optional.empty()
                : Optional.of(new Selected(listing, rows.from(), rows.size(), form, canvas.mode(), new TimeText(ZoneId.systemDefault())));
    }

    private void copied(Selected rows, Optional<String> text) {
        if (canvas.isDisposed()) {
            return;
        }
        if (text.isEmpty()) {
            if (MessageDialog.open(MessageDialog.QUESTION, canvas.getShell(), Messages.Copy_tooMuchTitle, Messages.Copy_tooMuch, SWT.NONE,
                    Messages.Copy_saveInstead, Messages.Copy_cancel) == 0) {
                save(rows);
            }
        } else if (!text.get().isEmpty()) {
            Clipboard clipboard = new Clipboard(canvas.getDisplay());
            try {
                clipboard.setContents(new Object[] {text.get()}, new Transfer[] {TextTransfer.getInstance()});
            } finally {
                clipboard.dispose();
            }
        }
    }

    private void save(Selected rows) {
        FileDialog dialog = new FileDialog(canvas.getShell(), SWT.SAVE);
        dialog.setOverwrite(true);
        dialog.setFileName("traffic.txt"); //$NON-NLS-1$
        String name = dialog.open();
        if (name != null) {
            new SaveJob(rows, Path.of(name)).schedule();
        }
    }
}
