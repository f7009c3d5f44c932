package org.espbench.modem.internal.wifi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

import org.espbench.modem.net.Security;
import org.espbench.modem.station.Cipher;
import org.espbench.modem.station.ScanOptions;
import org.espbench.modem.station.Sighting;
import org.junit.jupiter.api.Test;

class ScanLinesTest {

    private static final String MAC = "e0:91:f5:01:02:03";

    private static Sighting read(String line) {
        return ScanLines.read(line, ScanLines.ALL).orElseThrow(() -> new AssertionError(line));
    }

    @Test
    void allFieldCountsAreRead() {
        assertThat(read("+CWLAP:(3,\"net\",-40)")).satisfies(seen -> {
            assertThat(seen.security()).isEqualTo(Security.WPA2);
            assertThat(seen.ssid()).isEqualTo("net");
            assertThat(seen.rssi()).hasValue(-40);
            assertThat(seen.bssid()).isEmpty();
            assertThat(seen.channel()).isEmpty();
        });
        assertThat(read("+CWLAP:(0,\"net\",-91,\"" + MAC + "\",11)")).satisfies(seen -> {
            assertThat(seen.security()).isEqualTo(Security.OPEN);
            assertThat(seen.bssid()).contains(MAC);
            assertThat(seen.channel()).hasValue(11);
            assertThat(seen.frequencyOffset()).isEmpty();
        });
        assertThat(read("+CWLAP:(4,\"net\",-53,\"" + MAC + "\",1,-7,0)")).satisfies(seen -> {
            assertThat(seen.frequencyOffset()).hasValue(-7);
            assertThat(seen.frequencyCalibration()).hasValue(0);
            assertThat(seen.pairwise()).isEmpty();
        });
        assertThat(read("+CWLAP:(3,\"net\",-53,\"" + MAC + "\",6,32767,0,4,3,7,1)")).satisfies(seen -> {
            assertThat(seen.pairwise()).contains(Cipher.CCMP);
            assertThat(seen.group()).contains(Cipher.TKIP);
            assertThat(seen.protocols()).hasValue(7);
            assertThat(seen.wps()).contains(Boolean.TRUE);
        });
    }

    @Test
    void namesAreNotEscapedAndReadFromTheRight() {
        assertThat(read("+CWLAP:(3,\"1\\1\"1,2\\\\2\"\"2,,\",-40,\"" + MAC + "\",9)").ssid()).isEqualTo("1\\1\"1,2\\\\2\"\"2,,");
        assertThat(read("+CWLAP:(3,\"a\",-50,\"" + MAC + "\",6\",-40,\"" + MAC + "\",9)")).satisfies(seen -> {
            assertThat(seen.ssid()).isEqualTo("a\",-50,\"" + MAC + "\",6");
            assertThat(seen.channel()).hasValue(9);
        });
        assertThat(read("+CWLAP:(3,\"x)\",-40,\"" + MAC + "\",9,1,2,3,4,5,0)").ssid()).isEqualTo("x)");
        assertThat(read("+CWLAP:(3,\"\",-40,\"" + MAC + "\",9,1,2)").ssid()).isEmpty();
        assertThat(read("+CWLAP:(3,\"caf\u00c3\u00a9\",-40,\"" + MAC + "\",9)").ssid()).isEqualTo("caf\u00e9");
        assertThat(read("+CWLAP:(9,\"net\",-40,\"" + MAC + "\",9)").security()).isEqualTo(Security.UNKNOWN);
    }

    @Test
    void maskedFieldsVanishWithTheirCommas() {
        assertThat(ScanLines.read("+CWLAP:(\"net\",-40)", 0b110)).hasValueSatisfying(seen -> {
            assertThat(seen.ssid()).isEqualTo("net");
            assertThat(seen.rssi()).hasValue(-40);
            assertThat(seen.security()).isEqualTo(Security.UNKNOWN);
        });
        assertThat(ScanLines.read("+CWLAP:(\"a,b\")", 0b10).map(Sighting::ssid)).contains("a,b");
        assertThat(ScanLines.read("+CWLAP:(\"" + MAC + "\",6,1)", 0b100_0001_1000)).hasValueSatisfying(seen -> {
            assertThat(seen.bssid()).contains(MAC);
            assertThat(seen.channel()).hasValue(6);
            assertThat(seen.wps()).contains(Boolean.TRUE);
        });
        // The mask was forgotten by a restart: the usual form is read all the same.
        assertThat(ScanLines.read("+CWLAP:(3,\"net\",-40,\"" + MAC + "\",9)", 0b110)).hasValueSatisfying(seen -> {
            assertThat(seen.ssid()).isEqualTo("net");
            assertThat(seen.channel()).hasValue(9);
        });
    }

    @Test
    void otherLinesAreNotSightings() {
        for (String line : new String[] {"", "+CWLAP:", "+CWLAP:()", "+CWLAP:(3", "+CWLAP:3,\"net\",-40", "+CWLAPX:(3,\"net\",-40)", "OK",
            "+CWLAP:(x,\"net\",-40)", "+CWLAP:(3,net,-40)", "+CWLAP:(99999999999,\"net\",-40)"}) {
            assertThat(ScanLines.read(line, ScanLines.ALL)).as(line).isEmpty();
        }
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "(3,\"-40:e9)\\";
        for (int i = 0; i < 3000; i++) {
            StringBuilder line = new StringBuilder("+CWLAP:(");
            random.ints(random.nextInt(40), 0, alphabet.length()).forEach(at -> line.append(alphabet.charAt(at)));
            assertThat(ScanLines.read(line.append(')').toString(), random.nextInt(ScanLines.ALL + 1))).as("seed " + seed).isNotNull();
        }
    }

    @Test
    void whatTheFirmwareCanNotFilterIsLeftOut() {
        Sighting seen = read("+CWLAP:(3,\"net\",-40,\"" + MAC + "\",9)");
        assertThat(ScanLines.wanted(seen, ScanOptions.ALL)).isTrue();
        assertThat(ScanLines.wanted(seen, ScanOptions.ALL.withSsid("net").withBssid(MAC.toUpperCase(java.util.Locale.ROOT)).withChannel(9))).isTrue();
        assertThat(ScanLines.wanted(seen, ScanOptions.ALL.withChannel(8))).isFalse();
        assertThat(ScanLines.wanted(seen, ScanOptions.ALL.withBssid("00:00:00:00:00:00"))).isFalse();
        assertThat(ScanLines.wanted(seen, ScanOptions.ALL.withSsid("Net"))).isFalse();
        Sighting little = new Sighting(Security.OPEN, "net", OptionalInt.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(),
                OptionalInt.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());
        assertThat(ScanLines.wanted(little, ScanOptions.ALL.withChannel(8).withBssid(MAC))).isTrue();
    }
}
