package org.espbench.modem.internal;

import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.AtEncoder;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.dialect.Version;
import org.espbench.modem.time.Deadline;

/** Finds out by questions what {@code AT+GMR} didn't tell (reference 7): which of them the module understands. In turn. */
final class Probing {

    private final Talk talk;
    private final Deadline deadline;

    private Probing(Talk talk, Deadline deadline) {
        this.talk = talk;
        this.deadline = deadline;
    }

    /** The dialect, completed where its version leaves doubt. */
    static Dialect complete(Dialect known, Talk talk, Deadline deadline) throws ModemException {
        Probing probing = new Probing(talk, deadline);
        if (!known.version().known()) {
            return probing.found();
        }
        // 0.2x has no suffixes, 1.x has them all; in between builds differ (reference 2).
        if (known.version().major() == 0 && known.can(Ability.SUFFIXES) && !probing.understands(AtEncoder.ASK_MAC_UNSTORED)) {
            return without(known);
        }
        return known;
    }

    // At least this one: what a later minor version has besides stays unused.
    private Dialect found() throws ModemException {
        if (understands(AtEncoder.ASK_STORE_SWITCH)) {
            return Dialect.of(new Version(2, understands(AtEncoder.ASK_STATION_STATE) ? 2 : 1, 0), false);
        }
        if (understands(AtEncoder.ASK_MAC_UNSTORED)) {
            int minor = understands(AtEncoder.ASK_RECEIVE_MODE) ? 7 : understands(AtEncoder.ASK_FREE_MEMORY) ? 4 : 1;
            return Dialect.of(new Version(1, minor, 0), false);
        }
        if (understands(AtEncoder.ASK_PASS_THROUGH_RECONNECT)) {
            return Dialect.of(new Version(2, 0, 0), false);
        }
        // A clone, or somebody's own build: the plainest forms, and its own ERROR for what it doesn't know.
        return without(Dialect.of(new Version(1, 1, 0), false));
    }

    private static Dialect without(Dialect dialect) {
        return dialect.with(Ability.SUFFIXES, false).with(Ability.UNSTORED_SETTINGS, false);
    }

    private boolean understands(AtCommand question) throws ModemException {
        return talk.run(question, deadline).ok();
    }
}
