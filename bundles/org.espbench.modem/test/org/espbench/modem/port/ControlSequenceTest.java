package org.espbench.modem.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import org.espbench.modem.port.ControlSequence.Step;
import org.espbench.modem.time.Time;
import org.junit.jupiter.api.Test;

class ControlSequenceTest {

    private static final Time FAST = Time.scaled(0.001);

    @Test
    void stepsAreReadAsTheFlasherWritesThem() {
        assertThat(ControlSequence.parse("D0|R1|W0.1|U1,0|W2").steps()).containsExactly(new Step.Level(ControlLine.DTR, false),
                new Step.Level(ControlLine.RTS, true), new Step.Wait(Duration.ofMillis(100)), new Step.Both(new Outputs(true, false)),
                new Step.Wait(Duration.ofSeconds(2)));
    }

    @Test
    void theWrittenFormReadsBackTheSame() {
        for (String text : List.of("D0|R1|W0.1|D1|R0|W0.05|D0", "U0,1|W0.000001|U0,0|W9.5", "W0")) {
            assertThat(ControlSequence.parse(text)).hasToString(text);
            assertThat(ControlSequence.parse(" " + text.replace("|", " | ") + " ")).isEqualTo(ControlSequence.parse(text));
        }
    }

    @Test
    void theUsualSequencesHaveNames() {
        assertThat(ControlSequence.parse("reset")).isEqualTo(ControlSequence.RESET).hasToString("U0,1|W0.1|U0,0");
        assertThat(ControlSequence.parse(" bootloader ")).isEqualTo(ControlSequence.BOOT_LOADER);
    }

    @Test
    void nonsenseIsRefusedInWords() {
        for (String text : List.of("", " ", "D", "D2", "X1", "D0||R1", "D0|", "U1", "U1,2", "U1 ,0", "W", "W-1", "W1e3", "W.5", "W0.1s", "d0", "D0,R1")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> ControlSequence.parse(text)).withMessageContaining("step");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> ControlSequence.parse("W6|W6")).withMessageContaining("12000 ms");
        assertThatIllegalArgumentException().isThrownBy(() -> ControlSequence.parse("D0|".repeat(64) + "D0")).withMessageContaining("65");
        assertThatIllegalArgumentException().isThrownBy(() -> new ControlSequence(List.of(new Step.Level(ControlLine.CTS, true))));
    }

    @Test
    void theLinesFollowTheStepsInOrder() throws Exception {
        LinesPort port = new LinesPort();
        ControlSequence.parse("D1|R1|W0.2|U0,1|D0").play(port, FAST);
        assertThat(port.seen()).containsExactly(new Outputs(true, false), new Outputs(true, true), new Outputs(false, true),
                new Outputs(false, true));
    }

    @Test
    void aResetEndsWithBothLinesDownAndNeverPullsBootMode() throws Exception {
        LinesPort port = new LinesPort();
        ControlSequence.RESET.play(port, FAST);
        assertThat(port.seen()).containsExactly(new Outputs(false, true), Outputs.LOWERED);
    }

    @Test
    void theBootLoaderIsEnteredByReleasingResetWhileBootModeIsPulled() throws Exception {
        LinesPort port = new LinesPort();
        ControlSequence.BOOT_LOADER.play(port, FAST);
        assertThat(port.seen()).containsExactly(Outputs.LOWERED, new Outputs(false, true), new Outputs(true, false), Outputs.LOWERED);
    }

    @Test
    void aPortThatIsClosedEndsTheWait() {
        LinesPort port = new LinesPort();
        port.close();
        assertThatThrownBy(() -> ControlSequence.parse("W10").play(port, FAST)).isInstanceOf(PortException.Closed.class);
    }

    @Test
    void aCancelledSequenceLeavesTheLinesAsTheyWere() {
        LinesPort port = new LinesPort();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ControlSequence.RESET.play(port, FAST)).isInstanceOf(InterruptedException.class);
        assertThat(port.seen()).containsExactly(new Outputs(false, true), Outputs.LOWERED);
        assertThat(port.outputs()).isEqualTo(Outputs.LOWERED);
    }
}
