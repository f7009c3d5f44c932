package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;

import java.time.Duration;
import java.util.OptionalInt;

import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.net.CloseMode;
import org.espbench.modem.net.TcpOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Socket options and the pause of pass-through, with 2.2. */
class LateLinkControlTest {

    @RegisterExtension
    final Rig rig = Rig.ready("2.2.1.0(b097cdf - ESP8266 - Jun 17 2021 12:57:45)");

    @Test
    void socketOptionsAreSetAndTold() throws Exception {
        Link link = rig.link();
        TcpOptions options = new TcpOptions(OptionalInt.of(3), true, 2000);
        rig.port.on("AT+CIPTCPOPT=4,3,1,2000\r\n", OK).on("AT+CIPTCPOPT?\r\n", "+CIPTCPOPT:0,-1,0,0\r\n+CIPTCPOPT:4,3,1,2000\r\n" + OK)
                .on("AT+CIPTCPOPT=4,-1,0,0\r\n", OK).on("AT+CIPTCPOPT?\r\n", "+CIPTCPOPT:4,-1,0,0\r\n" + OK)
                .on("AT+CIPTCPOPT?\r\n", "+CIPTCPOPT:0,-1,0,0\r\n" + OK).on("AT+CIPTCPOPT=4,3,1,2000\r\n", ERROR);
        link.setTcpOptions(options, BUDGET);
        assertThat(link.tcpOptions(BUDGET)).isEqualTo(options);
        link.setTcpOptions(TcpOptions.DEFAULT, BUDGET);
        assertThat(link.tcpOptions(BUDGET)).isEqualTo(TcpOptions.DEFAULT);
        assertThatThrownBy(() -> link.tcpOptions(BUDGET)).isInstanceOf(ModemException.Refused.class);
        assertThatThrownBy(() -> link.setTcpOptions(options, BUDGET)).isInstanceOf(ModemException.Refused.class);
    }

    @Test
    void thePauseOfPassThroughIsInTenthsOfASecond() throws Exception {
        rig.port.on("AT+SYSSTORE=0\r\n", OK).on("AT+CIPRECONNINTV=15\r\n", OK).on("AT+CIPRECONNINTV?\r\n", "+CIPRECONNINTV:15\r\n" + OK)
                .on("AT+CIPRECONNINTV=1\r\n", ERROR);
        rig.modem.setPassThroughPause(Duration.ofMillis(1599), BUDGET);
        assertThat(rig.modem.passThroughPause(BUDGET)).isEqualTo(Duration.ofMillis(1500));
        assertThatThrownBy(() -> rig.modem.setPassThroughPause(Duration.ofMillis(100), BUDGET)).isInstanceOf(ModemException.Refused.class);
        assertThatThrownBy(() -> rig.modem.setPassThroughPause(Duration.ofMillis(99), BUDGET)).isInstanceOf(ModemException.Unsupported.class)
                .hasMessageContaining("pause");
        assertThatThrownBy(() -> rig.modem.setPassThroughPause(Duration.ofHours(2), BUDGET)).isInstanceOf(ModemException.Unsupported.class);
    }

    @Test
    void whatOnlyEarlierFirmwareHasIsNotAskedFor() throws Exception {
        Link link = rig.link();
        assertThatThrownBy(() -> link.sendBuffer(BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        assertThatThrownBy(() -> link.segmentSent(1, BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        assertThatThrownBy(() -> link.resetSendBuffer(BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        assertThatThrownBy(() -> link.setCloseMode(CloseMode.ABORT, BUDGET)).isInstanceOf(ModemException.Unsupported.class);
    }
}
