package org.espbench.ui.command;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Opens a wizard by the platform's command for its kind, under a name of its own: the platform's commands put the wizard's title in place of any label,
 * and import and export of the same thing then read the same. In plugin.xml behind a colon: command, its parameter, the wizard's id.
 */
public final class WizardHandler extends AbstractHandler implements IExecutableExtension {

    private static final int PARTS = 3;

    private String[] parts = {};

    @Override
    public void setInitializationData(IConfigurationElement config, String property, @Nullable Object data) {
        parts = String.valueOf(data).split(",", -1); //$NON-NLS-1$
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        if (parts.length != PARTS) {
            throw new ExecutionException("plugin.xml must say which wizard to open"); //$NON-NLS-1$
        }
        Run.command(HandlerUtil.getActiveWorkbenchWindowChecked(event), parts[0], Map.of(parts[1], parts[2]));
        return null;
    }
}
