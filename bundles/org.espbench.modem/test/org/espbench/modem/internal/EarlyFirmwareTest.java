package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.OK;

import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.modem.ModemException;
import org.espbench.modem.ModemException.Unsupported;
import org.espbench.modem.board.MessageForms;
import org.espbench.modem.board.SleepMode;
import org.espbench.modem.net.Security;
import org.espbench.modem.net.WifiMode;
import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.StopBits;
import org.espbench.modem.softap.SoftApSettings;
import org.espbench.modem.station.Country;
import org.espbench.modem.station.NameServers;
import org.espbench.modem.station.ReconnectPolicy;
import org.espbench.modem.station.ScanOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 0.21: what it can't do isn't sent. */
class EarlyFirmwareTest {

    private static final LineSettings FAST = LineSettings.DEFAULT.at(230_400);

    @RegisterExtension
    final Rig rig = Rig.ready("0.21.0.0");

    private interface Call {
        void run() throws ModemException;
    }

    private static void unsupported(Call call) {
        assertThatThrownBy(call::run).isInstanceOf(Unsupported.class).hasMessageContaining("0.21");
    }

    @Test
    void whatItCanNotDoFailsWithTheReasonBeforeAByteIsSent() {
        unsupported(() -> rig.modem.board().setSleepMode(SleepMode.LIGHT, BUDGET));
        unsupported(() -> rig.modem.board().sleepMode(BUDGET));
        unsupported(() -> rig.modem.board().restore(BUDGET));
        unsupported(() -> rig.modem.board().freeMemory(BUDGET));
        unsupported(() -> rig.modem.board().setMessageForms(new MessageForms(true, true, false), BUDGET));
        unsupported(() -> rig.modem.board().keepsSettings(BUDGET));
        unsupported(() -> rig.modem.board().setErrorCodes(true, BUDGET));
        unsupported(() -> rig.modem.board().commands(BUDGET));
        unsupported(() -> rig.modem.line().module(BUDGET));
        unsupported(() -> rig.modem.setWifiMode(WifiMode.OFF, BUDGET));
        unsupported(() -> rig.modem.station().rejoin(BUDGET));
        unsupported(() -> rig.modem.station().scan(ScanOptions.ALL.withPassive(true), seen -> { }, BUDGET));
        unsupported(() -> rig.modem.station().autoConnect(BUDGET));
        unsupported(() -> rig.modem.station().setReconnectPolicy(new ReconnectPolicy(1, 1), BUDGET));
        unsupported(() -> rig.modem.station().setCountry(new Country(true, "CN", 1, 13), BUDGET));
        unsupported(() -> rig.modem.station().addressing().setHostName("x", BUDGET));
        unsupported(() -> rig.modem.station().addressing().setNameServers(NameServers.BY_DHCP, BUDGET));
        unsupported(() -> rig.modem.softAp().start(new SoftApSettings("x", 1, Security.OPEN, OptionalInt.of(1), Optional.empty()), new char[0], BUDGET));
        unsupported(() -> rig.modem.softAp().kickAll(BUDGET));
        unsupported(() -> rig.modem.softAp().leases(BUDGET));
        unsupported(() -> rig.modem.services().lookUp("host", BUDGET));
        unsupported(() -> rig.modem.services().time(BUDGET));
        assertThat(rig.port.written()).last().isEqualTo("AT+CIPSTATUS\r\n");
    }

    @Test
    void itsRateIsChangedAloneAndItsOkComesAtTheNewOne() throws Exception {
        rig.port.on("AT+IPR=230400\r\n", "", () -> rig.port.setModuleLine(FAST, OK)).on("AT\r\n", OK);
        rig.modem.line().change(FAST, BUDGET);
        assertThat(rig.modem.line().host()).isEqualTo(FAST);
        assertThatThrownBy(() -> rig.modem.line().change(new LineSettings(9600, 7, StopBits.ONE, Parity.EVEN, FlowControl.NONE), BUDGET))
                .isInstanceOf(Unsupported.class).hasMessageContaining("rate of the line only");
    }

    @Test
    void nothingIsOkWhereNothingChanges() throws Exception {
        rig.port.on("AT+CWMODE=1\r\n", "no change\r\n");
        rig.modem.setWifiMode(WifiMode.STATION, BUDGET);
    }
}
