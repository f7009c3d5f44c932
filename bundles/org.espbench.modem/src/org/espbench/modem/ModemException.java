package org.espbench.modem;

import java.io.IOException;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.net.JoinFailure;
import org.espbench.modem.port.PortException;

/**
 * The modem couldn't do what it was asked for. Each kind is a type of its own; the message says what happened to what, and what to do next.
 * Neither message nor exchange ever holds a secret.
 */
public abstract sealed class ModemException extends IOException {

    private static final long serialVersionUID = 1;

    private final Exchange exchange;

    ModemException(String message, Exchange exchange, @Nullable Throwable cause) {
        super(message, cause);
        this.exchange = exchange;
    }

    /** The command in question and what was said until the failure; {@link Exchange#NONE} when none was sent. */
    public Exchange exchange() {
        return exchange;
    }

    /** The module answered ERROR or FAIL. */
    public static final class Refused extends ModemException {
        private static final long serialVersionUID = 1;

        public Refused(String message, Exchange exchange) {
            super(message, exchange, null);
        }
    }

    /** The budget is used up. The module may still do what it was told. */
    public static final class TimedOut extends ModemException {
        private static final long serialVersionUID = 1;

        public TimedOut(String message, Exchange exchange) {
            super(message, exchange, null);
        }
    }

    /** The module started anew meanwhile. The next call makes it ready for use again; links and server have to be opened anew. */
    public static final class ModuleRestarted extends ModemException {
        private static final long serialVersionUID = 1;

        public ModuleRestarted(String message, Exchange exchange) {
            super(message, exchange, null);
        }
    }

    /** The port is gone. This modem can only be closed now. */
    public static final class PortLost extends ModemException {
        private static final long serialVersionUID = 1;

        public PortLost(String message, Exchange exchange, PortException cause) {
            super(message, exchange, cause);
        }
    }

    /** This modem was closed. */
    public static final class Closed extends ModemException {
        private static final long serialVersionUID = 1;

        public Closed(String message, Exchange exchange) {
            super(message, exchange, null);
        }
    }

    /** The calling thread was interrupted; its interrupt status is cleared. */
    public static final class Cancelled extends ModemException {
        private static final long serialVersionUID = 1;

        public Cancelled(String message, Exchange exchange) {
            super(message, exchange, null);
        }
    }

    /** A send failed and the module said so, or never asked for the payload. */
    public static final class NotSent extends ModemException {
        private static final long serialVersionUID = 1;

        private final int sent;

        public NotSent(String message, Exchange exchange, int sent, @Nullable Throwable cause) {
            super(message, exchange, cause);
            this.sent = sent;
        }

        /** How many bytes at the beginning were reported as sent, a multiple of what one send takes ({@code Limits.send()}). */
        public int sent() {
            return sent;
        }
    }

    /** The module has taken payload and didn't tell what became of it. */
    public static final class SendUnknown extends ModemException {
        private static final long serialVersionUID = 1;

        private final int sent;

        public SendUnknown(String message, Exchange exchange, int sent, @Nullable Throwable cause) {
            super(message, exchange, cause);
            this.sent = sent;
        }

        /** How many bytes at the beginning were reported as sent, a multiple of what one send takes ({@code Limits.send()}). */
        public int sent() {
            return sent;
        }
    }

    /** The station couldn't join. */
    public static final class JoinFailed extends ModemException {
        private static final long serialVersionUID = 1;

        private final JoinFailure reason;

        public JoinFailed(String message, Exchange exchange, JoinFailure reason) {
            super(message, exchange, null);
            this.reason = reason;
        }

        /** Why. */
        public JoinFailure reason() {
            return reason;
        }
    }

    /** It can't be said in a command that this module understands; nothing was sent. */
    public static final class Unsupported extends ModemException {
        private static final long serialVersionUID = 1;

        public Unsupported(String message) {
            super(message, Exchange.NONE, null);
        }
    }
}
