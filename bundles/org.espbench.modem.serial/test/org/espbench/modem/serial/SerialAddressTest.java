package org.espbench.modem.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;

import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.junit.jupiter.api.Test;

class SerialAddressTest {

    @Test
    void aPlainNameTakesTheOpenersSettingsAndRaisesNothing() throws PortException {
        SerialAddress address = of("serial:/dev/ttyUSB0");
        assertThat(address).isEqualTo(new SerialAddress("/dev/ttyUSB0", Optional.empty(), LineSettings.DEFAULT, false, false));
        assertThat(of("serial:COM7").device()).isEqualTo("COM7");
    }

    @Test
    void theAddressWinsOverTheOpener() throws PortException {
        SerialAddress address = of("serial:COM7?baud=74880&flow=RTSCTS&dtr=on&rts=off");
        assertThat(address.line().baud()).isEqualTo(74_880);
        assertThat(address.line().flow()).isEqualTo(FlowControl.RTS_CTS);
        assertThat(address.dtr()).isTrue();
        assertThat(address.rts()).isFalse();
    }

    @Test
    void anIdentityIsReadInHex() throws PortException {
        assertThat(of("serial:usb/1a86:7523").identity()).contains(new SerialAddress.UsbIdentity(0x1a86, 0x7523, Optional.empty()));
        assertThat(of("serial:usb/10C4:EA60/00:1 a").identity())
                .contains(new SerialAddress.UsbIdentity(0x10c4, 0xea60, Optional.of("00:1 a")));
    }

    @Test
    void whatIsNotUnderstoodIsRefusedWithWords() {
        for (String text : List.of("serial:COM7?baud=fast", "serial:COM7?baud=1", "serial:COM7?baud=99999999", "serial:COM7?flow=xon",
                "serial:COM7?speed=1", "serial:COM7?dtr=1", "serial:usb/1a86", "serial:usb/1a86:75230", "serial:usb/wxyz:7523")) {
            assertThatExceptionOfType(PortException.Refused.class).as(text).isThrownBy(() -> of(text)).withMessageContaining("serial:");
        }
    }

    private static SerialAddress of(String text) throws PortException {
        return SerialAddress.of(PortAddress.parse(text), LineSettings.DEFAULT);
    }
}
