package org.espbench.ui.firmware;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
@NonNullByDefault({}) // the fields are filled in by reflection
final class Messages extends NLS {

    public static String title;
    public static String targetTitle;
    public static String targetDescription;
    public static String connection;
    public static String noConnection;
    public static String sdk;
    public static String flash;
    public static String project;
    public static String projectClosed;
    public static String folder;
    public static String folderHint;
    public static String folderWrong;
    public static String listen;
    public static String listenerName;
    public static String refused;
    public static String lookingForPasswords;
    public static String previewTitle;
    public static String previewDescription;
    public static String previewSecret;
    public static String writing;
    public static String notRead;
    public static String editedTitle;
    public static String editedQuestion;
    public static String editedRegenerate;
    public static String editedKeep;
    public static String editedCompare;
    public static String compareTitle;
    public static String compareYours;
    public static String compareGenerated;

    static {
        NLS.initializeMessages("org.espbench.ui.firmware.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
