package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;

import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.port.LineSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Between 0.21 and 0.40, where nobody knows what came when: what it doesn't take is said the old way. */
class HalfwayFirmwareTest {

    @RegisterExtension
    final Rig rig = new Rig();

    @Test
    void whatIsNotTakenIsSaidTheOldWay() throws Exception {
        LineSettings fast = LineSettings.DEFAULT.at(230_400);
        rig.port.on("AT\r\n", OK).onProbe("+CIPMUX:0\r\n" + OK).on("ATE0\r\n", OK).on("AT+GMR\r\n", "AT version:0.25.0.0(Jun  5 2015 16:27:16)\r\n" + OK)
                .on("AT+CIPSTAMAC_CUR?\r\n", ERROR).onOldSettings().on("AT+CIPSTATUS\r\n", "STATUS:5\r\n" + OK);
        rig.modem.initialise(BUDGET);
        rig.port.on("AT+CWJAP=\"net\",\"hidden pass\"\r\n", OK);
        rig.modem.station().join(AccessPoint.named("net"), "hidden pass".toCharArray(), BUDGET);
        rig.port.on("AT+UART=230400,8,1,0,0\r\n", ERROR).on("AT+IPR=230400\r\n", "", () -> rig.port.setModuleLine(fast, OK)).on("AT\r\n", OK);
        rig.modem.line().change(fast, BUDGET);
        assertThat(rig.modem.line().host()).isEqualTo(fast);
    }
}
