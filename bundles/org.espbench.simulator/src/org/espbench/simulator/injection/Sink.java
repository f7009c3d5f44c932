package org.espbench.simulator.injection;

import java.time.Duration;

/** Where bytes go on to that faults have left. */
public interface Sink {

    /** The next bytes; they belong to the sink. */
    void bytes(byte[] bytes);

    /** What follows comes no earlier than so much model time after what came before. */
    void pause(Duration length);
}
