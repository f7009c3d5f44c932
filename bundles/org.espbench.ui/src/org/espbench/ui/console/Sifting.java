package org.espbench.ui.console;

import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.espbench.ui.door.UiDoor;

/** The one change of listing that a page waits for; the newest wish counts. UI thread only. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
final class Sifting {

    private final Display display;
    private final Runnable moved;
    private @Nullable Job job;
    private int percent = -1;

    /** @param moved told when {@link #percent()} has changed */
    Sifting(Display display, Runnable moved) {
        this.display = display;
        this.moved = moved;
    }

    /** How far it is, in percent; -1 when there is nothing to wait for. */
    int percent() {
        return percent;
    }

    /** Makes {@code target} ready and tells {@code sink} of the place in it. */
    void start(Sift.Place before, long cleared, Listing target, Consumer<Sift.Place> sink) {
        stop();
        Job[] own = new Job[1];
        Job made = new Sift(before, cleared, target, now -> post(own, () -> percent = now), found -> post(own, () -> {
            stop();
            sink.accept(found);
        }));
        own[0] = made;
        job = made;
        percent = 0;
        made.schedule();
        moved.run();
    }

    /** Waits no more. */
    void stop() {
        Job old = job;
        job = null;
        percent = -1;
        if (old != null) {
            old.cancel();
        }
    }

    private void post(Job[] sender, Runnable change) {
        UiDoor.post(display, () -> {
            if (job != null && job == sender[0]) {
                change.run();
                moved.run();
            }
        });
    }
}
