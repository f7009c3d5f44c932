package org.espbench.ui.console.bytes;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from messages.properties. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String BytesJob_name;
    public static String BytesJob_row;
    public static String BytesJob_rest;
    public static String BytesPane_name;
    public static String BytesPane_nothing;

    static {
        initializeMessages("org.espbench.ui.console.bytes.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
