package org.espbench.modem.internal;

import java.util.Set;

import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.dialect.Quirk;

/** What 0.19 to 0.21 say instead of an ERROR, without any final result behind it (reference 9, Q23). */
final class EarlyRefusals {

    private static final Set<String> TEXTS = Set.of("link is not", "no ip", "ALREAY CONNECT", "Link typ ERROR", "we must restart", "too long", "link is builded");

    private EarlyRefusals() {
    }

    /** Whether this line ends the command in work. */
    static boolean are(String line, Dialect dialect) {
        return dialect.has(Quirk.REFUSAL_WITHOUT_RESULT) && TEXTS.contains(line.strip());
    }
}
