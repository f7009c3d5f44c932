package org.espbench.modem.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.espbench.modem.internal.dialogue.Said.answer;
import static org.espbench.modem.internal.dialogue.Said.assertSaid;
import static org.espbench.modem.internal.dialogue.Said.assertUnsayable;
import static org.espbench.modem.internal.dialogue.Said.dialect;
import static org.espbench.modem.internal.dialogue.Said.grammar;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.espbench.modem.at.Operand;
import org.espbench.modem.at.UnencodableException.Reason;
import org.espbench.modem.service.AddressFamily;
import org.espbench.modem.service.ClockSettings;
import org.junit.jupiter.api.Test;

class ServiceCommandsTest {

    private static final ServiceCommands LATE = new ServiceCommands(grammar("2.2.1.0"), dialect("2.2.1.0"));

    private static ClockSettings in(ZoneOffset zone) {
        return new ClockSettings(true, zone, List.of());
    }

    @Test
    void zonesOfLaterFirmwareMayHaveMinutes() throws Exception {
        assertSaid(() -> LATE.clock(in(ZoneOffset.ofHoursMinutes(5, 30)))).isEqualTo("AT+CIPSNTPCFG=1,530");
        assertSaid(() -> LATE.clock(in(ZoneOffset.ofHoursMinutes(-9, -30)))).isEqualTo("AT+CIPSNTPCFG=1,-930");
        assertSaid(() -> LATE.clock(in(ZoneOffset.ofHours(14)))).isEqualTo("AT+CIPSNTPCFG=1,14");
        assertUnsayable(Reason.OUT_OF_RANGE, Operand.TIME_ZONE, () -> LATE.clock(in(ZoneOffset.ofHours(15))));
        assertThat(ServiceLines.clock(answer("+CIPSNTPCFG:1,530,\"a\"")).zone()).isEqualTo(ZoneOffset.ofHoursMinutes(5, 30));
        assertThat(ServiceLines.clock(answer("+CIPSNTPCFG:1,-930,\"a\",\"b\"")).zone()).isEqualTo(ZoneOffset.ofHoursMinutes(-9, -30));
        assertThat(ServiceLines.clock(answer("+CIPSNTPCFG:1,-12")).zone()).isEqualTo(ZoneOffset.ofHours(-12));
    }

    @Test
    void aKindOfAddressCanBeAskedFor() throws Exception {
        assertSaid(() -> LATE.lookUp("a.b", Optional.of(AddressFamily.IPV6_ONLY))).isEqualTo("AT+CIPDOMAIN=\"a.b\",3");
    }
}
