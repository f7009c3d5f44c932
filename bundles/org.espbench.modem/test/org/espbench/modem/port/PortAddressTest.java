package org.espbench.modem.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

class PortAddressTest {

    @Test
    void theWrittenFormsOfAllKindsAreRead() {
        PortAddress serial = PortAddress.parse("serial:/dev/ttyUSB0?baud=115200&flow=rtscts");
        assertThat(serial.scheme()).isEqualTo("serial");
        assertThat(serial.rest()).isEqualTo("/dev/ttyUSB0");
        assertThat(serial.option("baud")).contains("115200");
        assertThat(serial.option("flow")).contains("rtscts");
        assertThat(serial.option("parity")).isEmpty();
        assertThat(PortAddress.parse("serial:COM7").rest()).isEqualTo("COM7");
        assertThat(PortAddress.parse("tcp:host:23").rest()).isEqualTo("host:23");
        assertThat(PortAddress.parse("SIM:default?firmware=1.7.5")).isEqualTo(new PortAddress("sim", "default", Map.of("firmware", "1.7.5")));
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        Random random = new Random();
        long seed = random.nextLong();
        random.setSeed(seed);
        String alphabet = "aZ09?&=%+#/ :\\\"\u00e4\u20ac;[]";
        for (int round = 0; round < 500; round++) {
            PortAddress address = PortAddress.of("x" + random.nextInt(9), text(random, alphabet) + "x");
            for (int option = random.nextInt(4); option > 0; option--) {
                address = address.with("k" + text(random, alphabet), text(random, alphabet));
            }
            assertThat(PortAddress.parse(address.toString())).as("seed %d", seed).isEqualTo(address);
        }
    }

    private static String text(Random random, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    @Test
    void whatNamesNoPortIsRefusedInWords() {
        for (String text : List.of("", "COM7", ":COM7", "serial:", "se rial:x", "7x:y", "serial:a%2", "serial:a%zz", "serial:a?=1", "serial:a?b=1&b=2", "serial:?a=1")) {
            assertThatThrownBy(() -> PortAddress.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> PortAddress.parse("COM7")).hasMessageContaining("serial:COM7");
    }

    @Test
    void optionsKeepTheirOrderAndCanNotBeChanged() {
        PortAddress address = PortAddress.parse("a:b?z=1&y=2");
        assertThat(address.with("x", "3").toString()).isEqualTo("a:b?z=1&y=2&x=3");
        assertThatThrownBy(() -> address.options().put("k", "v")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void lineSettingsHaveARange() {
        assertThat(LineSettings.DEFAULT.at(74_880).baud()).isEqualTo(74_880);
        assertThatThrownBy(() -> LineSettings.DEFAULT.at(79)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LineSettings.DEFAULT.at(4_608_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LineSettings(9600, 9, StopBits.ONE, Parity.NONE, FlowControl.NONE)).isInstanceOf(IllegalArgumentException.class);
    }
}
