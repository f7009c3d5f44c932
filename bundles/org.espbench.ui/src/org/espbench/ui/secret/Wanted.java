package org.espbench.ui.secret;

import java.util.Optional;

import org.espbench.connection.SecretKind;
import org.espbench.connection.SecretQuestion;
import org.espbench.connection.SessionFailure;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.Use;

/** Which of a connection's passwords the user may want to enter anew. Any thread. */
public final class Wanted {

    private Wanted() {
    }

    /** The password that a failure is about; nothing when it is about something else. */
    public static Optional<SecretKind> by(SessionFailure failure, ConnectionProfile profile) {
        if (failure instanceof SessionFailure.PasswordMissing missing) {
            return Optional.of(missing.kind());
        }
        if (failure instanceof SessionFailure.PasswordUnfit unfit) {
            return Optional.of(unfit.kind());
        }
        if (failure instanceof SessionFailure.WrongPassword wrong) {
            // Another network than the profile's was joined for once.
            return profile.station().filter(station -> station.ssid().equals(wrong.ssid())).map(station -> SecretKind.STATION);
        }
        if (failure instanceof SessionFailure.GaveUp gaveUp) {
            return by(gaveUp.last(), profile);
        }
        return failure instanceof SessionFailure.PasswordUnavailable ? usual(profile) : Optional.empty();
    }

    /** The question for what the failure is about, or else for the first password that the profile needs; nothing when it needs none. */
    public static Optional<SecretQuestion> question(ConnectionProfile profile, Optional<SessionFailure> failure) {
        Optional<SecretKind> kind = failure.flatMap(one -> by(one, profile)).or(() -> usual(profile));
        boolean wrong = failure.filter(Wanted::wrong).isPresent();
        return kind.map(one -> new SecretQuestion(profile, one, wrong ? SecretQuestion.Reason.WRONG : SecretQuestion.Reason.MISSING, Optional.empty()));
    }

    private static boolean wrong(SessionFailure failure) {
        return failure instanceof SessionFailure.WrongPassword || failure instanceof SessionFailure.GaveUp gaveUp && wrong(gaveUp.last());
    }

    /** The password that a profile needs from the store, the joined network's before its own. */
    public static Optional<SecretKind> usual(ConnectionProfile profile) {
        if (profile.use() == Use.LISTEN) {
            return Optional.empty();
        }
        if (profile.station().filter(station -> !station.open()).isPresent() && PublishedPassword.of(profile).isEmpty()) {
            return Optional.of(SecretKind.STATION);
        }
        return profile.softAp().filter(softAp -> softAp.encryption() != Encryption.OPEN).map(softAp -> SecretKind.SOFT_AP);
    }
}
