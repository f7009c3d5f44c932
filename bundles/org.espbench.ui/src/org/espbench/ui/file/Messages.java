package org.espbench.ui.file;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
@NonNullByDefault({}) // the fields are filled in by reflection
final class Messages extends NLS {

    public static String checking;
    public static String unreadable;
    public static String twin;
    public static String twinOfFile;
    public static String freshId;
    public static String freshIdDescription;
    public static String givingId;
    public static String opening;
    public static String notOpenedTitle;
    public static String openText;
    public static String close;
    public static String outside;

    static {
        NLS.initializeMessages("org.espbench.ui.file.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
