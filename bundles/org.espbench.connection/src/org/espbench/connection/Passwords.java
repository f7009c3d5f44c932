package org.espbench.connection;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.connection.SecretQuestion.Reason;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.ProfileRules;
import org.espbench.connection.profile.Security;

/**
 * The passwords of one run of a session: from the store, or else from the user, whose answer is kept until the run ends. On the
 * session's thread, which waits no longer than the session is wanted.
 */
final class Passwords {

    /** A source that answers the same again and again isn't a user. */
    private static final int MOST_QUESTIONS = 3;

    private final ConnectionProfile profile;
    private final Secrets secrets;
    private final Inbox inbox;
    private final Map<SecretKind, char[]> answered = new EnumMap<>(SecretKind.class);
    private boolean accepted;

    Passwords(ConnectionProfile profile, Secrets secrets, Inbox inbox) {
        this.profile = profile;
        this.secrets = secrets;
        this.inbox = inbox;
    }

    /** A fresh array for the caller to overwrite; empty for an open network. */
    char[] get(SecretKind kind) throws Trouble, Stopped {
        if (open(kind)) {
            return new char[0];
        }
        char[] kept = answered.get(kind);
        if (kept != null) {
            return kept.clone();
        }
        Optional<char[]> stored = stored(kind);
        if (stored.isEmpty()) {
            return ask(kind, Reason.MISSING, Optional.empty())
                    .orElseThrow(() -> Trouble.hopeless(new SessionFailure.PasswordMissing(kind, ssid(kind)), null));
        }
        Optional<String> objection = objection(kind, stored.get());
        if (objection.isEmpty()) {
            return stored.get();
        }
        Arrays.fill(stored.get(), '\0');
        return ask(kind, Reason.UNFIT, objection)
                .orElseThrow(() -> Trouble.hopeless(new SessionFailure.PasswordUnfit(kind, ssid(kind), objection.get()), null));
    }

    /**
     * The network didn't accept what {@link #get} gave.
     *
     * @return whether there is another one to try
     */
    boolean replaced(SecretKind kind) throws Trouble, Stopped {
        Optional<char[]> other = ask(kind, Reason.WRONG, Optional.empty());
        other.ifPresent(password -> Arrays.fill(password, '\0'));
        return other.isPresent();
    }

    /** The network has accepted what {@link #get} gave for the station. */
    void accepted() {
        accepted = true;
    }

    /** Whether the network has ever accepted the station's password. */
    boolean everAccepted() {
        return accepted;
    }

    /** Overwrites what was kept. */
    void wipe() {
        answered.values().forEach(password -> Arrays.fill(password, '\0'));
        answered.clear();
    }

    private Optional<char[]> ask(SecretKind kind, Reason reason, Optional<String> flaw) throws Trouble, Stopped {
        Reason why = reason;
        Optional<String> objection = flaw;
        for (int i = 0; i < MOST_QUESTIONS; i++) {
            Optional<char[]> answer = asked(new SecretQuestion(profile, kind, why, objection));
            if (answer.isEmpty()) {
                return answer;
            }
            objection = objection(kind, answer.get());
            if (objection.isEmpty()) {
                forget(answered.put(kind, answer.get().clone()));
                return answer;
            }
            Arrays.fill(answer.get(), '\0');
            why = Reason.UNFIT;
        }
        return Optional.empty();
    }

    private Optional<char[]> asked(SecretQuestion question) throws Trouble, Stopped {
        try {
            return Errand.send(profile.name(), inbox, () -> secrets.ask(question));
        } catch (SecretsException e) {
            throw unavailable(e);
        }
    }

    private Optional<char[]> stored(SecretKind kind) throws Trouble, Stopped {
        try {
            return Errand.send(profile.name(), inbox, () -> switch (kind) {
            case STATION -> secrets.stationPassword(profile);
            case SOFT_AP -> secrets.softApPassword(profile);
            });
        } catch (SecretsException e) {
            throw unavailable(e);
        }
    }

    private static Trouble unavailable(SecretsException e) {
        return Trouble.hopeless(new SessionFailure.PasswordUnavailable(e.wasCancelled(), String.valueOf(e.getMessage())), e);
    }

    private static void forget(char @Nullable [] before) {
        if (before != null) {
            Arrays.fill(before, '\0');
        }
    }

    private boolean open(SecretKind kind) {
        return switch (kind) {
        case STATION -> profile.station().filter(station -> !station.open()).isEmpty();
        case SOFT_AP -> profile.softAp().filter(softAp -> softAp.encryption() != Encryption.OPEN).isEmpty();
        };
    }

    private Optional<String> objection(SecretKind kind, char[] password) {
        return switch (kind) {
        case STATION -> ProfileRules.stationPassword(profile.station().map(station -> station.security()).orElse(Security.WPA), password);
        case SOFT_AP -> ProfileRules.softApPassword(profile.softAp().map(softAp -> softAp.encryption()).orElse(Encryption.WPA2), password);
        };
    }

    private String ssid(SecretKind kind) {
        return new SecretQuestion(profile, kind, Reason.MISSING, Optional.empty()).ssid();
    }
}
