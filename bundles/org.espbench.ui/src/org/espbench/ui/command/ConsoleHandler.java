package org.espbench.ui.command;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.console.IConsoleView;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.console.TrafficConsole;
import org.espbench.ui.console.TrafficConsoles;

/**
 * What commands of a console do while another part is active: bring a console of ours to the front, that of the chosen connection if another kind is there,
 * and do it there. UI thread only.
 */
public final class ConsoleHandler extends AbstractHandler {

    /** The console does it itself from here on; it would come back here only if it didn't know the command. */
    private boolean handedOn;

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        if (handedOn) {
            return null;
        }
        try {
            IConsoleView view = (IConsoleView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(IConsoleConstants.ID_CONSOLE_VIEW);
            Optional<TrafficConsole> console = view.getConsole() instanceof TrafficConsole ours ? Optional.of(ours) : any();
            if (console.isPresent()) {
                view.display(console.get());
                handedOn = true;
                view.getSite().getService(IHandlerService.class).executeCommand(event.getCommand().getId(), null);
            } else {
                MessageDialog.openInformation(HandlerUtil.getActiveShell(event), Messages.consoleTitle, Messages.consoleNowhere);
            }
            return null;
        } catch (PartInitException | CommandException e) {
            throw new ExecutionException(event.getCommand().getId(), e);
        } finally {
            handedOn = false;
        }
    }

    private static Optional<TrafficConsole> any() {
        return Choice.now().map(Connection::id).flatMap(TrafficConsoles::find).or(() -> Arrays.stream(ConsolePlugin.getDefault().getConsoleManager().getConsoles())
                .filter(TrafficConsole.class::isInstance).map(TrafficConsole.class::cast).findFirst());
    }
}
