package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.modem.Board;
import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.board.FreeMemory;
import org.espbench.modem.board.MessageForms;
import org.espbench.modem.board.SleepMode;
import org.espbench.modem.board.UpdateChoice;
import org.espbench.modem.board.UpdateStep;
import org.espbench.modem.net.WifiMode;
import org.espbench.modem.port.ControlSequence;
import org.espbench.modem.port.Outputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BoardTest {

    private static final String BOOT = "\r\n ets Jan  8 2013,rst cause:1, boot mode:(3,6)\r\n\r\nload 0x40100000, len 1856, room 16 \r\n\u00fe\u0001\r\nready\r\n";

    @RegisterExtension
    final Rig rig = Rig.ready();

    private Board board() {
        return rig.modem.board();
    }

    @Test
    void aResetWaitsForReadyAndMakesTheModuleUsable() throws Exception {
        Link link = open();
        rig.port.on("AT+RST\r\n", OK + BOOT).onInitialiseAgain();
        board().reset(BUDGET);
        assertThat(link.open()).isFalse();
        rig.port.on("AT+CWMODE?\r\n", "+CWMODE:1\r\n" + OK);
        assertThat(rig.modem.wifiMode(BUDGET)).isEqualTo(WifiMode.STATION);
    }

    private Link open() throws Exception {
        return rig.link();
    }

    @Test
    void aMissingReadyIsHarmless() throws Exception {
        Link link = open();
        rig.port.on("AT+RST\r\n", OK + "Ai-Thinker Technology Co. Ltd.\r\ninvalid\r\n").onInitialiseAgain();
        board().reset(BUDGET);
        assertThat(link.open()).isFalse();
    }

    @Test
    void anOkThatDrownsInTheStartIsHarmless() throws Exception {
        rig.port.on("AT+RST\r\n", BOOT).onInitialiseAgain();
        board().reset(BUDGET);
    }

    @Test
    void aBusyModuleIsForcedToRestart() throws Exception {
        rig.port.on("AT+RST\r\n", "\r\nWill force to restart!!!\r\n" + BOOT).onInitialiseAgain();
        board().reset(BUDGET);
    }

    @Test
    void theControlLinesStartTheModuleAndEndAsTheyWere() throws Exception {
        Link link = open();
        rig.port.setOutputs(Outputs.RAISED);
        rig.port.onInitialiseAgain();
        board().reset(ControlSequence.RESET, BUDGET);
        assertThat(link.open()).isFalse();
        assertThat(rig.port.driven()).containsExactly(Outputs.RAISED, new Outputs(false, true), Outputs.LOWERED, Outputs.RAISED);
    }

    @Test
    void aRestoreIsAResetToo() throws Exception {
        rig.port.on("AT+RESTORE\r\n", OK + BOOT).onInitialiseAgain();
        board().restore(BUDGET);
        rig.port.on("AT+RESTORE\r\n", ERROR);
        assertThatThrownBy(() -> board().restore(BUDGET)).isInstanceOf(ModemException.Refused.class);
    }

    @Test
    void deepSleepClosesAllLinks() throws Exception {
        Link link = open();
        rig.port.on("AT+GSLP=1500\r\n", "1500\r\n" + OK);
        board().deepSleep(Duration.ofMillis(1500), BUDGET);
        assertThat(link.open()).isFalse();
        assertThatThrownBy(() -> board().deepSleep(Duration.ZERO, BUDGET)).isInstanceOf(ModemException.Unsupported.class);
    }

    @Test
    void whatAModuleTellsOfItselfIsRead() throws Exception {
        rig.port.on("AT\r\n", OK).on("AT+GMR\r\n", "AT version:1.7.5.0(x)\r\nSDK version:3.0.5(y)\r\nOK\r\n").on("AT+SLEEP?\r\n", "+SLEEP:1\r\n" + OK)
                .on("AT+SLEEP=2\r\n", OK).on("AT+SYSRAM?\r\n", "+SYSRAM:29312\r\n" + OK).on("AT+SYSMSG_CUR=3\r\n", OK)
                .on("AT+SYSMSG_CUR?\r\n", "+SYSMSG_CUR:2\r\n" + OK);
        board().probe(BUDGET);
        assertThat(board().version(BUDGET).at()).isEqualTo("1.7.5.0");
        assertThat(board().sleepMode(BUDGET)).isEqualTo(SleepMode.LIGHT);
        board().setSleepMode(SleepMode.MODEM, BUDGET);
        assertThat(board().freeMemory(BUDGET)).isEqualTo(new FreeMemory(29_312, OptionalInt.empty()));
        board().setMessageForms(new MessageForms(true, true, false), BUDGET);
        assertThat(board().messageForms(BUDGET)).isEqualTo(new MessageForms(false, true, false));
        assertThatThrownBy(() -> board().setMessageForms(new MessageForms(false, false, true), BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        assertThatThrownBy(() -> board().setSleepMode(SleepMode.MODEM_BY_LISTEN_INTERVAL, BUDGET)).isInstanceOf(ModemException.Unsupported.class);
    }

    @Test
    void anUpdateTellsItsStepsAndEndsWithAStart() throws Exception {
        List<UpdateStep> steps = new ArrayList<>();
        rig.port.on("AT+CIUPDATE\r\n", "+CIPUPDATE:1\r\n+CIPUPDATE:2\r\n+CIPUPDATE:3\r\n+CIPUPDATE:4\r\n" + OK + BOOT).onInitialiseAgain();
        board().update(UpdateChoice.LATEST, steps::add, BUDGET);
        assertThat(steps).containsExactly(UpdateStep.values());
    }

    @Test
    void anUpdateWhoseOkDrownsInTheStartIsDone() throws Exception {
        List<UpdateStep> steps = new ArrayList<>();
        rig.port.on("AT+CIUPDATE\r\n", "+CIPUPDATE:1\r\n+CIPUPDATE:2\r\n+CIPUPDATE:3\r\n+CIPUPDATE:4\r\n" + BOOT).onInitialiseAgain();
        board().update(UpdateChoice.LATEST, steps::add, BUDGET);
        assertThat(steps).hasSize(4);
    }

    @Test
    void aFailedUpdateSaysHowFarItCame() {
        rig.port.on("AT+CIUPDATE\r\n", "+CIPUPDATE:1\r\n" + ERROR);
        assertThatThrownBy(() -> board().update(UpdateChoice.LATEST, step -> { }, BUDGET)).isInstanceOf(ModemException.Refused.class)
                .hasMessageContaining("could not connect");
        rig.port.on("AT+CIUPDATE\r\n", "+CIPUPDATE:1\r\n" + BOOT);
        assertThatThrownBy(() -> board().update(UpdateChoice.LATEST, step -> { }, BUDGET)).isInstanceOf(ModemException.ModuleRestarted.class);
        assertThatThrownBy(() -> board().update(new UpdateChoice(Optional.of(Boolean.TRUE), Optional.empty(), Optional.empty()), step -> { }, BUDGET))
                .isInstanceOf(ModemException.Unsupported.class);
    }
}
