package org.espbench.simulator.chip;

import java.util.ArrayDeque;

/**
 * What has come from the network and not been printed: it first travels through the air, then waits until the serial line has room. Keeps the
 * order over all links. Used on the module's loop.
 */
final class Inbox {

    private final Chip chip;
    private final ArrayDeque<Runnable> arrived = new ArrayDeque<>();
    private int generation;

    Inbox(Chip chip) {
        this.chip = chip;
    }

    void add(Runnable event) {
        int current = generation;
        chip.loop().after(chip.timings().latency(), () -> {
            if (current == generation) {
                arrived.add(event);
                deliver();
            }
        });
    }

    void deliver() {
        while (!arrived.isEmpty() && chip.cable().hasRoom()) {
            arrived.remove().run();
        }
    }

    void clear() {
        generation++;
        arrived.clear();
    }
}
