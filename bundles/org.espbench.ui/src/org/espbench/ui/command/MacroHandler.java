package org.espbench.ui.command;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.handlers.HandlerUtil;
import org.espbench.ui.Ids;
import org.espbench.ui.console.send.SendBar;

/** Send Macro: in the console that has the keyboard, or else in that of the chosen connection. */
public final class MacroHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        String number = event.getParameter(Ids.MACRO_NUMBER);
        Optional<SendBar> bar = SendBar.near(Display.getCurrent().getFocusControl(), Choice.now());
        bar.ifPresentOrElse(found -> found.macro(Integer.parseInt(number)),
                () -> MessageDialog.openInformation(HandlerUtil.getActiveShell(event), Messages.macroTitle, Messages.macroNowhere));
        return null;
    }
}
