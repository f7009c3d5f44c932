package org.espbench.codegen;

import java.util.ArrayList;
import java.util.List;

import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.Reception;
import org.espbench.connection.profile.Transport;
import org.espbench.modem.port.LineSettings;

/** What a program does in another way than the AT firmware did, and what is left for its user to do. */
final class Remarks {

    private Remarks() {
    }

    static List<String> of(ConnectionProfile profile, Target target, Passwords passwords) {
        List<String> remarks = new ArrayList<>();
        boolean station = profile.station().filter(network -> !network.open()).isPresent() && passwords.station().isEmpty();
        boolean softAp = profile.softAp().filter(network -> network.encryption() != Encryption.OPEN).isPresent() && passwords.softAp().isEmpty();
        if (station || softAp) {
            remarks.add(Said.WORDS.say("remark.password"));
        }
        if (profile.station().isEmpty() && profile.softAp().isEmpty()) {
            remarks.add(Said.WORDS.say("remark.memory"));
        }
        if (profile.reception() == Reception.PASSIVE) {
            remarks.add(Said.WORDS.say("remark.passive"));
        }
        if (profile.clients().stream().anyMatch(client -> client.transport() == Transport.TLS)) {
            remarks.add(Said.WORDS.say("remark.tls", target.sdk().title()));
        }
        if (!profile.line().equals(LineSettings.DEFAULT.at(profile.line().baud()))) {
            remarks.add(Said.WORDS.say("remark.line", profile.line().baud()));
        }
        return remarks;
    }
}
