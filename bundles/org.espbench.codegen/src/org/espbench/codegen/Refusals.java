package org.espbench.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.espbench.connection.profile.AddressRange;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.ProfileRules;
import org.espbench.connection.profile.SoftApProfile;
import org.espbench.connection.profile.Transport;
import org.espbench.connection.profile.Use;

/** What a profile says and a program can't do. Collects sentences, each with what to do about it. */
final class Refusals {

    /** What one Ethernet frame holds; espconn would cut a longer datagram in two (reference 6.1). */
    private static final int MAX_DATAGRAM = 1472;
    /** The SDK's own limits for its soft-AP and DHCP server. */
    private static final int MAX_STATIONS = 4;
    private static final int MAX_STATIONS_ARDUINO = 8;
    private static final int MAX_LEASES = 100;

    private final ConnectionProfile profile;
    private final Target target;
    private final List<String> reasons = new ArrayList<>();

    private Refusals(ConnectionProfile profile, Target target) {
        this.profile = profile;
        this.target = target;
    }

    static List<String> of(ConnectionProfile profile, Target target, Passwords passwords) {
        Refusals refusals = new Refusals(profile, target);
        refusals.use();
        refusals.passwords(passwords);
        refusals.data();
        refusals.names();
        refusals.softAp();
        refusals.flash();
        refusals.memory();
        return refusals.reasons;
    }

    private void use() {
        refuseIf(profile.use() == Use.LISTEN, "refuse.listen");
        profile.startUp().forEach(command -> refuseIf(true, "refuse.startUp", command));
    }

    private void passwords(Passwords passwords) {
        Optional<String> station = profile.station().flatMap(network -> passwords.station().flatMap(
                password -> ProfileRules.stationPassword(network.security(), password.toCharArray())));
        Optional<String> softAp = profile.softAp().flatMap(network -> passwords.softAp().flatMap(
                password -> ProfileRules.softApPassword(network.encryption(), password.toCharArray())));
        station.ifPresent(reasons::add);
        softAp.ifPresent(reasons::add);
    }

    private void data() {
        for (ClientProfile client : profile.clients()) {
            String link = Said.WORDS.say("link.client", client.transport(), client.host(), client.remotePort());
            saved(link, client.data());
            refuseIf(target.sdk() == Sdk.ARDUINO && client.transport() == Transport.TLS && client.keepAliveSeconds() > 0, "refuse.tlsKeepAlive",
                    target.sdk().title(), client.host());
            if (client.transport() == Transport.UDP && client.data() instanceof DataBehaviour.Reply reply) {
                refuseIf(reply.bytes().length > MAX_DATAGRAM, "refuse.datagram", link, reply.bytes().length, MAX_DATAGRAM);
            }
        }
        profile.server().ifPresent(server -> saved(Said.WORDS.say("link.server", server.localPort()), server.data()));
    }

    private void saved(String link, DataBehaviour data) {
        if (data instanceof DataBehaviour.Save save) {
            refuseIf(true, "refuse.save", link, save.file());
        }
    }

    /** Nobody in a network of the module's own knows names. */
    private void names() {
        if (!NetworkValues.joins(profile)) {
            for (ClientProfile client : profile.clients()) {
                refuseIf(!LinkValues.isNumeric(client.host()), "refuse.name", client.host());
            }
        }
    }

    private void softAp() {
        profile.softAp().ifPresent(softAp -> {
            int most = target.sdk() == Sdk.ARDUINO ? MAX_STATIONS_ARDUINO : MAX_STATIONS;
            refuseIf(softAp.maxStations() > most, "refuse.stations", target.sdk().title(), most, softAp.maxStations());
            refuseIf(target.sdk() == Sdk.ARDUINO && softAp.encryption() != Encryption.OPEN && softAp.encryption() != Encryption.WPA2, "refuse.encryption",
                    target.sdk().title(), softAp.encryption());
            softAp.range().ifPresent(range -> range(softAp, range));
        });
    }

    private void range(SoftApProfile softAp, AddressRange range) {
        String own = softAp.address().orElse(SoftApProfile.USUAL_ADDRESS).address();
        boolean near = front(range.first()).equals(front(own)) && front(range.last()).equals(front(own));
        refuseIf(!near || last(range.last()) - last(range.first()) > MAX_LEASES, "refuse.range", target.sdk().title(), range.first(), range.last(),
                MAX_LEASES, front(own));
    }

    private void flash() {
        refuseIf(!target.flash().fits(target.sdk()), "refuse.flash", target.sdk().title(), target.flash().title());
    }

    /** The RTOS SDK keeps its settings elsewhere than the AT firmware did. */
    private void memory() {
        refuseIf(target.sdk() == Sdk.RTOS_3 && profile.station().isEmpty() && profile.softAp().isEmpty(), "refuse.memory", target.sdk().title());
    }

    private static String front(String address) {
        return address.substring(0, address.lastIndexOf('.') + 1);
    }

    private static int last(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf('.') + 1));
    }

    private void refuseIf(boolean wrong, String key, Object... values) {
        if (wrong) {
            reasons.add(Said.WORDS.say(key, values));
        }
    }
}
