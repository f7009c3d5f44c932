package org.espbench.ui.undo;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
@NonNullByDefault({}) // the fields are filled in by reflection
final class Messages extends NLS {

    public static String context;
    public static String deletion;
    public static String idTaken;

    static {
        NLS.initializeMessages("org.espbench.ui.undo.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
