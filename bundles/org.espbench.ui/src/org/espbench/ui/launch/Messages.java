package org.espbench.ui.launch;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
@NonNullByDefault({}) // the fields are filled in by reflection
final class Messages extends NLS {

    public static String tab;
    public static String connection;
    public static String chooseConnection;
    public static String noConnections;
    public static String connectionGone;
    public static String processLabel;
    public static String processFailed;
    public static String notEnded;
    public static String launching;
    public static String noConnectionInFile;
    public static String lendTab;
    public static String lend;
    public static String lendConnection;
    public static String back;
    public static String backHint;
    public static String lendExplained;
    public static String lendChoose;
    public static String notLent;
    public static String takingBack;

    static {
        NLS.initializeMessages("org.espbench.ui.launch.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
