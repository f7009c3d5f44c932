package org.espbench.ui.console.send;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.espbench.modem.Budgets;

/** How long an answer to a typed command may take. */
final class Patience {

    /** A command that nobody here knows, of a vendor's own perhaps. */
    private static final Duration USUAL = Duration.ofSeconds(10);
    /** A host that doesn't answer is given up by the module itself after as long. */
    private static final Duration CONNECT = Duration.ofSeconds(80);

    private static final Map<String, Duration> LONG = Map.of("+CWJAP", Budgets.JOIN, "+CWLAP", Budgets.SCAN, "+CIPSTART", CONNECT, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            "+CIPDOMAIN", Budgets.LOOK_UP, "+PING", Budgets.PING, "+CIUPDATE", Budgets.UPDATE, "+RESTORE", Budgets.RESTART, "+RST", Budgets.RESTART); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$

    private Patience() {
    }

    static Duration with(String command) {
        String upper = command.strip().toUpperCase(Locale.ROOT);
        String rest = upper.startsWith("AT") ? upper.substring(2) : upper; //$NON-NLS-1$
        return LONG.entrySet().stream().filter(entry -> rest.startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst().orElse(USUAL);
    }
}
