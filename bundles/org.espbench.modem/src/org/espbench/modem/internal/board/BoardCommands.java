package org.espbench.modem.internal.board;

import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.CommandWriter;
import org.espbench.modem.at.Grammar;
import org.espbench.modem.at.Operand;
import org.espbench.modem.at.UnencodableException;
import org.espbench.modem.board.MessageForms;
import org.espbench.modem.board.SleepMode;
import org.espbench.modem.board.UpdateChoice;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.dialect.Quirk;

/** How the module as a whole is told what to do (reference 2.1, 2.4). */
record BoardCommands(Grammar grammar, Dialect dialect) {

    static final AtCommand PROBE = plain("AT");
    static final AtCommand VERSION = Grammar.execute("GMR");
    static final AtCommand RESET = Grammar.execute("RST");
    static final AtCommand RESTORE = Grammar.execute("RESTORE");
    static final AtCommand ASK_SLEEP = Grammar.query("SLEEP");
    static final AtCommand ASK_MEMORY = Grammar.query("SYSRAM");
    static final AtCommand ASK_KEEPING = Grammar.query("SYSSTORE");
    static final AtCommand ASK_ERROR_CODES = Grammar.query("SYSLOG");
    static final AtCommand ASK_COMMANDS = Grammar.query("CMD");

    static final AtCommand ASK_TIME_STAMP = Grammar.query("SYSTIMESTAMP");

    private static final int PASS_THROUGH_LEFT = 1;
    private static final int LINK_DETAILS = 2;
    private static final int DURING_PASS_THROUGH = 4;

    private static AtCommand plain(String line) {
        try {
            return AtCommand.of(line);
        } catch (UnencodableException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    AtCommand deepSleep(long millis) throws UnencodableException {
        return grammar.set("GSLP").number((int) Math.max(-1, Math.min(millis, Integer.MAX_VALUE)), dialect.has(Quirk.SLEEP_NUMBERS_DIFFER) ? 0 : 1,
                Integer.MAX_VALUE - 1, Operand.MILLISECONDS).end();
    }

    AtCommand sleepMode(SleepMode mode) throws UnencodableException {
        return grammar.set("SLEEP").number(number(mode, dialect), 0, 3, Operand.MODE).end();
    }

    /** The number of a mode, which differs between generations (reference Q29). */
    static int number(SleepMode mode, Dialect dialect) {
        boolean later = dialect.has(Quirk.SLEEP_NUMBERS_DIFFER);
        return switch (mode) {
        case OFF -> 0;
        case MODEM -> later ? 1 : 2;
        case LIGHT -> later ? 2 : 1;
        case MODEM_BY_LISTEN_INTERVAL -> 3;
        };
    }

    AtCommand messageForms(MessageForms forms) throws UnencodableException {
        int bits = (forms.passThroughLeft() ? PASS_THROUGH_LEFT : 0) | (forms.linkDetails() ? LINK_DETAILS : 0)
                | (forms.duringPassThrough() ? DURING_PASS_THROUGH : 0);
        return grammar.set(messageName()).number(bits, 0, 7, Operand.MODE).end();
    }

    AtCommand askMessageForms() {
        return Grammar.query(messageName());
    }

    static MessageForms messageForms(int bits) {
        return new MessageForms((bits & PASS_THROUGH_LEFT) != 0, (bits & LINK_DETAILS) != 0, (bits & DURING_PASS_THROUGH) != 0);
    }

    // 1.6 has the bare name only, 1.7 the suffixes (reference 2, matrix).
    private String messageName() {
        return dialect.can(Ability.MESSAGE_FORMS_STORED) ? grammar.named("SYSMSG", false) : "SYSMSG";
    }

    AtCommand errorCodes(boolean on) throws UnencodableException {
        return grammar.set("SYSLOG").bit(on, Operand.SWITCH).end();
    }

    AtCommand timeStamp(long seconds) throws UnencodableException {
        return grammar.set("SYSTIMESTAMP").number((int) Math.max(-1, Math.min(seconds, Integer.MAX_VALUE)), 0, Integer.MAX_VALUE - 1,
                Operand.SECONDS).end();
    }

    AtCommand update(UpdateChoice choice) throws UnencodableException {
        if (choice.equals(UpdateChoice.LATEST)) {
            return Grammar.execute("CIUPDATE");
        }
        CommandWriter writer = grammar.set("CIUPDATE").bit(choice.secure().orElse(Boolean.FALSE).booleanValue(), Operand.SWITCH);
        return writer.text(choice.version(), Operand.VERSION.limit(), Operand.VERSION)
                .text(choice.partition(), Operand.PARTITION.limit(), Operand.PARTITION).end();
    }
}
