package org.espbench.modem.internal.dialogue;

import java.time.Duration;
import java.util.Optional;

import org.espbench.modem.at.Frame;

/** Hears what is said while a command is in work; on the calling thread, so it may take its time. */
@FunctionalInterface
public interface Hearing {

    /** One thing that was said. */
    void heard(Frame frame);

    /** How long to wait for the result behind what was heard last; empty: as long as there is time. When it is over, the command counts as done. */
    default Optional<Duration> patience() {
        return Optional.empty();
    }
}
