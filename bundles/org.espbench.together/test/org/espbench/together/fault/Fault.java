package org.espbench.together.fault;

import static org.espbench.simulator.fault.Trigger.anyCommand;
import static org.espbench.simulator.fault.Trigger.prompted;
import static org.espbench.simulator.fault.Trigger.said;
import static org.espbench.simulator.fault.Trigger.sentToHost;
import static org.espbench.simulator.fault.Trigger.sentToModule;

import java.time.Duration;
import java.util.Optional;

import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.fault.Action;
import org.espbench.simulator.fault.Quirk;
import org.espbench.simulator.fault.Rule;
import org.espbench.simulator.fault.Spot;

/** Everything that the simulator can be told to do wrong, at the moment that hurts most. */
public enum Fault {

    NONE,
    BUSY_FOR_A_WHILE(module -> module.when(anyCommand()).times(6).then(Action.busy())),
    BUSY_BUT_DONE(Action.busyButDone()),
    SECOND_COMMAND_BUSY_BUT_DONE(module -> module.when(anyCommand()).skipping(1).then(Action.busyButDone())),
    REFUSED(Action.answer("\r\nERROR\r\n")),
    SECOND_COMMAND_REFUSED(module -> module.when(anyCommand()).skipping(1).then(Action.answer("\r\nERROR\r\n"))),
    ANSWERED_WITH_NONSENSE(Action.answer("\u00fe\u0000\u0081what?\r\n")),
    NEVER_ANSWERED(Action.neverAnswer(), Cure.RESET),
    ANSWERED_LATE(Action.dawdle(Duration.ofSeconds(8))),
    RESULT_LOST(Action.swallow("OK")),
    SEND_RESULT_LOST(module -> module.when(prompted()).then(Action.swallow("SEND OK"))),
    SEND_FAILS(module -> module.when(said("SEND OK")).then(Action.replace("SEND OK", "\r\nSEND FAIL\r\n"))),
    STRANGE_MESSAGE_IN_AN_ANSWER(module -> module.when(sentToHost(3)).then(Action.say("\r\n+STRANGE:1,\"x\"\r\n"))),
    DATA_FOR_NOBODY_IN_AN_ANSWER(module -> module.when(sentToHost(3)).then(Action.say("\r\n+IPD,0,4:OK\r\n"))),
    CLOSE_OF_NOBODY_IN_AN_ANSWER(module -> module.when(sentToHost(3)).then(Action.say("1,CLOSED\r\n"))),
    WATCHDOG_AT_THE_COMMAND(Action.watchdog()),
    WATCHDOG_IN_THE_COMMAND(module -> module.when(sentToModule(4)).then(Action.watchdog())),
    WATCHDOG_IN_THE_ANSWER(module -> module.when(sentToHost(5)).then(Action.watchdog())),
    WATCHDOG_AT_THE_PROMPT(module -> module.when(prompted()).then(Action.watchdog())),
    EXCEPTION(Action.exception()),
    RESET_PIN(Action.reset()),
    FROZEN(Action.freeze(), Cure.RESET),
    LINK_CLOSED(Action.closeLink(Scene.FIRST)),
    LINK_RESET(Action.resetLink(Scene.FIRST)),
    LINK_CLOSED_AT_THE_PROMPT(module -> module.when(prompted()).then(Action.closeLink(Scene.FIRST))),
    LINK_RESET_AT_THE_PROMPT(module -> module.when(prompted()).then(Action.resetLink(Scene.FIRST))),
    ACCESS_POINT_LOST(Action.loseAccessPoint(Duration.ofSeconds(5))),
    UNPLUGGED(Action.unplug(), Cure.PLUG),
    UNPLUGGED_IN_THE_ANSWER(module -> module.when(sentToHost(2)).then(Action.unplug()), Cure.PLUG),
    UNPLUGGED_BRIEFLY(Action.unplug(Duration.ofSeconds(1)), Cure.PLUG),
    BYTES_LOST_TO_HOST(module -> module.faults().toHost().drop(Spot.at(6, 3))),
    PROMPT_LOST(module -> module.faults().toHost().drop(Spot.text(">"))),
    BYTES_LOST_TO_MODULE(module -> module.faults().toModule().drop(Spot.at(4, 2)), Damage.TO_MODULE),
    LINE_END_LOST_TO_MODULE(module -> module.faults().toModule().drop(Spot.text("\r\n")), Damage.TO_MODULE),
    BITS_TURNED_TO_HOST(module -> module.faults().toHost().flip(Spot.at(5, 2), 0x41)),
    BITS_TURNED_TO_MODULE(module -> module.faults().toModule().flip(Spot.at(3), 0x41), Damage.TO_MODULE),
    BYTES_TWICE_TO_HOST(module -> module.faults().toHost().duplicate(Spot.at(4, 4))),
    BYTES_TWICE_TO_MODULE(module -> module.faults().toModule().duplicate(Spot.at(4, 4)), Damage.TO_MODULE),
    LATE_TO_HOST(module -> module.faults().toHost().delay(Spot.at(1), Duration.ofSeconds(4))),
    LATE_TO_MODULE(module -> module.faults().toModule().delay(Spot.at(5), Duration.ofSeconds(4))),
    NOISE_TO_HOST(module -> module.faults().toHost().insert(Spot.at(2), "\u00ff\r\n> \u0000")),
    NOISE_TO_MODULE(module -> module.faults().toModule().insert(Spot.at(6), "\u00ff\u0000"), Damage.TO_MODULE),
    QUIRK_2(Quirk.MESSAGE_INSIDE_ECHO),
    QUIRK_3(Quirk.SEND_FAIL_AND_OK),
    QUIRK_5(Quirk.DATA_INSIDE_SEND_ENDS_RECEIVING, Cure.RESET),
    QUIRK_9(Quirk.CLOSED_BEFORE_DATA),
    QUIRK_14(Quirk.PASSIVE_READ_FAILS),
    QUIRK_16(Quirk.BUSY_BUT_DONE),
    QUIRK_26(Quirk.SSL_RESETS),
    QUIRK_33(Quirk.OVERRUN);

    /** What it takes besides the end of the fault, before anybody can use the module again. */
    public enum Cure {
        NOTHING, RESET, PLUG
    }

    /** Whether payload on its way to the module may be cut short or mixed up. */
    enum Damage {
        NONE, TO_MODULE
    }

    private final Optional<Setting> setting;
    private final Optional<Quirk> quirk;
    /** Whether it strikes at the first command whatever that is. */
    final boolean strikesFirstCommand;
    final Cure cure;
    final Damage damage;

    Fault() {
        this(Optional.empty(), Optional.empty(), false, Cure.NOTHING, Damage.NONE);
    }

    Fault(Quirk quirk) {
        this(quirk, Cure.NOTHING);
    }

    Fault(Quirk quirk, Cure cure) {
        this(Optional.empty(), Optional.of(quirk), false, cure, Damage.NONE);
    }

    Fault(Action atFirstCommand) {
        this(atFirstCommand, Cure.NOTHING);
    }

    Fault(Action atFirstCommand, Cure cure) {
        this(Optional.of(module -> module.when(anyCommand()).then(atFirstCommand)), Optional.empty(), true, cure, Damage.NONE);
    }

    Fault(Setting setting) {
        this(setting, Cure.NOTHING);
    }

    Fault(Setting setting, Cure cure) {
        this(Optional.of(setting), Optional.empty(), false, cure, Damage.NONE);
    }

    Fault(Setting setting, Damage damage) {
        this(Optional.of(setting), Optional.empty(), false, Cure.NOTHING, damage);
    }

    Fault(Optional<Setting> setting, Optional<Quirk> quirk, boolean strikesFirstCommand, Cure cure, Damage damage) {
        this.setting = setting;
        this.quirk = quirk;
        this.strikesFirstCommand = strikesFirstCommand;
        this.cure = cure;
        this.damage = damage;
    }

    /** What it takes besides the end of the fault. */
    public Cure cure() {
        return cure;
    }

    /** From now on. @return the rule, where it is one */
    public Optional<Rule> arm(SimulatedModule module) {
        quirk.ifPresent(module.faults()::on);
        return setting.map(one -> one.on(module));
    }

    /** Sets a rule. */
    @FunctionalInterface
    interface Setting {
        Rule on(SimulatedModule module);
    }
}
