package org.espbench.connection;

import java.util.Optional;

import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.SoftApProfile;
import org.espbench.connection.profile.StationProfile;

/**
 * What a session asks for when the store can't serve it.
 *
 * @param profile whose password it is
 * @param objection what is wrong with the one that there was; a sentence that doesn't quote it
 */
public record SecretQuestion(ConnectionProfile profile, SecretKind kind, Reason reason, Optional<String> objection) {

    /** Why it is asked for. */
    public enum Reason {
        /** None is stored. */
        MISSING,
        /** The stored one, or the one given before, can't be any network's password. */
        UNFIT,
        /** The access point didn't accept it. */
        WRONG
    }

    /** The network in question. */
    public String ssid() {
        return switch (kind) {
        case STATION -> profile.station().map(StationProfile::ssid).orElse("");
        case SOFT_AP -> profile.softAp().map(SoftApProfile::ssid).orElse("");
        };
    }

    /** The question for people, in the default language: whose password is wanted, and why. */
    public String sentence() {
        return Said.WORDS.say("question." + kind + "." + reason, ssid(), profile.name(), objection.orElse(""));
    }
}
