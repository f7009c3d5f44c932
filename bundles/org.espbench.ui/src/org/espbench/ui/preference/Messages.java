package org.espbench.ui.preference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
@NonNullByDefault({}) // the fields are filled in by reflection
final class Messages extends NLS {

    public static String description;
    public static String freshGroup;
    public static String scheme;
    public static String schemeSim;
    public static String schemeSerial;
    public static String schemeRfc2217;
    public static String schemeTcp;
    public static String baud;
    public static String attempts;
    public static String firstPause;
    public static String longestPause;
    public static String sessionGroup;
    public static String refresh;
    public static String colors;
    public static String colorsTip;
    public static String notKept;
    public static String captureBudget;
    public static String captureDescription;
    public static String captureFile;
    public static String captureGroup;
    public static String captureHours;
    public static String captureNote;
    public static String consoleGroup;
    public static String consoleStatistics;
    public static String flush;

    static {
        NLS.initializeMessages("org.espbench.ui.preference.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
