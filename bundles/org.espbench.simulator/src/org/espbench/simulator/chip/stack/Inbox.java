package org.espbench.simulator.chip.stack;

import java.util.ArrayDeque;

import org.espbench.simulator.chip.Chip;

/**
 * What has come from the network and not been printed: it first travels through the air, then waits until the serial line has room. Keeps the
 * order over all links. Used on the module's loop.
 */
public final class Inbox {

    private final Chip chip;
    private final ArrayDeque<Runnable> arrived = new ArrayDeque<>();
    private int generation;

    public Inbox(Chip chip) {
        this.chip = chip;
    }

    public void add(Runnable event) {
        if (chip.timings().latency().isZero()) {
            arrived.add(event);
            deliver();
            return;
        }
        int current = generation;
        chip.loop().after(chip.timings().latency(), () -> {
            if (current == generation) {
                arrived.add(event);
                deliver();
            }
        });
    }

    public void deliver() {
        while (!arrived.isEmpty() && chip.cable().hasRoom()) {
            arrived.remove().run();
        }
    }

    public void clear() {
        generation++;
        arrived.clear();
    }
}
