package org.espbench.ui.secret;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.espbench.connection.SecretKind;
import org.espbench.connection.SecretQuestion;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.ProfileRules;
import org.espbench.connection.profile.Security;

/**
 * What a {@link PasswordDialog} asks.
 *
 * @param title of the window
 * @param heading in large letters
 * @param sentence what is wanted, and why
 * @param rule says what is wrong with a password, without quoting it; nothing where no password is needed
 * @param check the label of the check box
 * @param ticked whether it is ticked to begin with
 */
public record Prompt(String title, String heading, String sentence, Optional<Function<char[], Optional<String>>> rule, String check, boolean ticked) {

    /** For a session's question; the check box is whether to remember the answer. */
    public static Prompt of(SecretQuestion question) {
        return new Prompt(Messages.dialogTitle, NLS.bind(Messages.dialogHeading, question.ssid()), question.sentence(),
                Optional.of(password -> objection(question.kind(), question.profile(), password)), Messages.remember, true);
    }

    private static Optional<String> objection(SecretKind kind, ConnectionProfile profile, char[] password) {
        return switch (kind) {
            case STATION -> ProfileRules.stationPassword(profile.station().map(station -> station.security()).orElse(Security.WPA), password);
            case SOFT_AP -> ProfileRules.softApPassword(profile.softAp().map(softAp -> softAp.encryption()).orElse(Encryption.WPA2), password);
        };
    }
}
