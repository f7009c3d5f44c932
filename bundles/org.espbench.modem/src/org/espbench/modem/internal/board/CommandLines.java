package org.espbench.modem.internal.board;

import java.util.ArrayList;
import java.util.List;

import org.espbench.modem.board.KnownCommand;
import org.espbench.modem.internal.dialogue.Answer;

/** Reads {@code +CMD:<i>,"AT+X",<test>,<query>,<set>,<execute>} (2.2 and later, reference 2.1). */
final class CommandLines {

    private static final int FIELDS = 6;

    private CommandLines() {
    }

    static List<KnownCommand> read(Answer answer) {
        List<KnownCommand> commands = new ArrayList<>();
        for (String value : answer.values("CMD")) {
            String[] fields = value.split(",", -1);
            if (fields.length >= FIELDS) {
                commands.add(new KnownCommand(Answer.number(fields[0], -1), Answer.unquoted(fields[1]), fields[2].equals("1"), fields[3].equals("1"),
                        fields[4].equals("1"), fields[5].equals("1")));
            }
        }
        return commands;
    }
}
