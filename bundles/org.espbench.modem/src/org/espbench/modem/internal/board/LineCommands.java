package org.espbench.modem.internal.board;

import java.util.Optional;

import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Grammar;
import org.espbench.modem.at.Operand;
import org.espbench.modem.at.UnencodableException;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.StopBits;

/** How the module is told about the line (reference 2.1). */
record LineCommands(Grammar grammar, Dialect dialect) {

    private static final String NAME = "UART";
    private static final int FIELDS = 5;

    /** The settings, whole where the firmware knows them, otherwise their rate. */
    AtCommand set(LineSettings line, boolean stored) throws UnencodableException {
        if (!dialect.can(Ability.LINE_SETTINGS)) {
            return rate(line.baud());
        }
        return grammar.set(name(stored)).number(line.baud(), 1, Operand.BAUD).number(line.dataBits(), 5, 8, Operand.MODE)
                .number(line.stopBits().ordinal() + 1, 1, 3, Operand.MODE).number(line.parity().ordinal(), 0, 2, Operand.MODE)
                .number(line.flow().ordinal(), 0, 3, Operand.MODE).end();
    }

    /** The rate alone. */
    AtCommand rate(int baud) throws UnencodableException {
        return grammar.set(dialect.can(Ability.RATE_ONLY_OLDEST) ? "CIOBAUD" : "IPR").number(baud, 1, Operand.BAUD).end();
    }

    AtCommand ask() {
        return Grammar.query(name(false));
    }

    static Optional<LineSettings> read(Answer answer) {
        String[] fields = answer.value(NAME).orElse("").split(",", -1);
        if (fields.length < FIELDS) {
            return Optional.empty();
        }
        int baud = Answer.number(fields[0], -1);
        int dataBits = Answer.number(fields[1], -1);
        int stopBits = Answer.number(fields[2], -1) - 1;
        int parity = Answer.number(fields[3], -1);
        int flow = Answer.number(fields[4], -1);
        boolean known = baud >= LineSettings.MIN_BAUD && baud <= LineSettings.MAX_BAUD && dataBits >= 5 && dataBits <= 8 && stopBits >= 0
                && stopBits < StopBits.values().length && parity >= 0 && parity < Parity.values().length && flow >= 0
                && flow < FlowControl.values().length;
        return known ? Optional.of(new LineSettings(baud, dataBits, StopBits.values()[stopBits], Parity.values()[parity], FlowControl.values()[flow]))
                : Optional.empty();
    }

    // 2.x has these two names though it has no suffixes otherwise; some of 0.4x and 0.5x have the bare one only.
    private String name(boolean stored) {
        boolean bare = dialect.version().major() == 0 && !grammar.suffixes();
        return bare ? NAME : NAME + (stored ? "_DEF" : "_CUR");
    }
}
