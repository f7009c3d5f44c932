package org.espbench.simulator.injection;

import java.util.List;

import org.espbench.modem.time.Time;
import org.espbench.simulator.fault.Action;
import org.espbench.simulator.fault.Trigger;

/** A rule of the kind "when … then …". Counters of bytes are touched on the module's loop only. */
final class Armed extends Occasions {

    private final Trigger trigger;
    private final List<Action> actions;
    private long bytesLeft;

    Armed(Time time, int skip, int most, Trigger trigger, List<Action> actions) {
        super(time, skip, most);
        this.trigger = trigger;
        this.actions = actions;
        rewind();
    }

    Trigger trigger() {
        return trigger;
    }

    List<Action> actions() {
        return actions;
    }

    /** For a rule that counts bytes: how many are to pass before it applies. */
    long bytesLeft() {
        return bytesLeft;
    }

    void passed(long bytes) {
        bytesLeft -= bytes;
    }

    /** Counts from the beginning, for the next time. */
    void rewind() {
        bytesLeft = switch (trigger) {
            case Trigger.SentToHost(long bytes) -> bytes;
            case Trigger.SentToModule(long bytes) -> bytes;
            case Trigger.Command command -> 0;
            case Trigger.Said said -> 0;
            case Trigger.SaidContaining said -> 0;
            case Trigger.Prompted prompted -> 0;
            case Trigger.Echoed echoed -> 0;
            case Trigger.Received received -> 0;
            case Trigger.After after -> 0;
        };
    }
}
