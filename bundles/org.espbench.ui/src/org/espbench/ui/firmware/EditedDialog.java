package org.espbench.ui.firmware;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

/** Asks what is to become of a file that was edited since it was generated, and lets one compare before one answers. UI thread only. */
final class EditedDialog {

    private static final int REGENERATE = 0;
    private static final int KEEP = 1;
    private static final int COMPARE = 2;

    private EditedDialog() {
    }

    /** @return the answer; keeps the file when the dialog was closed */
    static Answer ask(Shell shell, Placed one) {
        while (true) {
            int chosen = MessageDialog.open(MessageDialog.QUESTION, shell, Messages.editedTitle,
                    NLS.bind(Messages.editedQuestion, one.file().getFullPath().makeRelative()), SWT.SHEET, Messages.editedRegenerate, Messages.editedKeep,
                    Messages.editedCompare);
            switch (chosen) {
                case REGENERATE -> {
                    return Answer.REGENERATE;
                }
                case COMPARE -> Comparison.open(one);
                case KEEP -> {
                    return Answer.KEEP;
                }
                default -> {
                    return Answer.KEEP;
                }
            }
        }
    }
}
