package org.espbench.ui.console.log;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from messages.properties. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String browse;
    public static String capture;
    public static String captureExists;
    public static String captureMissing;
    public static String importDescription;
    public static String importNote;
    public static String importPageTitle;
    public static String importTitle;
    public static String importing;
    public static String log;
    public static String logMissing;
    public static String noLog;
    public static String notImported;
    public static String openTitle;

    static {
        NLS.initializeMessages("org.espbench.ui.console.log.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
