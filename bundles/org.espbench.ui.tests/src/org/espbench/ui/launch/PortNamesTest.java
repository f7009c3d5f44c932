package org.espbench.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortOffer;
import org.junit.jupiter.api.Test;

class PortNamesTest {

    private static boolean mentioned(String name, String text) {
        return PortNames.mentioned(Set.of(name), List.of(text));
    }

    @Test
    void nameCountsAsAWholeOnly() {
        assertThat(mentioned("COM7", "-p COM7 -b 115200")).isTrue();
        assertThat(mentioned("COM7", "COM7:")).isTrue();
        assertThat(mentioned("COM7", "COM70")).isFalse();
        assertThat(mentioned("COM7", "XCOM7")).isFalse();
        assertThat(mentioned("COM7", "COM70 COM7")).isTrue();
        assertThat(mentioned("/dev/ttyUSB0", "--port=/dev/ttyUSB0")).isTrue();
        assertThat(mentioned("/dev/ttyUSB0", "-p/dev/ttyUSB0,raw")).isTrue();
        assertThat(mentioned("/dev/ttyUSB0", "\"/dev/ttyUSB0\"")).isTrue();
        assertThat(mentioned("/dev/ttyUSB0", "/dev/ttyUSB01")).isFalse();
        assertThat(mentioned("/dev/ttyUSB0", "/mnt/dev/ttyUSB0")).isFalse();
        assertThat(mentioned("/dev/ttyUSB0", "/dev/ttyUSB0/x")).isFalse();
    }

    @Test
    void portThatIsKnownByItsIdentityIsCalledAsTheSystemCallsItNow() {
        PortAddress identity = PortAddress.parse("serial:usb-1a86-7523-7");
        PortOffer offer = new PortOffer(PortAddress.parse("serial:/dev/ttyUSB3"), identity, "CH340", Optional.empty());

        assertThat(PortNames.of(identity.with("baud", "74880"), List.of(offer))).contains("/dev/ttyUSB3");
        assertThat(PortNames.of(PortAddress.parse("serial:COM7"), List.of(offer))).containsExactlyInAnyOrder("serial:COM7", "COM7");
    }
}
