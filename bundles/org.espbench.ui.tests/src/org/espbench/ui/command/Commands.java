package org.espbench.ui.command;

import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Runs commands as keys, menus and toolbars do. */
public final class Commands {

    private Commands() {
    }

    /** Whether a key or a button would work now. */
    public static boolean enabled(String id) {
        return command(id).isHandled() && command(id).isEnabled();
    }

    /** Runs a command; a disabled one fails the test. */
    public static void run(String id, Map<String, String> parameters) {
        try {
            // The active part's own service: that is where keys and context menus look for handlers.
            PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().getActivePart().getSite().getService(IHandlerService.class)
                    .executeCommand(ParameterizedCommand.generateCommand(command(id), parameters), null);
        } catch (CommandException e) {
            throw new AssertionError(id, e);
        }
    }

    private static Command command(String id) {
        return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id);
    }
}
