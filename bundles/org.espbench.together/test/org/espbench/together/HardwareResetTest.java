package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.simulator.fault.Trigger.anyCommand;

import java.time.Duration;

import org.espbench.modem.Modem;
import org.espbench.modem.ModemException;
import org.espbench.modem.port.ControlSequence;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Port;
import org.espbench.modem.time.Time;
import org.espbench.simulator.Board;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.fault.Action;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardwareResetTest {

    private static final Time TIME = Time.scaled(0.1);
    private static final Duration BUDGET = Duration.ofMinutes(10);

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void aModuleThatAnswersNothingAnyMoreIsStartedAnewThroughTheControlLines(String firmware) throws Exception {
        try (SimulatedModule module = SimulatedModule.builder().firmware(firmware).board(Board.NODEMCU).time(TIME).start()) {
            try (Port port = module.connect(); Modem modem = Modem.open(port, TIME)) {
                modem.initialise(BUDGET);
                module.when(anyCommand()).then(Action.freeze());
                assertThatThrownBy(() -> modem.board().probe(Duration.ofSeconds(3))).isInstanceOf(ModemException.class);
                modem.board().reset(ControlSequence.RESET, BUDGET);
                modem.board().probe(BUDGET);
                assertThat(port.outputs()).isEqualTo(Outputs.LOWERED);
            }
        }
    }
}
