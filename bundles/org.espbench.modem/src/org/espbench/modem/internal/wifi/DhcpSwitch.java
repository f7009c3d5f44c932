package org.espbench.modem.internal.wifi;

import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Grammar;
import org.espbench.modem.at.Operand;
import org.espbench.modem.at.UnencodableException;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.dialect.Quirk;
import org.espbench.modem.internal.dialogue.Answer;

/** {@code AT+CWDHCP}, whose operands and bits are the other way round in 2.x (reference Q28). */
enum DhcpSwitch {
    STATION(1, 1, 0b10, 0b01), SOFT_AP(0, 2, 0b01, 0b10);

    static final String NAME = "CWDHCP";

    private final int which;
    private final int laterWhich;
    private final int bit;
    private final int laterBit;

    DhcpSwitch(int which, int laterWhich, int bit, int laterBit) {
        this.which = which;
        this.laterWhich = laterWhich;
        this.bit = bit;
        this.laterBit = laterBit;
    }

    AtCommand set(boolean on, Dialect dialect, Grammar grammar, boolean stored) throws UnencodableException {
        int toggle = on ? 1 : 0;
        boolean later = dialect.has(Quirk.DHCP_OPERANDS_SWAPPED);
        return grammar.set(NAME, stored).number(later ? toggle : which, 0, 3, Operand.MODE)
                .number(later ? laterWhich : toggle, 0, 3, Operand.MODE).end();
    }

    boolean on(Answer answer, Dialect dialect) {
        int bits = answer.value(NAME).map(value -> Integer.valueOf(Answer.number(value, 0))).orElse(Integer.valueOf(0)).intValue();
        return (bits & (dialect.has(Quirk.DHCP_OPERANDS_SWAPPED) ? laterBit : bit)) != 0;
    }
}
