package org.espbench.simulator.air;

/** What becomes of a station's wish to join. */
public sealed interface Answer {

    /** It is let in. */
    record Admitted(AccessPoint accessPoint) implements Answer {
    }

    /** No access point of this name, or of this BSSID, is heard. */
    record NotFound() implements Answer {
    }

    /** The password is another. */
    record WrongPassword() implements Answer {
    }

    /** The access point is full, turns everybody away, or wants credentials that a module can't give. */
    record TurnedAway() implements Answer {
    }

    /** The signal was too weak this time; the next try may do. */
    record Faded() implements Answer {
    }
}
