package org.espbench.modem.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class FirmwareVersionTest {

    private static Version version(String... lines) {
        return FirmwareVersion.of(List.of(lines)).version();
    }

    @Test
    void everyFormIsRead() {
        assertThat(version("0018000902-AI03")).isEqualTo(new Version(0, 18, 0));
        assertThat(version("00160901")).isEqualTo(new Version(0, 16, 0));
        assertThat(version("0020000903")).isEqualTo(new Version(0, 20, 0));
        assertThat(version("AT version:0.21.0.0", "SDK version:0.9.5")).isEqualTo(new Version(0, 21, 0));
        assertThat(version("AT version:1.7.5.0(Oct  9 2021 09:26:04)", "SDK version:3.0.5(b29dcd3)", "compile time:Oct 15 2021 18:05:30",
                "Bin version(Wroom 02):1.7.5")).isEqualTo(new Version(1, 7, 5));
        assertThat(version("AT version:2.2.0.0(b097cdf - ESP8266 - Jun 17 2021 12:57:45)", "SDK version:v3.4-22-g967752e2",
                "compile time(6800286):Aug  4 2021 17:20:05", "Bin version:2.2.0(WROOM-02)")).isEqualTo(new Version(2, 2, 0));
        assertThat(version("AT version:2.1.0.0(s-b097cdf - Jun 17 2021)")).isEqualTo(new Version(2, 1, 0));
        assertThat(version("AT version:v2.0.0.0(x)")).isEqualTo(new Version(2, 0, 0));
        assertThat(version("AT version: 1.3.0.0(Jul 14 2016 18:54:01)")).isEqualTo(new Version(1, 3, 0));
    }

    @Test
    void vendorLinesDoNotDisturb() {
        assertThat(version("Ai-Thinker Technology Co. Ltd.", "AT version:1.2.0.0(Jul  1 2016 20:04:45)", "SDK version:1.5.4.1(39cb9a32)", "Dec  2 2016"))
                .isEqualTo(new Version(1, 2, 0));
        assertThat(version("AT version:1.7.4.0(x)", "AT version:2.0.0.0", "AT version:")).isEqualTo(new Version(1, 7, 4));
        assertThat(version("hello", "0018000902-AI03")).isEqualTo(new Version(0, 18, 0));
        assertThat(FirmwareVersion.of(List.of("AT version:1.7.5.0(x)", "SDK version:3.0.5(b29dcd3)")).sdk()).isEqualTo("3.0.5");
    }

    @Test
    void noVersionIsNoFailure() {
        for (String line : new String[] {"", "AT version:", "AT version:v", "AT version:...", "AT version:x1.2", "00", "00x1", "SDK version:3.0.5"}) {
            assertThat(version(line)).as(line).isEqualTo(Version.NONE);
        }
        assertThat(version()).isEqualTo(Version.NONE);
        assertThat(version("AT version:99999999999999999999.1").known()).isTrue();
        assertThat(Version.NONE).hasToString("?");
        assertThat(new Version(1, 7, 5)).hasToString("1.7.5");
        assertThat(new Version(0, 21, 0)).hasToString("0.21");
    }

    @Test
    void noTextBreaksIt() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "AT version:0123456789.v()- SDK";
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "AT version:" : "");
            random.ints(random.nextInt(40), 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
            assertThat(version(text.toString()).major()).as("seed " + seed + ": " + text).isGreaterThanOrEqualTo(-1);
        }
    }
}
