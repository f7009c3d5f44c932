package org.espbench.modem.port;

import java.io.IOException;

import org.eclipse.jdt.annotation.Nullable;

/** A port can't be opened or used any more. Each kind is a type of its own, so that callers can act on it; the message names the port and what to do. */
public abstract sealed class PortException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient PortAddress address;

    PortException(PortAddress address, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.address = address;
    }

    /** The port in question. */
    public PortAddress address() {
        return address;
    }

    /** There is no such port, host or scheme. */
    public static final class Absent extends PortException {
        private static final long serialVersionUID = 1;

        public Absent(PortAddress address, String message, @Nullable Throwable cause) {
            super(address, message, cause);
        }
    }

    /** The port exists and this user may not open it. */
    public static final class Denied extends PortException {
        private static final long serialVersionUID = 1;

        public Denied(PortAddress address, String message, @Nullable Throwable cause) {
            super(address, message, cause);
        }
    }

    /** Somebody else has the port open; the message names who, where the system tells. */
    public static final class Busy extends PortException {
        private static final long serialVersionUID = 1;

        public Busy(PortAddress address, String message, @Nullable Throwable cause) {
            super(address, message, cause);
        }
    }

    /** The address or the settings ask for what this kind of port can't do. */
    public static final class Refused extends PortException {
        private static final long serialVersionUID = 1;

        public Refused(PortAddress address, String message, @Nullable Throwable cause) {
            super(address, message, cause);
        }
    }

    /** The device went away while the port was open: unplugged, peer ended, line dead. */
    public static final class Gone extends PortException {
        private static final long serialVersionUID = 1;

        public Gone(PortAddress address, String message, @Nullable Throwable cause) {
            super(address, message, cause);
        }
    }

    /** This side has closed the port. */
    public static final class Closed extends PortException {
        private static final long serialVersionUID = 1;

        public Closed(PortAddress address) {
            super(address, address + " has been closed", null);
        }
    }
}
