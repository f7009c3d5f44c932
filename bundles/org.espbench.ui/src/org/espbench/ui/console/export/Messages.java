package org.espbench.ui.console.export;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from messages.properties. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String browse;
    public static String exportDescription;
    public static String exportPageTitle;
    public static String exportTitle;
    public static String exporting;
    public static String file;
    public static String fileInvalid;
    public static String fileWrong;
    public static String form;
    public static String formFlows;
    public static String formHex;
    public static String formReceived;
    public static String formSent;
    public static String formTable;
    public static String formText;
    public static String link;
    public static String noSecrets;
    public static String notExported;
    public static String nothingToExport;
    public static String onlySelected;
    public static String overwriteQuestion;
    public static String overwriteTitle;
    public static String source;
    public static String usualName;

    static {
        NLS.initializeMessages("org.espbench.ui.console.export.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
