package org.espbench.ui.console.send;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** The user's macros in their order, in the workspace's preferences. Any thread. */
final class Macros {

    /** How many have a key of their own. */
    static final int WITH_KEYS = 9;

    private static final String NODE = "org.espbench.ui/macros"; //$NON-NLS-1$
    private static final String NAME = "name"; //$NON-NLS-1$
    private static final String TARGET = "target"; //$NON-NLS-1$
    private static final String TEXT = "text"; //$NON-NLS-1$
    private static final String NOTATION = "notation"; //$NON-NLS-1$
    private static final String END = "end"; //$NON-NLS-1$

    private Macros() {
    }

    /** All of them; a damaged one is left out. */
    static List<Macro> all() {
        List<Macro> macros = new ArrayList<>();
        IEclipsePreferences node = node();
        for (int number = 1; exists(node, number); number++) {
            Preferences kept = node.node(Integer.toString(number));
            try {
                macros.add(new Macro(kept.get(NAME, ""), MacroTarget.valueOf(kept.get(TARGET, "")), kept.get(TEXT, ""), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                        Notation.valueOf(kept.get(NOTATION, "")), LineEnd.valueOf(kept.get(END, "")))); //$NON-NLS-1$ //$NON-NLS-2$
            } catch (IllegalArgumentException e) {
                // Nobody's macro but a damaged file's.
                continue;
            }
        }
        return macros;
    }

    /** Puts these in place of all. What they hold has no {@linkplain Macro#objection objection}. The caller has them written to the disk. */
    static void replace(List<Macro> macros) throws BackingStoreException {
        IEclipsePreferences node = node();
        for (String child : node.childrenNames()) {
            node.node(child).removeNode();
        }
        int number = 1;
        for (Macro macro : macros) {
            Preferences kept = node.node(Integer.toString(number));
            kept.put(NAME, macro.name());
            kept.put(TARGET, macro.target().name());
            kept.put(TEXT, macro.text());
            kept.put(NOTATION, macro.notation().name());
            kept.put(END, macro.end().name());
            number++;
        }
    }

    static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    private static boolean exists(IEclipsePreferences node, int number) {
        try {
            return node.nodeExists(Integer.toString(number));
        } catch (BackingStoreException e) {
            // Nothing was ever kept.
            return false;
        }
    }
}
