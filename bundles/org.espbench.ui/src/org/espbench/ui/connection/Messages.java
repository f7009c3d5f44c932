package org.espbench.ui.connection;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
@NonNullByDefault({}) // the fields are filled in by reflection
final class Messages extends NLS {

    public static String loading;
    public static String keptOutside;
    public static String lookingBack;
    public static String reconnecting;
    public static String connecting;
    public static String disconnecting;
    public static String resetting;
    public static String fileEncoding;
    public static String fileTooLong;
    public static String fileNotRead;
    public static String fileKept;
    public static String fileNotWritten;
    public static String fileNotDeleted;

    static {
        NLS.initializeMessages("org.espbench.ui.connection.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
