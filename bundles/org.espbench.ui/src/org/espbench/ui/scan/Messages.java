package org.espbench.ui.scan;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
@NonNullByDefault({}) // the fields are filled in by reflection
final class Messages extends NLS {

    public static String filter;
    public static String signal;
    public static String name;
    public static String channel;
    public static String security;
    public static String hidden;
    public static String open;
    public static String enterprise;
    public static String windowTitle;
    public static String heading;
    public static String description;
    public static String looking;
    public static String heard;
    public static String heardOne;
    public static String stopped;
    public static String join;
    public static String stop;
    public static String again;
    public static String close;
    public static String job;
    public static String failed;
    public static String joinTitle;
    public static String joinHeading;
    public static String joinSecured;
    public static String joinOpen;
    public static String change;
    public static String joining;

    static {
        NLS.initializeMessages("org.espbench.ui.scan.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
