package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.Exchange;
import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.UnencodableException;
import org.espbench.modem.port.PortException;

/** Puts failures into words. */
final class Failures {

    private Failures() {
    }

    static ModemException.TimedOut timedOut(Running running) {
        return new ModemException.TimedOut(WORDS.say("timedOut", running.command.shown()), running.exchange());
    }

    static ModemException.TimedOut lost(Running running) {
        return new ModemException.TimedOut(WORDS.say("lost", running.command.shown()), running.exchange());
    }

    static ModemException.Cancelled cancelled(Running running) {
        return new ModemException.Cancelled(WORDS.say("cancelled", running.command.shown()), running.exchange());
    }

    static ModemException.ModuleRestarted restarted(Running running) {
        return new ModemException.ModuleRestarted(WORDS.say("restarted", running.command.shown()), running.exchange());
    }

    static ModemException.Refused refused(Running running) {
        return refused(running.exchange());
    }

    /** @param exchange ends with the module's ERROR or FAIL */
    static ModemException.Refused refused(Exchange exchange) {
        int reasons = exchange.answers().size() - 1;
        String command = exchange.command();
        return new ModemException.Refused(reasons < 1 ? WORDS.say("refused.silent", command)
                : WORDS.say("refused", command, String.join(", ", exchange.answers().subList(0, reasons))), exchange);
    }

    /** Something that may not be sayable. */
    @FunctionalInterface
    interface Encoding {
        AtCommand encode() throws UnencodableException;
    }

    /** Writes a command, or says in words why it can't be written. */
    static AtCommand encoded(Encoding encoding) throws ModemException.Unsupported {
        try {
            return encoding.encode();
        } catch (UnencodableException e) {
            throw unsupported(e);
        }
    }

    static ModemException.Unsupported unsupported(UnencodableException e) {
        return new ModemException.Unsupported(
                WORDS.say("unencodable." + e.reason().name(), WORDS.say("operand." + e.operand().name()), e.limit(), e.lowest()));
    }

    static Exchange exchange(@Nullable Running running) {
        return running == null ? Exchange.NONE : running.exchange();
    }

    static ModemException.PortLost portLost(PortException cause, Exchange exchange) {
        return new ModemException.PortLost(WORDS.say("portLost", cause.address(), String.valueOf(cause.getMessage())), exchange, cause);
    }
}
