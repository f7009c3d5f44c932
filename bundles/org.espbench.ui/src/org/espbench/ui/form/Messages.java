package org.espbench.ui.form;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
@NonNullByDefault({}) // the fields are filled in by reflection
final class Messages extends NLS {

    public static String numberRange;
    public static String password;
    public static String reveal;

    static {
        NLS.initializeMessages("org.espbench.ui.form.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
