package org.espbench.simulator.fault;

import java.util.List;
import java.util.Set;

/** The faults of one module, to be set and taken back while it runs. Safe for use by any thread. */
public interface Faults {

    /** Begins a rule. */
    When when(Trigger trigger);

    /** Faults of the line from the module to the host. */
    LineFaults toHost();

    /** Faults of the line from the host to the module. */
    LineFaults toModule();

    /** Gives the module a known quirk, or several. */
    void on(Quirk... quirks);

    /** Takes quirks from the module. */
    void off(Quirk... quirks);

    /** The quirks that the module has. */
    Set<Quirk> quirks();

    /**
     * Lets a seeded generator do what the profile allows, until {@link #reset()}; in place of one before. The same seed, profile and traffic give the
     * same faults. {@link #report()} begins with seed and profile.
     */
    void random(long seed, Profile profile);

    /** What has been done so far, a sentence each, in order; at most the last 1000. Holds positions, no payload. */
    List<String> report();

    /** Takes every rule, fault and generator back, and gives the module its usual quirks; what has happened stays happened. */
    void reset();
}
