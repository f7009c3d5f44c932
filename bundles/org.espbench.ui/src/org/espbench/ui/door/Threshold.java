package org.espbench.ui.door;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.time.Blocking;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** From the first class of this bundle that is loaded on, sessions, modems, captures and profile files refuse the UI thread, whoever calls them there. */
public final class Threshold implements BundleActivator {

    @Override
    public void start(@Nullable BundleContext context) {
        Blocking.forbid(UiDoor::here);
    }

    @Override
    public void stop(@Nullable BundleContext context) {
        Blocking.forbid(() -> false);
    }
}
