package org.espbench.ui.console.send;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.IParameterValues;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.espbench.ui.Ids;

/** The macros that keys can be given to, for the page where that is done. */
public final class MacroNumbers implements IParameterValues {

    @Override
    public Map<String, String> getParameterValues() {
        Map<String, String> values = new HashMap<>();
        for (int number = 1; number <= Macros.WITH_KEYS; number++) {
            values.put(NLS.bind(Messages.macroNumber, Integer.toString(number)), Integer.toString(number));
        }
        return values;
    }

    /** The keys of a macro as people write them; empty when it has none here. UI thread. */
    static String key(int number) {
        Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(Ids.MACRO);
        ParameterizedCommand macro = ParameterizedCommand.generateCommand(command, Map.of(Ids.MACRO_NUMBER, Integer.toString(number)));
        TriggerSequence[] keys = PlatformUI.getWorkbench().getService(IBindingService.class).getActiveBindingsFor(macro);
        return keys.length == 0 ? "" : keys[0].format(); //$NON-NLS-1$
    }
}
