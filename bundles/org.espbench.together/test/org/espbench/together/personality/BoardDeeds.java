package org.espbench.together.personality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.together.personality.Scene.BUDGET;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.espbench.modem.ModemException;
import org.espbench.modem.board.MessageForms;
import org.espbench.modem.board.SleepMode;
import org.espbench.modem.board.UpdateChoice;
import org.espbench.modem.board.UpdateStep;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.net.Security;
import org.espbench.modem.net.WifiMode;
import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.StopBits;
import org.espbench.modem.softap.SoftApSettings;
import org.espbench.simulator.air.Provisioning.Update;

/** What the board and its line can do. */
final class BoardDeeds {

    private static final LineSettings FAST = LineSettings.DEFAULT.at(230_400);

    private BoardDeeds() {
    }

    static List<Deed> all() {
        List<Deed> deeds = new ArrayList<>(board());
        line().forEach(deed -> deeds.add(deed.slowly()));
        return deeds;
    }

    private static List<Deed> board() {
        return List.of(
                Deed.of("probe and ask for the version", scene -> {
                    scene.modem.board().probe(BUDGET);
                    assertThat(scene.modem.board().version(BUDGET).version()).isEqualTo(scene.modem.dialect().version());
                }),
                Deed.of("reset", scene -> {
                    scene.modem.board().reset(BUDGET);
                    scene.modem.board().probe(BUDGET);
                }),
                Deed.of("forget what isn't stored by a reset", scene -> {
                    scene.modem.softAp().storing().start(SoftApSettings.of("kept", 6, Security.OPEN), new char[0], BUDGET);
                    scene.modem.softAp().start(SoftApSettings.of("forgotten", 6, Security.OPEN), new char[0], BUDGET);
                    scene.modem.board().reset(BUDGET);
                    assertThat(scene.modem.softAp().settings(BUDGET).ssid())
                            .isEqualTo(scene.modem.dialect().can(Ability.UNSTORED_SETTINGS) ? "kept" : "forgotten");
                }),
                new Deed("restore", List.of(Ability.RESTORE),
                        scene -> scene.modem.softAp().storing().start(SoftApSettings.of("kept", 6, Security.OPEN), new char[0], BUDGET), scene -> {
                            scene.modem.board().restore(BUDGET);
                            scene.modem.setWifiMode(WifiMode.STATION_AND_SOFT_AP, BUDGET);
                            assertThat(scene.modem.softAp().settings(BUDGET).ssid()).isNotEqualTo("kept");
                        }),
                Deed.of("sleep deeply", scene -> scene.modem.board().deepSleep(Duration.ofSeconds(10), BUDGET), Ability.DEEP_SLEEP),
                Deed.asStation("choose a sleep mode", scene -> {
                    for (SleepMode mode : List.of(SleepMode.OFF, SleepMode.MODEM, SleepMode.LIGHT)) {
                        scene.modem.board().setSleepMode(mode, BUDGET);
                        assertThat(scene.modem.board().sleepMode(BUDGET)).isEqualTo(mode);
                    }
                }, Ability.SLEEP_MODES),
                Deed.asStation("sleep by the listen interval", scene -> {
                    scene.modem.board().setSleepMode(SleepMode.MODEM_BY_LISTEN_INTERVAL, BUDGET);
                    assertThat(scene.modem.board().sleepMode(BUDGET)).isEqualTo(SleepMode.MODEM_BY_LISTEN_INTERVAL);
                }, Ability.SLEEP_BY_LISTEN_INTERVAL),
                Deed.of("ask for free memory", scene -> assertThat(scene.modem.board().freeMemory(BUDGET)).satisfies(memory -> {
                    assertThat(memory.free()).isPositive();
                    assertThat(memory.least().isPresent()).isEqualTo(scene.modem.dialect().can(Ability.LEAST_FREE_MEMORY));
                }), Ability.FREE_MEMORY),
                Deed.of("choose the form of messages", scene -> {
                    MessageForms forms = new MessageForms(true, true, false);
                    scene.modem.board().setMessageForms(forms, BUDGET);
                    assertThat(scene.modem.board().messageForms(BUDGET)).isEqualTo(forms);
                }, Ability.MESSAGE_FORMS),
                Deed.of("ask whether settings are kept", scene -> assertThat(scene.modem.board().keepsSettings(BUDGET)).isTrue(), Ability.STORE_SWITCH),
                Deed.of("switch error codes on", scene -> {
                    scene.modem.board().setErrorCodes(true, BUDGET);
                    assertThat(scene.modem.board().errorCodes(BUDGET)).isTrue();
                    assertThatThrownBy(() -> scene.modem.command("AT+NONSENSE", BUDGET)).isInstanceOf(ModemException.Refused.class)
                            .hasMessageContaining("ERR CODE:0x01090000");
                }, Ability.ERROR_CODES),
                Deed.of("set the module's clock", scene -> {
                    Instant then = Instant.ofEpochSecond(1_636_690_000L);
                    scene.modem.board().setTimeStamp(then, BUDGET);
                    assertThat(scene.modem.board().timeStamp(BUDGET)).isBetween(then, then.plusSeconds(3600));
                }, Ability.TIME_STAMP),
                Deed.of("list the commands", scene -> assertThat(scene.modem.board().commands(BUDGET))
                        .anySatisfy(command -> assertThat(command.name()).isEqualTo("AT+CWJAP")), Ability.COMMAND_LIST),
                Deed.joined("update the firmware", scene -> {
                    List<UpdateStep> steps = new ArrayList<>();
                    scene.modem.board().update(UpdateChoice.LATEST, steps::add, BUDGET);
                    assertThat(steps).containsExactly(UpdateStep.values());
                    scene.modem.board().probe(BUDGET);
                }, Ability.UPDATE),
                Deed.joined("be told how far an update came", scene -> {
                    scene.air.provisioning().update(Update.CONNECTED);
                    assertThatThrownBy(() -> scene.modem.board().update(UpdateChoice.LATEST, step -> { }, BUDGET)).isInstanceOf(ModemException.Refused.class)
                            .hasMessageContaining("told no version");
                }, Ability.UPDATE));
    }

    private static List<Deed> line() {
        return List.of(
                Deed.of("change the rate of the line", scene -> {
                    scene.modem.line().change(FAST, BUDGET);
                    assertThat(scene.module.line().baud()).isEqualTo(FAST.baud());
                    assertThat(scene.modem.line().host()).isEqualTo(FAST);
                    scene.modem.board().probe(BUDGET);
                }),
                Deed.of("ask for the module's end of the line", scene -> {
                    LineSettings odd = new LineSettings(57_600, 8, StopBits.TWO, Parity.EVEN, FlowControl.NONE);
                    scene.modem.line().change(odd, BUDGET);
                    assertThat(scene.modem.line().module(BUDGET)).isEqualTo(odd);
                }, Ability.LINE_SETTINGS),
                Deed.of("go back from flow control without its wires", scene -> {
                    LineSettings flow = new LineSettings(230_400, 8, StopBits.ONE, Parity.NONE, FlowControl.RTS_CTS);
                    try {
                        scene.modem.line().change(flow, BUDGET);
                        assertThat(scene.modem.line().host()).isEqualTo(flow);
                    } catch (ModemException.Refused e) {
                        assertThat(e.getMessage()).contains("CTS");
                        assertThat(scene.modem.line().host()).isEqualTo(LineSettings.DEFAULT);
                    }
                    scene.modem.board().probe(BUDGET);
                }, Ability.LINE_SETTINGS),
                Deed.of("follow the module where it starts", scene -> {
                    scene.modem.line().change(FAST, BUDGET);
                    scene.modem.board().reset(BUDGET);
                    assertThat(scene.modem.line().host()).isEqualTo(scene.module.line());
                    scene.modem.board().probe(BUDGET);
                }),
                Deed.of("keep a rate over a reset", scene -> {
                    scene.modem.line().changeForGood(FAST, BUDGET);
                    scene.modem.board().reset(BUDGET);
                    assertThat(scene.modem.line().host()).isEqualTo(FAST);
                    scene.modem.board().probe(BUDGET);
                }));
    }
}
