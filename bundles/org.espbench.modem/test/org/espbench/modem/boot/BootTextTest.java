package org.espbench.modem.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.espbench.modem.boot.BootSign.BootMode;
import org.espbench.modem.boot.BootSign.Fault;
import org.espbench.modem.boot.BootSign.FaultPlace;
import org.espbench.modem.boot.BootSign.FlashUnreadable;
import org.espbench.modem.boot.BootSign.Panic;
import org.espbench.modem.boot.BootSign.Ready;
import org.espbench.modem.boot.BootSign.ResetCause;
import org.espbench.modem.boot.BootSign.SecondLoader;
import org.espbench.modem.boot.BootSign.Watchdog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootTextTest {

    @Test
    void anOrderlyStartIsReadFromPowerToReady() {
        String text = "\r\n ets Jan  8 2013,rst cause:1, boot mode:(3,7)\r\n\r\nload 0x40100000, len 1856, room 16 \r\ntail 0\r\nchksum 0x63\r\n"
                + "csum 0x63\r\n\r\n2nd boot version : 1.7(5d6f877)\r\n  SPI Speed      : 40MHz\r\njump to run user1 @ 1000\r\n\r\n"
                + "\u00fe\u0082l\u00ff\r\nready\r\n";
        assertThat(BootText.signs(text)).containsExactly(new ResetCause(1), new BootMode(3, 7), new SecondLoader("1.7(5d6f877)"), new Ready());
    }

    @Test
    void aWatchdogResetIsReadFromAllThatTellsIt() {
        assertThat(BootText.signs("Soft WDT reset\r\n\r\n ets Jan  8 2013,rst cause:4, boot mode:(3,6)\r\n\r\nwdt reset\r\n")).containsExactly(
                new Watchdog(false), new ResetCause(4), new BootMode(3, 6), new Watchdog(true));
        assertThat(BootText.explained("wdt reset")).hasValueSatisfying(text -> assertThat(text).contains("watchdog").contains("power supply"));
    }

    @Test
    void exceptionsAreReadInTheFormsOfRomSdkAndCore() {
        assertThat(BootText.signs("Fatal exception 28(LoadProhibitedCause):\r\n"
                + "epc1=0x4000bf80, epc2=0x00000000, epc3=0x00000000, excvaddr=0x00000004, depc=0x00000000\r\n"))
                .containsExactly(new Fault(28), new FaultPlace(0x4000bf80L, 4));
        assertThat(BootText.signs("Fatal exception (0): \r\nepc1=0x40100000")).containsExactly(new Fault(0), new FaultPlace(0x40100000L, 0));
        assertThat(BootText.signs("\r\nException (29):\r\nepc1=0x4020e7fa epc2=0x00000000 epc3=0x4000e230 excvaddr=0x00000000 depc=0x00000000\r\n"))
                .containsExactly(new Fault(29), new FaultPlace(0x4020e7faL, 0));
    }

    @Test
    void flashThatCannotBeReadIsToldOnce() {
        assertThat(BootText.signs("csum 0xd4\r\ncsum err\r\nets_main.c\r\n")).containsExactly(new FlashUnreadable());
        assertThat(BootText.explained("csum err\r\nets_main.c")).hasValueSatisfying(text -> assertThat(text).contains("Flash the firmware again"));
    }

    @Test
    void panicsOfTheLaterSdkAreKeptAsTheyCame() {
        assertThat(BootText.signs("Guru Meditation Error: Core  0 panic'ed (LoadProhibited)\r\n")).containsExactly(
                new Panic("Guru Meditation Error: Core  0 panic'ed (LoadProhibited)"));
        assertThat(new Panic("***ERROR*** A stack overflow in task uiT has been detected.").sentence()).contains("more stack than it has");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aBootModeThatWaitsForADownloadNamesThePin(int pins) {
        BootMode mode = new BootMode(pins, 6);
        assertThat(mode.download()).isTrue();
        assertThat(mode.flash()).isFalse();
        assertThat(mode.sentence()).contains("GPIO0").contains("boot mode " + pins + ",6");
    }

    @Test
    void theOtherPinsThatKeepAChipFromStartingAreNamed() {
        assertThat(new BootMode(2, 6).sentence()).contains("GPIO2 is low");
        assertThat(new BootMode(7, 7).sentence()).contains("GPIO15 is high");
        assertThat(new BootMode(3, 6).flash()).isTrue();
    }

    @Test
    void everySignHasASentenceWhateverItsNumbers() {
        for (int i = 0; i < 100; i++) {
            assertThat(List.of(new ResetCause(i), new BootMode(i, i), new Fault(i))).allSatisfy(sign -> assertThat(sign.sentence()).endsWith("."));
        }
    }

    @Test
    void aPlaceIsWrittenAsAProgrammerReadsIt() {
        assertThat(new FaultPlace(0x4020e7faL, 0).sentence()).isEqualTo("It happened at the program address 0x4020e7fa.");
        assertThat(new FaultPlace(0x4020e7faL, 4).sentence()).contains("0x00000004");
    }

    @Test
    void wordsOfAnswersAreNotTakenForSigns() {
        assertThat(BootText.signs("already\r\nreadyx\r\n+CWLAP:(3,\"ready\",-40)\r\nOK\r\n")).isEmpty();
        assertThat(BootText.explained("AT version:1.7.5.0\r\n")).isEmpty();
    }

    @Test
    void anyBytesAreReadWithoutFailure() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> words = List.of("rst cause:", "boot mode:(", "1", "99", ",", ")", "epc1=0x", "ffffffff", " excvaddr=0x", "Fatal exception ", "(",
                "ready", "\r\n", "\u00ff", "wdt reset", "csum err", "2nd boot version : ", "Guru Meditation Error");
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(words.get(random.nextInt(words.size())));
            }
            assertThat(BootText.signs(text.toString())).as("seed " + seed + ": " + text).allSatisfy(sign -> assertThat(sign.sentence()).isNotBlank());
        }
    }
}
