package org.espbench.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Predicate;

import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/** The command lines a module has taken. Safe for use by any thread. */
final class Journal {

    private static final int MOST = 1000;

    private final Time time;
    private final ArrayDeque<String> lines = new ArrayDeque<>();

    Journal(Time time) {
        this.time = time;
    }

    synchronized void add(String line) {
        if (lines.size() == MOST) {
            lines.remove();
        }
        lines.add(line);
        notifyAll();
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    synchronized boolean await(Predicate<String> fits, Duration budget) throws InterruptedException {
        Deadline deadline = Deadline.in(time, budget);
        while (lines.stream().noneMatch(fits)) {
            if (!deadline.await(this)) {
                return lines.stream().anyMatch(fits);
            }
        }
        return true;
    }
}
