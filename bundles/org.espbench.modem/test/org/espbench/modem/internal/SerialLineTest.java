package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;

import org.espbench.modem.ModemException;
import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.StopBits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SerialLineTest {

    private static final LineSettings OLD = LineSettings.DEFAULT;
    private static final LineSettings FAST = OLD.at(921_600);
    private static final LineSettings FLOW = new LineSettings(921_600, 8, StopBits.ONE, Parity.NONE, FlowControl.RTS_CTS);
    private static final String TELL_FAST = "AT+UART_CUR=921600,8,1,0,0\r\n";
    private static final String TELL_FLOW = "AT+UART_CUR=921600,8,1,0,3\r\n";
    private static final String TELL_OLD = "AT+UART_CUR=115200,8,1,0,0\r\n";

    @RegisterExtension
    final Rig rig = Rig.ready();

    @Test
    void theHostFollowsTheModule() throws Exception {
        rig.port.on(TELL_FAST, OK, () -> rig.port.setModuleLine(FAST)).on("AT\r\n", OK);
        rig.modem.line().change(FAST, BUDGET);
        assertThat(rig.modem.line().host()).isEqualTo(FAST);
        rig.port.on("AT+UART_CUR?\r\n", "+UART_CUR:921600,8,1,0,0\r\n" + OK);
        assertThat(rig.modem.line().module(BUDGET)).isEqualTo(FAST);
    }

    @Test
    void anOkThatIsLostDoesNotMatter() throws Exception {
        rig.port.on(TELL_FAST, "", () -> rig.port.setModuleLine(FAST)).on("AT\r\n", OK);
        rig.modem.line().change(FAST, BUDGET);
        assertThat(rig.modem.line().host()).isEqualTo(FAST);
    }

    @Test
    void whereNothingAnswersBothGoBack() {
        // The module hears, but can't be heard at that rate.
        rig.port.on(TELL_FAST, OK, () -> rig.port.setModuleLine(FAST)).on("AT\r\n", "").on("AT\r\n", "\u00fe\u0081").on("AT\r\n", "")
                .on(TELL_OLD, OK, () -> rig.port.setModuleLine(OLD)).on("AT\r\n", OK);
        assertThatThrownBy(() -> rig.modem.line().change(FAST, BUDGET)).isInstanceOf(ModemException.Refused.class)
                .hasMessageContaining("921600").hasMessageContaining("back at 115200");
        assertThat(rig.modem.line().host()).isEqualTo(OLD);
    }

    @Test
    void aModuleThatDidNotGoIsFoundWhereItWas() {
        rig.port.on(TELL_FAST, OK).on("AT\r\n", OK);
        assertThatThrownBy(() -> rig.modem.line().change(FAST, BUDGET)).isInstanceOf(ModemException.Refused.class);
        assertThat(rig.modem.line().host()).isEqualTo(OLD);
    }

    @Test
    void aRefusalChangesNothing() {
        rig.port.on(TELL_FAST, ERROR);
        assertThatThrownBy(() -> rig.modem.line().change(FAST, BUDGET)).isInstanceOf(ModemException.Refused.class).hasMessageContaining("UART_CUR");
        assertThat(rig.modem.line().host()).isEqualTo(OLD);
    }

    @Test
    void whatTheHostCanNotDoIsNotAskedOfTheModule() {
        rig.port.forbid(921_600);
        assertThatThrownBy(() -> rig.modem.line().change(FAST, BUDGET)).isInstanceOf(ModemException.Unsupported.class)
                .hasMessageContaining("921600");
        assertThat(rig.port.line()).isEqualTo(OLD);
        assertThatThrownBy(() -> rig.modem.line().change(OLD.at(100), BUDGET)).isInstanceOf(ModemException.Unsupported.class)
                .hasMessageContaining("110");
    }

    @Test
    void flowControlNeedsItsWires() throws Exception {
        rig.port.on(TELL_FLOW, OK, () -> rig.port.setModuleLine(FLOW)).on("AT\r\n", OK).on(TELL_OLD, OK, () -> rig.port.setModuleLine(OLD))
                .on("AT\r\n", OK);
        assertThatThrownBy(() -> rig.modem.line().change(FLOW, BUDGET)).isInstanceOf(ModemException.Refused.class).hasMessageContaining("CTS");
        assertThat(rig.modem.line().host()).isEqualTo(OLD);
        rig.port.raise(ControlLine.CTS);
        rig.port.on("AT+GMR\r\n", "AT version:1.7.5.0(x)\r\nOK\r\n").on(TELL_FLOW, OK, () -> rig.port.setModuleLine(FLOW)).on("AT\r\n", OK).on("AT\r\n", OK);
        rig.modem.line().change(FLOW, BUDGET);
        assertThat(rig.modem.line().host()).isEqualTo(FLOW);
        assertThat(rig.port.outputs().rts()).isTrue();
    }

    @Test
    void aModuleThatCanNotSpeakAnyMoreIsStartedAnew() {
        // Its CTS floats: it hears everything, and its OKs never leave.
        rig.port.on(TELL_FLOW, "", () -> rig.port.setModuleLine(FLOW)).on("AT\r\n", "").on("AT\r\n", "").on("AT\r\n", "").on(TELL_OLD, "")
                .on(TELL_OLD, "").on("AT+RST\r\n", "", () -> rig.port.setModuleLine(OLD)).on("AT\r\n", OK).on("AT\r\n", OK)
                .onInitialiseAgain();
        assertThatThrownBy(() -> rig.modem.line().change(FLOW, BUDGET)).isInstanceOf(ModemException.Refused.class);
        assertThat(rig.modem.line().host()).isEqualTo(OLD);
    }

    @Test
    void aModuleThatIsLostIsSaidToBe() {
        rig.port.on(TELL_FAST, OK, () -> rig.port.setModuleLine(OLD.at(300)));
        assertThatThrownBy(() -> rig.modem.line().change(FAST, BUDGET)).isInstanceOf(ModemException.TimedOut.class).hasMessageContaining("Reset it");
        assertThat(rig.modem.line().host()).isEqualTo(OLD);
    }

    @Test
    void whatIsKeptIsTriedFirst() throws Exception {
        rig.port.on(TELL_FAST, OK, () -> rig.port.setModuleLine(FAST)).on("AT\r\n", OK).on("AT+UART_DEF=921600,8,1,0,0\r\n", OK);
        rig.modem.line().changeForGood(FAST, BUDGET);
        // The module starts with it from now on.
        rig.port.on("AT+RST\r\n", OK + "\r\nready\r\n").on("AT\r\n", OK).onInitialiseAgain();
        rig.modem.board().reset(BUDGET);
        assertThat(rig.modem.line().host()).isEqualTo(FAST);
    }

    @Test
    void aResetBringsTheLineBack() throws Exception {
        rig.port.on(TELL_FAST, OK, () -> rig.port.setModuleLine(FAST)).on("AT\r\n", OK);
        rig.modem.line().change(FAST, BUDGET);
        rig.port.on("AT+RST\r\n", OK, () -> rig.port.setModuleLine(OLD, "\r\nready\r\n")).on("AT\r\n", OK).onInitialiseAgain();
        rig.modem.board().reset(BUDGET);
        assertThat(rig.modem.line().host()).isEqualTo(OLD);
    }

    @Test
    void aModuleThatStartedByItselfIsFoundWhereItStarts() throws Exception {
        rig.port.on(TELL_FAST, OK, () -> rig.port.setModuleLine(FAST)).on("AT\r\n", OK);
        rig.modem.line().change(FAST, BUDGET);
        rig.port.setModuleLine(OLD);
        rig.port.on("AT\r\n", OK).onInitialiseAgain();
        rig.modem.initialise(BUDGET);
        assertThat(rig.modem.line().host()).isEqualTo(OLD);
    }

    @Test
    void aModuleThatSleepsIsExpectedWhereItStarts() throws Exception {
        rig.port.on(TELL_FAST, OK, () -> rig.port.setModuleLine(FAST)).on("AT\r\n", OK).on("AT+GSLP=1000\r\n", "1000\r\n" + OK);
        rig.modem.line().change(FAST, BUDGET);
        rig.modem.board().deepSleep(java.time.Duration.ofSeconds(1), BUDGET);
        assertThat(rig.modem.line().host()).isEqualTo(OLD);
    }

    @Test
    void rawCommandsDoNotChangeTheLine() {
        for (String command : new String[] {"AT+UART=9600,8,1,0,0", "at+uart_cur=9600,8,1,0,0", "AT+UART_DEF=9600,8,1,0,0", "AT+IPR=9600"}) {
            assertThatThrownBy(() -> rig.modem.command(command, BUDGET)).isInstanceOf(ModemException.Unsupported.class).hasMessageContaining("line");
        }
    }

    @Test
    void linesAreNeverDrivenToReset() throws Exception {
        rig.port.on(TELL_FLOW, ERROR);
        assertThatThrownBy(() -> rig.modem.line().change(FLOW, BUDGET)).isInstanceOf(ModemException.Refused.class);
        assertThat(rig.port.driven()).allSatisfy(levels -> assertThat(levels.dtr()).isEqualTo(levels.rts()));
        assertThat(rig.port.outputs()).isEqualTo(Outputs.LOWERED);
    }
}
