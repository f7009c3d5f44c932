package org.espbench.ui.secret;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
@NonNullByDefault({}) // the fields are filled in by reflection
final class Messages extends NLS {

    public static String cancelled;
    public static String dialogTitle;
    public static String dialogHeading;
    public static String remember;
    public static String questionCancelled;
    public static String notRemembered;
    public static String keeping;
    public static String noStore;
    public static String notOpened;
    public static String notWritten;

    static {
        NLS.initializeMessages("org.espbench.ui.secret.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
