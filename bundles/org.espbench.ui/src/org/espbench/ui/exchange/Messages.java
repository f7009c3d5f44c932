package org.espbench.ui.exchange;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
@NonNullByDefault({}) // the fields are filled in by reflection
final class Messages extends NLS {

    public static String exportTitle;
    public static String exportPageTitle;
    public static String exportDescription;
    public static String which;
    public static String nothingChosen;
    public static String toFolder;
    public static String intoProject;
    public static String folder;
    public static String folderEmpty;
    public static String folderWrong;
    public static String container;
    public static String containerWrong;
    public static String browseFolder;
    public static String browseContainer;
    public static String containerQuestion;
    public static String replace;
    public static String noPasswords;
    public static String exporting;
    public static String overwriteTitle;
    public static String overwriteQuestion;
    public static String overwrite;
    public static String cancel;
    public static String importTitle;
    public static String importPageTitle;
    public static String importDescription;
    public static String addFiles;
    public static String fileColumn;
    public static String connectionColumn;
    public static String reading;
    public static String importing;
    public static String nothingToImport;
    public static String askedLater;

    static {
        NLS.initializeMessages("org.espbench.ui.exchange.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
