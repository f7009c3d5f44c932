package org.espbench.connection;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.connection.SessionState.Step;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.Budgets;
import org.espbench.modem.Modem;
import org.espbench.modem.ModemException;
import org.espbench.modem.dialect.FirmwareVersion;
import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.net.StationAddress;

/**
 * What a session says to a module to greet it and to join a network, each with its budget, and each failure told as what it means to the session.
 * On the session's thread.
 */
final class Conversation {

    /** A G1 module answers within milliseconds; one that is booting within a second or two (reference 1.10). */
    private static final Duration GREET_BUDGET = Duration.ofSeconds(8);
    /** How long the driver's word of the restart may lag behind the restart. */
    private static final Duration RESTART_TOLD = Duration.ofSeconds(1);

    private final ConnectionProfile profile;
    private final Modem modem;
    private final Passwords passwords;
    private final int baud;
    private final Hearing hearing;
    private final Inbox inbox;
    private final Translation translation;

    Conversation(ConnectionProfile profile, Modem modem, Passwords passwords, int baud, Hearing hearing, Inbox inbox, Translation translation) {
        this.profile = profile;
        this.modem = modem;
        this.passwords = passwords;
        this.baud = baud;
        this.hearing = hearing;
        this.inbox = inbox;
        this.translation = translation;
    }

    /** Finds the module, and makes sure that it can do what the profile wants. */
    ModuleSnapshot greet() throws Trouble, Stopped {
        try {
            modem.initialise(GREET_BUDGET);
        } catch (ModemException.TimedOut e) {
            SessionFailure failure = hearing.heard()
                    ? new SessionFailure.NotUnderstood(profile.port(), baud, String.valueOf(e.getMessage()))
                    : new SessionFailure.NothingAnswers(profile.port(), baud);
            throw Trouble.at(Step.OPEN, failure, e);
        } catch (ModemException e) {
            throw translation.trouble(e, Step.OPEN);
        }
        hearing.forgetWords();
        List<String> objections = Demands.objections(profile, modem.dialect());
        if (!objections.isEmpty()) {
            throw Trouble.hopeless(new SessionFailure.Unsupported(objections), null);
        }
        return new ModuleSnapshot(modem.firmware().map(Conversation::name).orElseGet(() -> Said.WORDS.say("firmware.unknown")), modem.dialect(),
                Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    /** Starts the module anew; it has to be greeted again. */
    void reset() throws Trouble, Stopped {
        try {
            modem.board().reset(Budgets.RESTART);
        } catch (ModemException e) {
            throw translation.trouble(e, Step.GREET);
        }
        // Its own word of that must not be taken for another restart later.
        inbox.await(inbox::hasLostModule, RESTART_TOLD);
    }

    /** Joins; asks for another password as long as the network was never joined and the user has one. */
    void join(StationProfile station) throws Trouble, Stopped {
        while (true) {
            char[] password = passwords.get(SecretKind.STATION);
            try {
                // The user may have taken the time to think better of it.
                inbox.check();
                modem.station().join(new AccessPoint(station.ssid(), station.bssid()), password, Budgets.JOIN);
                passwords.accepted();
                return;
            } catch (ModemException.JoinFailed e) {
                Trouble trouble = refused(station, e);
                if (!trouble.isHopeless() || !passwords.replaced(SecretKind.STATION)) {
                    throw trouble;
                }
            } catch (ModemException e) {
                throw translation.trouble(e, Step.JOIN, joinFailed(station, e));
            } finally {
                Arrays.fill(password, '\0');
            }
        }
    }

    /** The station's address, if it has one. */
    Optional<StationAddress> address() throws Trouble, Stopped {
        try {
            return modem.station().address(Budgets.COMMAND);
        } catch (ModemException e) {
            throw translation.trouble(e, Step.ADDRESS);
        }
    }

    /** A complaint about a password that is known to be right is worth another try. */
    private Trouble refused(StationProfile station, ModemException.JoinFailed e) {
        return switch (e.reason()) {
        case WRONG_PASSWORD -> {
            SessionFailure wrong = new SessionFailure.WrongPassword(station.ssid());
            yield passwords.everAccepted() ? Trouble.at(Step.JOIN, wrong, e) : Trouble.hopeless(wrong, e);
        }
        case NOT_FOUND -> Trouble.at(Step.JOIN, new SessionFailure.AccessPointNotFound(station.ssid()), e);
        case TIMED_OUT, REJECTED, UNKNOWN -> Trouble.at(Step.JOIN, joinFailed(station, e), e);
        };
    }

    private static SessionFailure joinFailed(StationProfile station, ModemException e) {
        return new SessionFailure.JoinFailed(station.ssid(), String.valueOf(e.getMessage()));
    }

    private static String name(FirmwareVersion firmware) {
        return firmware.at().isEmpty() ? Said.WORDS.say("firmware.unknown") : Said.WORDS.say("firmware.at", firmware.at(), firmware.sdk());
    }
}
