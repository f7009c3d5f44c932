package org.espbench.simulator.injection;

import java.time.Duration;

/** What becomes of a command line that was taken. */
public sealed interface Fate {

    /** It is carried out, so much later than usual, after this was said. */
    record CarriedOut(Duration later, boolean afterBusy) implements Fate {
    }

    /** It is answered with this. */
    record Answered(String text) implements Fate {
    }

    /** It is turned away as busy. */
    record TurnedAway() implements Fate {
    }

    /** It is never answered. */
    record Unanswered() implements Fate {
    }

    /** As usual. */
    Fate USUAL = new CarriedOut(Duration.ZERO, false);
}
