package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.time.Time;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.air.Timings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The UART's manners (reference 1.2, 1.3, 4.1). */
@Timeout(60)
class FrontEndTest {

    private static final String ERROR = "\r\nERROR\r\n";
    private static final String OK = "\r\nOK\r\n";

    private SimulatedModule module = SimulatedModule.start(SimulatedAir.standard(), Time.scaled(0.1));
    private Host host = Host.on(module);

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void theEchoEndsInTwoCarriageReturnsAndALineFeed() throws Exception {
        host.types("AT\r\n").reads("AT\r\r\n" + OK);
    }

    @Test
    void anEmptyLineIsAnError() throws Exception {
        host.types("\r\n").reads("\r" + ERROR).withoutEcho().types("\r\n").reads(ERROR);
    }

    @Test
    void aLoneLineFeedIsAnError() throws Exception {
        host.types("\n").reads(ERROR).withoutEcho().types("\n").reads(ERROR);
    }

    @Test
    void aLineWithoutCarriageReturnIsAnError() throws Exception {
        host.withoutEcho().types("AT\n").reads(ERROR);
    }

    @Test
    void bytesWithoutLineEndAreOnlyEchoed() throws Exception {
        host.types("AT+GM").reads("AT+GM").types("R\r\n").reads("R\r\r\nAT version:1.7.5.0");
    }

    @Test
    void whatStandsInFrontOfTheHeadIsIgnored() throws Exception {
        host.withoutEcho().types("?+x AT\r\n").reads(OK);
    }

    @Test
    void lowerCaseIsUnderstood() throws Exception {
        host.withoutEcho().asks("at+cwmode?", "+CWMODE:2\r\n" + OK).asks("at", OK);
    }

    @Test
    void anUnknownCommandIsAnError() throws Exception {
        host.withoutEcho().asks("AT+NONSENSE", ERROR).asks("AT+GMR?", ERROR).asks("ATX", ERROR).asks("AT+CWMODE=", ERROR).asks("AT+CWMODE=9", ERROR);
    }

    @Test
    void aLineOf128BytesIsTakenAndALongerOneIsAbandoned() throws Exception {
        host.withoutEcho();
        String longest = "AT+CIPDOMAIN=\"" + "x".repeat(128 - 14 - 3) + "\"\r\n";
        assertThat(longest).hasSize(128);
        host.types(longest).reads("DNS Fail\r\n" + ERROR);
        host.types(longest.replace("\"\r\n", "y\"\r\n")).reads(ERROR).asks("AT", OK);
        assertThat(module.commands()).containsExactly("ATE0", longest.strip(), "AT");
    }

    @Test
    void aSecondCommandInTheSameBurstIsTurnedAwayAsBusy() throws Exception {
        host.withoutEcho().types("AT\r\nAT+GMR\r\n").reads("\r\nbusy p...\r\n" + OK).asks("AT", OK);
    }

    @Test
    void busyIsSaidOncePerLineFeed() throws Exception {
        host.withoutEcho().types("AT+CWMODE_CUR=1\r\n").reads(OK);
        host.types("AT+CWLAP\r\nAT\r\nxyz\r\n\n").reads("\r\nbusy p...\r\n".repeat(3)).nextUntil(OK);
        host.asks("AT", OK);
    }

    @Test
    void aRejectedLineIsEchoedWithoutItsLineFeed() throws Exception {
        host.types("AT+CWMODE_CUR=1\r\n").reads("AT+CWMODE_CUR=1\r\r\n" + OK);
        host.types("AT+CWLAP\r\nAT\r\n").reads("AT+CWLAP\r\r\nAT\r\r\nbusy p...\r\n");
    }

    @Test
    void aRestartIsForcedWhileACommandIsInWork() throws Exception {
        host.withoutEcho().types("AT+CWMODE_CUR=1\r\n").reads(OK);
        host.types("AT+CWLAP\r\nAT+RST\r\n").reads("\r\nWill force to restart!!!\r\n").nextUntil("\r\nready\r\n");
        host.types("AT\r\n").reads("AT\r\r\n" + OK);
    }

    @Test
    void aRestartPrintsBootTextAtTheRateOfTheBootRom() throws Exception {
        host.withoutEcho();
        host.types("AT+RST\r\n").reads(OK);
        String heard = host.nextUntil("\r\nready\r\n");
        assertThat(heard).doesNotContain("rst cause");
        host.port().setLine(LineSettings.DEFAULT.at(74_880));
        module.reset();
        host.reads("\r\n ets Jan  8 2013,rst cause:2, boot mode:(3,6)\r\n\r\nload 0x40100000, len 1856, room 16 \r\n").nextUntil("run user1 @ 1000\r\n\r\n");
    }

    @Test
    void anotherLineRateIsGarbageUntilBothEndsHaveIt() throws Exception {
        host.withoutEcho().asks("AT+UART_CUR=9600,8,1,0,0", OK);
        assertThat(module.line().baud()).isEqualTo(9600);
        host.types("AT\r\n");
        host.port().setLine(LineSettings.DEFAULT.at(9600));
        // The garbage may have left a begun line behind.
        host.types("\r\n").nextUntil(ERROR);
        host.asks("AT", OK).asks("AT+UART_CUR?", "+UART_CUR:9600,8,1,0,0\r\n" + OK).asks("AT+UART_DEF?", "+UART_DEF:115200,8,1,0,0\r\n" + OK);
    }

    @Test
    void theLineSettingsTakeExactlyFiveNumbers() throws Exception {
        host.withoutEcho().asks("AT+UART_CUR=9600,8,1,0", ERROR).asks("AT+UART_CUR=100,8,1,0,0", ERROR).asks("AT+UART=115200,8,1,0,1", OK)
                .asks("AT+UART?", "+UART:115200,8,1,0,1\r\n" + OK);
    }

    @Test
    void aSleepingModuleHearsNothingUntilItIsReset() throws Exception {
        host.withoutEcho().asks("AT+GSLP=0", "0\r\n" + OK).types("AT+GMR\r\n");
        module.reset();
        host.nextUntil("\r\nready\r\n");
        host.types("AT\r\n").reads("AT\r\r\n" + OK);
        assertThat(module.commands()).containsExactly("ATE0", "AT+GSLP=0", "AT");
    }

    @Test
    void aSleepingModuleWakesByItself() throws Exception {
        host.withoutEcho().asks("AT+GSLP=100", "100\r\n" + OK).nextUntil("\r\nready\r\n");
        host.types("AT\r\n").reads("AT\r\r\n" + OK);
    }

    @Test
    void pacedBytesArriveAtTheLinesRate() throws Exception {
        module.close();
        Timings instant = Timings.STANDARD.command(Duration.ZERO);
        Time time = Time.scaled(0.1);
        module = SimulatedModule.builder().time(time).timings(instant).paced(true).start();
        host = new Host(module.connect(LineSettings.DEFAULT));
        host.withoutEcho();
        long begin = time.nanos();
        host.asks("AT+GMR", "AT version:1.7.5.0(Oct  9 2021 09:26:04)\r\n");
        // 8 bytes there and 42 back take 10 bits each.
        assertThat(time.nanos() - begin).isGreaterThanOrEqualTo(50 * 10 * (1_000_000_000L / 115_200));
    }
}
