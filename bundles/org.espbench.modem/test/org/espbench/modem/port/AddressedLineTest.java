package org.espbench.modem.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;

import org.junit.jupiter.api.Test;

class AddressedLineTest {

    @Test
    void anAddressWithoutOptionsTakesTheOpenersSettingsAndRaisesNothing() throws PortException {
        LineSettings asked = LineSettings.DEFAULT.at(9600);
        assertThat(of("serial:COM7", asked)).isEqualTo(new AddressedLine(asked, Outputs.LOWERED));
    }

    @Test
    void theAddressWinsOverTheOpener() throws PortException {
        assertThat(of("serial:COM7?baud=74880&data=7&parity=even&stop=1.5&flow=rts&dtr=ON&rts=on", LineSettings.DEFAULT))
                .isEqualTo(new AddressedLine(new LineSettings(74_880, 7, StopBits.ONE_AND_A_HALF, Parity.EVEN, FlowControl.RTS), Outputs.RAISED));
    }

    @Test
    void theLinesAreEqualUnlessTheAddressSaysOtherwiseOfBoth() throws PortException {
        assertThat(of("serial:COM7?dtr=on", LineSettings.DEFAULT).outputs()).isEqualTo(Outputs.RAISED);
        assertThat(of("serial:COM7?rts=on", LineSettings.DEFAULT).outputs()).isEqualTo(Outputs.RAISED);
        assertThat(of("serial:COM7?rts=off", LineSettings.DEFAULT).outputs()).isEqualTo(Outputs.LOWERED);
        assertThat(of("serial:COM7?dtr=on&rts=off", LineSettings.DEFAULT).outputs()).isEqualTo(new Outputs(true, false));
    }

    @Test
    void flowControlRaisesRtsBecauseTheModuleWouldWaitForIt() throws PortException {
        assertThat(of("serial:COM7?flow=rtscts", LineSettings.DEFAULT).outputs()).isEqualTo(Outputs.RAISED);
        assertThat(of("serial:COM7?flow=cts&rts=off&dtr=off", LineSettings.DEFAULT).outputs()).isEqualTo(new Outputs(false, true));
        assertThat(of("serial:COM7?flow=rts", LineSettings.DEFAULT).outputs()).isEqualTo(Outputs.LOWERED);
    }

    @Test
    void whatIsNotUnderstoodIsRefusedWithThePossibilities() {
        for (String option : List.of("baud=fast", "baud=1", "baud=99999999", "baud=", "data=9", "parity=mark", "stop=3", "flow=xon", "dtr=1", "rts=")) {
            String name = option.substring(0, option.indexOf('='));
            assertThatExceptionOfType(PortException.Refused.class).as(option).isThrownBy(() -> of("serial:COM7?" + option, LineSettings.DEFAULT))
                    .withMessageContaining(name + "=").withMessageContaining("Possible");
        }
        assertThatExceptionOfType(PortException.Refused.class).isThrownBy(() -> of("serial:COM7?speed=1", LineSettings.DEFAULT))
                .withMessageContaining("speed").withMessageContaining("baud, data").withMessageContaining("own");
        assertThatExceptionOfType(PortException.Refused.class)
                .isThrownBy(() -> AddressedLine.checkOptions(PortAddress.parse("x:y?z=1"), List.of())).withMessageContaining("no options");
    }

    private static AddressedLine of(String address, LineSettings line) throws PortException {
        return AddressedLine.of(PortAddress.parse(address), line, List.of("own"));
    }
}
