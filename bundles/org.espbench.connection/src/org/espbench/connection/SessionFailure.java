package org.espbench.connection;

import java.util.List;
import java.util.Optional;

import org.espbench.modem.port.PortAddress;

/** What went wrong in a session, typed so that callers can act on it, with a sentence for people that says what happened and what to do. */
public sealed interface SessionFailure {

    /** The sentence for people, in the default language. Holds no secret. */
    String sentence();

    /** How a port can fail. */
    enum PortTrouble {
        ABSENT, DENIED, BUSY, REFUSED, GONE
    }

    /**
     * The port can't be opened, or was lost.
     *
     * @param detail what the port's provider says
     */
    record PortUnavailable(PortAddress port, PortTrouble trouble, String detail) implements SessionFailure {
        @Override
        public String sentence() {
            return detail;
        }
    }

    /** The port is open and nobody answers an AT command. */
    record NothingAnswers(PortAddress port, int baud) implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.silent", port, baud);
        }
    }

    /** Something answers that doesn't speak AT, or not at this rate. */
    record NotUnderstood(PortAddress port, int baud, String detail) implements SessionFailure {
        @Override
        public String sentence() {
            return detail;
        }
    }

    /**
     * The module's firmware can't do what the profile wants; nothing of it was sent.
     *
     * @param objections a sentence each, at least one
     */
    record Unsupported(List<String> objections) implements SessionFailure {

        public Unsupported {
            objections = List.copyOf(objections);
        }

        @Override
        public String sentence() {
            return Said.WORDS.say("failure.unsupported", String.join(" ", objections));
        }
    }

    /** One of the profile's start-up commands failed. */
    record StartUpFailed(String command, String detail) implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.startUp", command, detail);
        }
    }

    /** The module doesn't open its own network as the profile wants it. */
    record SoftApRefused(String ssid, String detail) implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.softAp", ssid, detail);
        }
    }

    /** The network was lost or not reached as often as the profile allows. @param last what was wrong the last time */
    record GaveUp(int attempts, SessionFailure last) implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.gaveUp", attempts, last.sentence());
        }
    }

    /** The network needs a password, none is stored, and nobody could be asked. */
    record PasswordMissing(SecretKind kind, String ssid) implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.password.missing." + kind, ssid);
        }
    }

    /**
     * The password can't be had.
     *
     * @param cancelled the user was asked and cancelled
     * @param detail what the secret store says
     */
    record PasswordUnavailable(boolean cancelled, String detail) implements SessionFailure {
        @Override
        public String sentence() {
            return detail;
        }
    }

    /** The stored password can't be any network's password. The sentence doesn't quote it. */
    record PasswordUnfit(SecretKind kind, String ssid, String objection) implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.password.unfit." + kind, ssid, objection);
        }
    }

    /** The access point doesn't accept the password. */
    record WrongPassword(String ssid) implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.password.wrong", ssid);
        }
    }

    /** No access point of that name is in reach. */
    record AccessPointNotFound(String ssid) implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.ap.absent", ssid);
        }
    }

    /** The module couldn't join for another reason, or not in time. */
    record JoinFailed(String ssid, String detail) implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.join", ssid, detail);
        }
    }

    /** Joined, but no address came. */
    record NoAddress() implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.address");
        }
    }

    /** The module has lost the access point. */
    record AccessPointLost() implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.ap.lost");
        }
    }

    /**
     * The module has restarted by itself.
     *
     * @param why what it said of that, explained; empty when nothing could be understood
     */
    record ModuleRestarted(Optional<String> why) implements SessionFailure {
        @Override
        public String sentence() {
            return why.map(reason -> Said.WORDS.say("failure.restarted.why", reason)).orElseGet(() -> Said.WORDS.say("failure.restarted"));
        }
    }

    /** The module has answered before and says nothing any more. */
    record ModuleSilent(PortAddress port) implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.hangs", port);
        }
    }

    /** A client's server doesn't take the connection. */
    record ClientRefused(String host, int remotePort, String detail) implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.client", host, remotePort, detail);
        }
    }

    /** A client's link has ended though nobody here closed it. */
    record ClientEnded(String host, int remotePort) implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.client.ended", host, remotePort);
        }
    }

    /** Data came faster than they were taken, and some were lost: the link's stream is broken and the link was closed. */
    record DataLost() implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.data.lost");
        }
    }

    /** What arrived couldn't be sent back. */
    record EchoFailed(String detail) implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.echo", detail);
        }
    }

    /** What arrived couldn't be kept in its file. */
    record NotSaved(String file, String detail) implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.save", file, detail);
        }
    }

    /** The module doesn't start its server. */
    record ServerRefused(int localPort, String detail) implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.server", localPort, detail);
        }
    }

    /** The module refused a command or didn't finish it, as the driver says. */
    record CommandFailed(String detail) implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.command", detail);
        }
    }

    /** The traffic can't be recorded, as the capture says; without a record nothing is sent. */
    record CaptureFailed(String detail) implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.capture", detail);
        }
    }

    /** A defect of this software; the exception went to the thread's handler. */
    record Defect(String detail) implements SessionFailure {
        @Override
        public String sentence() {
            return Said.WORDS.say("failure.defect", detail);
        }
    }
}
