package org.espbench.ui.console.export;

import org.espbench.traffic.Capture;

/** Something whose capture can be exported. Any thread. */
public interface Exportable {

    /** For people. */
    String getName();

    /** What can be exported now. */
    Capture capture();
}
