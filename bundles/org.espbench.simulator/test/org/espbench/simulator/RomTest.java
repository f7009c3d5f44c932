package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.time.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the host sees of a start (reference 1.1, 1.10): where the AT port has its pins swapped, nothing of the boot ROM. */
@Timeout(60)
class RomTest {

    @Test
    void theRomOfAWroom02SpeaksOnOtherPins() throws Exception {
        assertThat(start("sim:rom-1?firmware=2.2.1&timing=0")).isEqualTo("AT+RST\r\n\r\nOK\r\n\r\nready\r\n");
    }

    @Test
    void theRomIsHeardWhereThePinsAreNotSwapped() throws Exception {
        assertThat(start("sim:rom-2?firmware=2.2.1&timing=0&rom=heard")).hasSizeGreaterThan(60).startsWith("AT+RST\r\n\r\nOK\r\n").endsWith("\r\nready\r\n");
        assertThat(start("sim:rom-3?firmware=1.7.5&timing=0")).hasSizeGreaterThan(60).startsWith("AT+RST\r\r\n\r\nOK\r\n").endsWith("\r\nready\r\n");
    }

    private static String start(String address) throws Exception {
        try (Port port = new SimulatedPorts().open(PortAddress.parse(address), LineSettings.DEFAULT, Time.real())) {
            return new Host(port).types("AT+RST\r\n").nextUntil("ready\r\n");
        }
    }
}
