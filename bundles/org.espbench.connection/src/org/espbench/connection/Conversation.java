package org.espbench.connection;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.connection.SessionState.Step;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileRules;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.Modem;
import org.espbench.modem.ModemException;
import org.espbench.modem.dialect.FirmwareVersion;
import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.net.StationAddress;
import org.espbench.modem.net.WifiMode;

/**
 * What a session says to a module, step by step, each with its budget, and each failure told as what it means to the session. On the session's
 * thread.
 */
final class Conversation {

    /** A G1 module answers within milliseconds; one that is booting within a second or two (reference 1.10). */
    private static final Duration GREET_BUDGET = Duration.ofSeconds(8);
    private static final Duration MODE_BUDGET = Duration.ofSeconds(6);
    /** Drivers of the field allow 20 to 30 s (reference 2.2). */
    private static final Duration JOIN_BUDGET = Duration.ofSeconds(30);
    private static final Duration ASK_BUDGET = Duration.ofSeconds(5);

    private final ConnectionProfile profile;
    private final Modem modem;
    private final Secrets secrets;
    private final int baud;
    private final Hearing hearing;
    private final Inbox inbox;

    Conversation(ConnectionProfile profile, Modem modem, Secrets secrets, int baud, Hearing hearing, Inbox inbox) {
        this.profile = profile;
        this.modem = modem;
        this.secrets = secrets;
        this.baud = baud;
        this.hearing = hearing;
        this.inbox = inbox;
    }

    /** @return what the module calls its firmware */
    Optional<String> greet() throws Trouble, Stopped {
        try {
            modem.initialise(GREET_BUDGET);
        } catch (ModemException.TimedOut e) {
            SessionFailure failure = hearing.heard()
                    ? new SessionFailure.NotUnderstood(profile.port(), baud, String.valueOf(e.getMessage()))
                    : new SessionFailure.NothingAnswers(profile.port(), baud);
            throw Trouble.at(Step.OPEN, failure, e);
        } catch (ModemException e) {
            throw trouble(e, Step.OPEN);
        }
        return modem.firmware().map(Conversation::name);
    }

    void becomeStation() throws Trouble, Stopped {
        try {
            modem.setWifiMode(WifiMode.STATION, MODE_BUDGET);
        } catch (ModemException e) {
            throw trouble(e, Step.GREET);
        }
    }

    /** @param joinedBefore whether the password is known to be right, so that a complaint about it is worth another try */
    void join(StationProfile station, boolean joinedBefore) throws Trouble, Stopped {
        char[] password = password(station);
        try {
            // The user may have taken the time to think better of it.
            inbox.check();
            modem.station().join(new AccessPoint(station.ssid(), station.bssid()), password, JOIN_BUDGET);
        } catch (ModemException.JoinFailed e) {
            throw switch (e.reason()) {
            case WRONG_PASSWORD -> {
                SessionFailure wrong = new SessionFailure.WrongPassword(station.ssid());
                yield joinedBefore ? Trouble.at(Step.JOIN, wrong, e) : Trouble.hopeless(wrong, e);
            }
            case NOT_FOUND -> Trouble.at(Step.JOIN, new SessionFailure.AccessPointNotFound(station.ssid()), e);
            case TIMED_OUT, REJECTED, UNKNOWN -> Trouble.at(Step.JOIN, joinFailed(station, e), e);
            };
        } catch (ModemException.Unsupported e) {
            throw Trouble.hopeless(joinFailed(station, e), e);
        } catch (ModemException.TimedOut | ModemException.Refused e) {
            throw Trouble.at(Step.JOIN, joinFailed(station, e), e);
        } catch (ModemException e) {
            throw trouble(e, Step.JOIN);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    Optional<StationAddress> address() throws Trouble, Stopped {
        try {
            return modem.station().address(ASK_BUDGET);
        } catch (ModemException e) {
            throw trouble(e, Step.ADDRESS);
        }
    }

    private char[] password(StationProfile station) throws Trouble {
        if (station.open()) {
            return new char[0];
        }
        char[] password;
        try {
            password = secrets.stationPassword(profile)
                    .orElseThrow(() -> Trouble.hopeless(new SessionFailure.PasswordMissing(station.ssid()), null));
        } catch (SecretsException e) {
            throw Trouble.hopeless(new SessionFailure.PasswordUnavailable(e.wasCancelled(), String.valueOf(e.getMessage())), e);
        }
        Optional<String> objection = ProfileRules.stationPassword(station.security(), password);
        if (objection.isPresent()) {
            Arrays.fill(password, '\0');
            throw Trouble.hopeless(new SessionFailure.PasswordUnfit(station.ssid(), objection.get()), null);
        }
        return password;
    }

    /** What every command can meet with. */
    private Trouble trouble(ModemException e, Step step) throws Stopped {
        inbox.check();
        String detail = String.valueOf(e.getMessage());
        return switch (e) {
        case ModemException.ModuleRestarted restarted -> Trouble.at(Step.GREET, new SessionFailure.ModuleRestarted(), restarted);
        case ModemException.PortLost lost -> Trouble.at(Step.OPEN, gone(detail), lost);
        case ModemException.Closed closed -> Trouble.at(Step.OPEN, gone(detail), closed);
        case ModemException.Cancelled cancelled -> throw new Stopped(cancelled);
        case ModemException.Refused refused -> Trouble.at(step, new SessionFailure.CommandFailed(detail), refused);
        case ModemException.TimedOut late -> Trouble.at(step, new SessionFailure.CommandFailed(detail), late);
        case ModemException.NotSent other -> Trouble.at(step, new SessionFailure.CommandFailed(detail), other);
        case ModemException.SendUnknown other -> Trouble.at(step, new SessionFailure.CommandFailed(detail), other);
        case ModemException.JoinFailed other -> Trouble.at(step, new SessionFailure.CommandFailed(detail), other);
        case ModemException.Unsupported other -> Trouble.hopeless(new SessionFailure.CommandFailed(detail), other);
        };
    }

    SessionFailure gone(@Nullable String detail) {
        return new SessionFailure.PortUnavailable(profile.port(), SessionFailure.PortTrouble.GONE, String.valueOf(detail));
    }

    private static SessionFailure joinFailed(StationProfile station, ModemException e) {
        return new SessionFailure.JoinFailed(station.ssid(), String.valueOf(e.getMessage()));
    }

    private static String name(FirmwareVersion firmware) {
        return firmware.at().isEmpty() ? Said.WORDS.say("firmware.unknown") : Said.WORDS.say("firmware.at", firmware.at(), firmware.sdk());
    }
}
