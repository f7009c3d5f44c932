package org.espbench.ui.console.filter;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from messages.properties. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String close;
    public static String delete;
    public static String directions;
    public static String errors;
    public static String errorsTip;
    public static String field;
    public static String fieldHint;
    public static String filtering;
    public static String fromModule;
    public static String laneAt;
    public static String laneEvent;
    public static String laneLink;
    public static String laneNote;
    public static String laneRaw;
    public static String lanes;
    public static String link;
    public static String links;
    public static String notRegex;
    public static String regex;
    public static String regexTip;
    public static String save;
    public static String saveName;
    public static String saveNameWanted;
    public static String saveTitle;
    public static String saved;
    public static String savedTip;
    public static String shown;
    public static String toModule;

    static {
        NLS.initializeMessages("org.espbench.ui.console.filter.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
