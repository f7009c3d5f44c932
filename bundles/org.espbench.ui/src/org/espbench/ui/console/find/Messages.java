package org.espbench.ui.console.find;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from messages.properties. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String close;
    public static String count;
    public static String countJob;
    public static String counting;
    public static String field;
    public static String fieldHint;
    public static String findJob;
    public static String hex;
    public static String hexTip;
    public static String matchCase;
    public static String matchCaseTip;
    public static String next;
    public static String notHex;
    public static String notRegex;
    public static String nothing;
    public static String options;
    public static String previous;
    public static String regex;
    public static String regexTip;
    public static String wrappedBackward;
    public static String wrappedForward;

    static {
        NLS.initializeMessages("org.espbench.ui.console.find.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
