package org.espbench.ui.preference;

import java.time.Duration;

import org.eclipse.core.runtime.Platform;
import org.espbench.traffic.Rolling;

/** How much of the traffic is kept, as users prefer it. A value that can't be right counts as not there. Any thread. */
public final class Recorded {

    static final String BUDGET = "capture.budgetMegabytes"; //$NON-NLS-1$
    static final String FILE = "capture.fileMegabytes"; //$NON-NLS-1$
    static final String HOURS = "capture.fileHours"; //$NON-NLS-1$

    /** Of a session that goes on for weeks the latest 2 GB are kept, in files of an eighth of that. */
    static final int USUAL_BUDGET = 2048;
    static final int USUAL_FILE = 256;
    /** A file goes on until it is full. */
    static final int USUAL_HOURS = 0;

    static final int LEAST_BUDGET = 16;
    static final int MOST_BUDGET = 10_000_000;
    static final int MOST_HOURS = 8760;

    private static final int SHIFT = 20;

    private Recorded() {
    }

    /** For captures that begin from now on. */
    public static Rolling rolling() {
        int budget = number(BUDGET, USUAL_BUDGET, LEAST_BUDGET, MOST_BUDGET);
        int file = Math.min(number(FILE, USUAL_FILE, 1, MOST_BUDGET), budget / 2);
        int hours = number(HOURS, USUAL_HOURS, 0, MOST_HOURS);
        return new Rolling((long) file << SHIFT, hours == 0 ? Rolling.NEVER.age() : Duration.ofHours(hours), (long) budget << SHIFT);
    }

    static int number(String key, int usual, int lowest, int highest) {
        int number = Platform.getPreferencesService().getInt(Preferred.NODE, key, usual, null);
        return number >= lowest && number <= highest ? number : usual;
    }
}
