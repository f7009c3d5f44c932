package org.espbench.modem.internal.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

import org.espbench.modem.Board;
import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.board.FreeMemory;
import org.espbench.modem.board.KnownCommand;
import org.espbench.modem.board.MessageForms;
import org.espbench.modem.board.SleepMode;
import org.espbench.modem.board.UpdateChoice;
import org.espbench.modem.board.UpdateStep;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.dialect.FirmwareVersion;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.internal.dialogue.Dialogue;
import org.espbench.modem.internal.dialogue.Told;
import org.espbench.modem.port.ControlSequence;
import org.espbench.modem.time.Deadline;

/** The module as a whole. */
public final class BoardCalls implements Board {

    private final Dialogue dialogue;
    private final LineCalls line;
    private final Restart restart;

    /** For this module, and the line to it. */
    public BoardCalls(Dialogue dialogue, LineCalls line) {
        this.dialogue = dialogue;
        this.line = line;
        this.restart = new Restart(dialogue, line);
    }

    private BoardCommands commands() {
        return new BoardCommands(dialogue.grammar(), dialogue.dialect());
    }

    @Override
    public void probe(Duration budget) throws ModemException {
        dialogue.askOnce(BoardCommands.PROBE, budget);
    }

    @Override
    public FirmwareVersion version(Duration budget) throws ModemException {
        return FirmwareVersion.of(dialogue.askOnce(BoardCommands.VERSION, budget).lines());
    }

    @Override
    public void reset(Duration budget) throws ModemException {
        restart(BoardCommands.RESET, false, budget);
    }

    @Override
    public void reset(ControlSequence lines, Duration budget) throws ModemException {
        line.requireControlLines();
        Deadline deadline = dialogue.deadline(budget);
        dialogue.inTurn(deadline, () -> {
            restart.by(lines, deadline);
            return true;
        });
    }

    @Override
    public void restore(Duration budget) throws ModemException {
        dialogue.require(Ability.RESTORE);
        restart(BoardCommands.RESTORE, true, budget);
    }

    private void restart(AtCommand command, boolean factory, Duration budget) throws ModemException {
        Deadline deadline = dialogue.deadline(budget);
        dialogue.inTurn(deadline, () -> {
            restart.by(command, factory, deadline);
            return true;
        });
    }

    @Override
    public void deepSleep(Duration sleep, Duration budget) throws ModemException {
        dialogue.require(Ability.DEEP_SLEEP);
        AtCommand command = dialogue.encoded(() -> commands().deepSleep(sleep.toMillis()));
        Deadline deadline = dialogue.deadline(budget);
        dialogue.inTurn(deadline, () -> {
            dialogue.require(command, deadline);
            dialogue.cutOff();
            // It will wake by a start.
            line.startsAnew(false);
            return true;
        });
    }

    @Override
    public void setSleepMode(SleepMode mode, Duration budget) throws ModemException {
        dialogue.require(Ability.SLEEP_MODES);
        if (mode == SleepMode.MODEM_BY_LISTEN_INTERVAL) {
            dialogue.require(Ability.SLEEP_BY_LISTEN_INTERVAL);
        }
        dialogue.set(() -> commands().sleepMode(mode), budget);
    }

    @Override
    public SleepMode sleepMode(Duration budget) throws ModemException {
        dialogue.require(Ability.SLEEP_MODES);
        Answer answer = dialogue.askOnce(BoardCommands.ASK_SLEEP, budget);
        int number = Told.number(answer, "SLEEP");
        for (SleepMode mode : SleepMode.values()) {
            if (BoardCommands.number(mode, dialogue.dialect()) == number) {
                return mode;
            }
        }
        throw Told.nothing(answer);
    }

    @Override
    public FreeMemory freeMemory(Duration budget) throws ModemException {
        dialogue.require(Ability.FREE_MEMORY);
        Answer answer = dialogue.askOnce(BoardCommands.ASK_MEMORY, budget);
        String[] told = Told.fields(answer, "SYSRAM", 1);
        int free = Answer.number(told[0], -1);
        if (free < 0) {
            throw Told.nothing(answer);
        }
        return new FreeMemory(free, told.length > 1 ? OptionalInt.of(Answer.number(told[1], 0)) : OptionalInt.empty());
    }

    @Override
    public void setMessageForms(MessageForms forms, Duration budget) throws ModemException {
        dialogue.require(Ability.MESSAGE_FORMS);
        if (forms.duringPassThrough()) {
            dialogue.require(Ability.MESSAGES_IN_PASS_THROUGH);
        }
        dialogue.set(() -> commands().messageForms(forms), false, budget);
    }

    @Override
    public MessageForms messageForms(Duration budget) throws ModemException {
        dialogue.require(Ability.MESSAGE_FORMS);
        return BoardCommands.messageForms(Told.number(dialogue.askOnce(commands().askMessageForms(), budget), "SYSMSG"));
    }

    @Override
    public boolean keepsSettings(Duration budget) throws ModemException {
        dialogue.require(Ability.STORE_SWITCH);
        return Told.number(dialogue.askOnce(BoardCommands.ASK_KEEPING, budget), "SYSSTORE") == 1;
    }

    @Override
    public void setErrorCodes(boolean on, Duration budget) throws ModemException {
        dialogue.require(Ability.ERROR_CODES);
        dialogue.set(() -> commands().errorCodes(on), budget);
    }

    @Override
    public boolean errorCodes(Duration budget) throws ModemException {
        dialogue.require(Ability.ERROR_CODES);
        return Told.number(dialogue.askOnce(BoardCommands.ASK_ERROR_CODES, budget), "SYSLOG") == 1;
    }

    @Override
    public void setTimeStamp(Instant time, Duration budget) throws ModemException {
        dialogue.require(Ability.TIME_STAMP);
        dialogue.set(() -> commands().timeStamp(time.getEpochSecond()), budget);
    }

    @Override
    public Instant timeStamp(Duration budget) throws ModemException {
        dialogue.require(Ability.TIME_STAMP);
        return Instant.ofEpochSecond(Told.number(dialogue.askOnce(BoardCommands.ASK_TIME_STAMP, budget), "SYSTIMESTAMP"));
    }

    @Override
    public List<KnownCommand> commands(Duration budget) throws ModemException {
        dialogue.require(Ability.COMMAND_LIST);
        return CommandLines.read(dialogue.askOnce(BoardCommands.ASK_COMMANDS, budget));
    }

    @Override
    public void update(UpdateChoice choice, Consumer<? super UpdateStep> each, Duration budget) throws ModemException {
        dialogue.require(Ability.UPDATE);
        if (!choice.equals(UpdateChoice.LATEST)) {
            dialogue.require(Ability.UPDATE_CHOICE);
        }
        AtCommand command = dialogue.encoded(() -> commands().update(choice));
        Deadline deadline = dialogue.deadline(budget);
        dialogue.inTurn(deadline, () -> {
            Updating.update(dialogue, command, each, restart, deadline);
            return true;
        });
    }

    /** The step that a progress line tells. */
    static Optional<UpdateStep> step(String line) {
        return Answer.value(line, "CIPUPDATE").map(number -> Integer.valueOf(Answer.number(number, -1)))
                .filter(number -> number.intValue() >= 1 && number.intValue() <= UpdateStep.values().length)
                .map(number -> UpdateStep.values()[number.intValue() - 1]);
    }
}
