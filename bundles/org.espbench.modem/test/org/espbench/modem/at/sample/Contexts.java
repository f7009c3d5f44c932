package org.espbench.modem.at.sample;

import org.espbench.modem.at.AtContext;
import org.espbench.modem.at.Generation;

/** The states that most dialogues begin in. */
final class Contexts {

    static final AtContext ECHO = AtContext.POWER_UP;
    static final AtContext QUIET = ECHO.withEcho(false);
    static final AtContext MUX = QUIET.withMux(true);
    static final AtContext EARLY = MUX.withGeneration(Generation.EARLY);
    static final AtContext NONOS = MUX.withGeneration(Generation.NONOS);
    static final AtContext ESP_AT = MUX.withGeneration(Generation.ESP_AT);

    private Contexts() {
    }
}
