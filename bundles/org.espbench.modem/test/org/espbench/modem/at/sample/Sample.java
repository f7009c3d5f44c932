package org.espbench.modem.at.sample;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** A dialogue and the frames that it means. */
public record Sample(Dialogue dialogue, List<String> frames) {

    /** Its frames when the module's turns come in portions, whose sizes the operator tells by how many bytes are left. */
    public List<String> read(IntUnaryOperator portion) {
        return dialogue.frames(portion);
    }

    /** How long the module's longest turn is. */
    public int longest() {
        return dialogue.turns().stream().filter(turn -> !turn.host()).mapToInt(turn -> turn.bytes().length()).max().orElse(0);
    }

    @Override
    public String toString() {
        return dialogue.name();
    }
}
