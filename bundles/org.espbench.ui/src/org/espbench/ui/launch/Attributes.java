package org.espbench.ui.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.core.ILaunchConfiguration;

/** What launch configurations say to this plugin, by names in the stored configuration. */
final class Attributes {

    /** The launch configuration type that runs a connection. */
    static final String TYPE = "org.espbench.ui.launch"; //$NON-NLS-1$
    /** The profile's id of the connection to run. */
    static final String CONNECTION = "org.espbench.ui.launch.connection"; //$NON-NLS-1$
    /** In any type: the profile's id of the connection whose port is lent to the launch; empty for none. */
    static final String LEND = "org.espbench.ui.launch.lend"; //$NON-NLS-1$
    /** In any type: after how many seconds a lent port is taken back at the latest; 0 for not before the end. */
    static final String BACK = "org.espbench.ui.launch.back"; //$NON-NLS-1$

    private Attributes() {
    }

    /** The text; empty when there is none, or when the configuration can't be read, which is logged. */
    static String text(ILaunchConfiguration configuration, String name) {
        try {
            return String.valueOf(configuration.getAttribute(name, "")); //$NON-NLS-1$
        } catch (CoreException e) {
            ILog.get().log(e.getStatus());
            return ""; //$NON-NLS-1$
        }
    }

    /** The number; 0 when there is none, or when the configuration can't be read, which is logged. */
    static int number(ILaunchConfiguration configuration, String name) {
        try {
            return configuration.getAttribute(name, 0);
        } catch (CoreException e) {
            ILog.get().log(e.getStatus());
            return 0;
        }
    }
}
