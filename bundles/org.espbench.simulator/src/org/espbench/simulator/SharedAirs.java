package org.espbench.simulator;

import java.util.HashMap;
import java.util.Map;

import org.espbench.simulator.air.SimulatedAir;

/** The airs that {@code sim:} ports share by name. Safe for use by any thread. */
final class SharedAirs {

    private record Shared(SimulatedAir air, int users) {
    }

    private final Map<String, Shared> airs = new HashMap<>();

    /** The air of this name; a new {@link SimulatedAir#standard()} for the first who asks. {@link #leave} must follow. */
    synchronized SimulatedAir enter(String name) {
        Shared shared = airs.merge(name, new Shared(SimulatedAir.standard(), 1), (old, fresh) -> new Shared(old.air, old.users + 1));
        return shared.air;
    }

    /** Whoever asked for it needs it no more; the last one takes it along. */
    synchronized void leave(String name) {
        airs.computeIfPresent(name, (key, shared) -> shared.users == 1 ? null : new Shared(shared.air, shared.users - 1));
    }
}
