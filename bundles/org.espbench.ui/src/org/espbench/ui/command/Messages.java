package org.espbench.ui.command;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
@NonNullByDefault({}) // the fields are filled in by reflection
final class Messages extends NLS {

    public static String deleteTitle;
    public static String deleteQuestion;
    public static String deleteSharedQuestion;
    public static String deleteButton;
    public static String duplicating;
    public static String duplicateName;
    public static String renameTitle;
    public static String renameLabel;
    public static String renaming;
    public static String keepButton;
    public static String deleting;
    public static String lending;
    public static String notLent;
    public static String keepingPassword;
    public static String closingLink;
    public static String sendFileTitle;
    public static String sendingFile;
    public static String fileProgress;
    public static String fileNotSent;
    public static String macroTitle;
    public static String macroNowhere;
    public static String consoleTitle;
    public static String consoleNowhere;

    static {
        NLS.initializeMessages("org.espbench.ui.command.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
