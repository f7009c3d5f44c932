package org.espbench.simulator.command.station;

import java.time.Duration;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.radio.Network;
import org.espbench.simulator.command.Reply;

/** A join as 0.2x carries it out: it looks at the state after three seconds and then every two, seven times in all (reference 2.2). */
final class OldJoin {

    private static final int LOOKS = 7;

    private final Chip chip;
    private final Duration pause;
    private final Reply reply;

    OldJoin(Chip chip, Reply reply) {
        this.chip = chip;
        this.reply = reply;
        pause = chip.timings().look().multipliedBy(2).dividedBy(3);
    }

    void begin(Network network) {
        chip.links().status().left();
        chip.station().join(network, result -> { });
        chip.loop().after(chip.timings().look(), () -> look(1));
    }

    private void look(int number) {
        if (reply.over()) {
            return;
        }
        if (chip.station().online()) {
            reply.ok();
        } else if (number < LOOKS) {
            chip.loop().after(pause, () -> look(number + 1));
        } else {
            int failure = chip.station().failure();
            chip.station().leave();
            reply.end(chip.firmware().joinFailed(failure));
        }
    }
}
