package org.espbench.simulator.injection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.espbench.simulator.fault.Action;
import org.espbench.simulator.fault.Rule;
import org.espbench.simulator.fault.Trigger;
import org.espbench.simulator.fault.When;

/** A rule in the making. */
final class Draft implements When {

    private final Injector injector;
    private final Trigger trigger;
    private int skip;
    private int most = 1;

    Draft(Injector injector, Trigger trigger) {
        this.injector = injector;
        this.trigger = trigger;
    }

    @Override
    public When skipping(int occasions) {
        if (occasions < 0) {
            throw new IllegalArgumentException(occasions + " occasions can't be skipped");
        }
        skip = occasions;
        return this;
    }

    @Override
    public When times(int occasions) {
        if (occasions < 1) {
            throw new IllegalArgumentException("a rule applies once at least, not " + occasions + " times");
        }
        most = occasions;
        return this;
    }

    @Override
    public When always() {
        most = Integer.MAX_VALUE;
        return this;
    }

    @Override
    public Rule then(Action first, Action... more) {
        List<Action> actions = new ArrayList<>(List.of(first));
        Collections.addAll(actions, more);
        for (Action action : actions) {
            if (action instanceof Action.OnCommand && !(trigger instanceof Trigger.Command)) {
                throw new IllegalArgumentException(action.getClass().getSimpleName() + " is what becomes of a command; it needs a rule that begins with one");
            }
        }
        return injector.arm(new Armed(injector.time(), skip, most, trigger, actions));
    }
}
