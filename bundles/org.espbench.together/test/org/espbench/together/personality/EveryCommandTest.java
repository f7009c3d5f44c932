package org.espbench.together.personality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;

import org.espbench.modem.ModemException;
import org.espbench.modem.dialect.Ability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EveryCommandTest {

    private static final List<String> FIRMWARE = List.of("0.21", "0.40", "0.51", "1.1.0", "1.3.0", "1.6.2", "1.7.4", "1.7.5", "2.0.0", "2.1.0", "2.2.1",
            "2.3.0");
    private static final List<String> ONE_OF_EACH = List.of("0.21", "0.51", "1.7.5", "2.2.1");

    static Stream<Arguments> everything() {
        return FIRMWARE.stream().flatMap(firmware -> Deed.all().stream().filter(deed -> !deed.slow() || ONE_OF_EACH.contains(firmware))
                .map(deed -> Arguments.of(firmware, deed)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everything")
    void isDoneOrRefusedBeforeAByteIsSent(String firmware, Deed deed) throws Exception {
        try (Scene scene = new Scene(firmware, deed.pace())) {
            assertThat(firmware).startsWith(scene.modem.dialect().version().toString());
            List<Ability> missing = deed.needs().stream().filter(ability -> !scene.modem.dialect().can(ability)).toList();
            deed.prepare().in(scene);
            if (missing.isEmpty()) {
                deed.act().in(scene);
                return;
            }
            List<String> before = scene.module.commands();
            assertThatThrownBy(() -> deed.act().in(scene)).isInstanceOf(ModemException.Unsupported.class);
            // Not asserted on the lists themselves: a failure would print the passwords in them.
            assertThat(scene.module.commands().size()).as("commands that were sent all the same").isEqualTo(before.size());
        }
    }
}
