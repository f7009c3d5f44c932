package org.espbench.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.espbench.connection.profile.AddressRange;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.FixedAddress;
import org.espbench.connection.profile.ReconnectPolicy;
import org.espbench.connection.profile.Security;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.connection.profile.SoftApProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.connection.profile.Transport;
import org.espbench.connection.profile.UdpPeer;
import org.espbench.connection.profile.UnknownFields;

/** A profile that a program can be had for, made up from a seed. */
final class RandomProfile {

    private final Random random;
    private final Sdk sdk;

    RandomProfile(int seed, Sdk sdk) {
        this.random = new Random(seed);
        this.sdk = sdk;
    }

    ConnectionProfile profile() {
        boolean server = random.nextBoolean();
        boolean softAp = random.nextBoolean();
        boolean station = random.nextInt(3) > 0 || sdk == Sdk.RTOS_3 && !softAp;
        boolean names = (station || !softAp) && random.nextBoolean();
        ConnectionProfile profile = Profiles.named("Seeded").withClients(clients(random.nextInt(server ? 5 : 6), names));
        profile = station ? profile.withStation(Optional.of(station())) : profile;
        profile = softAp ? profile.withSoftAp(Optional.of(softAp())) : profile;
        return server ? profile.withServer(Optional.of(new ServerProfile(80, 1 + random.nextInt(5), random.nextInt(2) * 60, data(), UnknownFields.NONE)))
                : profile;
    }

    private StationProfile station() {
        Optional<FixedAddress> fixed = Optional.of(new FixedAddress("192.168.1.77", "192.168.1.1", "255.255.255.0"));
        ReconnectPolicy policy = new ReconnectPolicy(random.nextInt(2) * 5, 1, random.nextBoolean() ? 60 : 7200);
        return new StationProfile("Workshop", maybe("18:fe:34:a1:b2:c3"), random.nextBoolean() ? Security.OPEN : Security.WPA,
                fixed.filter(address -> random.nextBoolean()), maybe("bench-7"), policy, UnknownFields.NONE);
    }

    private SoftApProfile softAp() {
        Optional<FixedAddress> own = Optional.of(new FixedAddress("192.168.4.9", "192.168.4.9", "255.255.255.0"));
        Optional<AddressRange> range = Optional.of(new AddressRange("192.168.4.20", "192.168.4.40", 60));
        return new SoftApProfile("Bench", random.nextBoolean() ? Encryption.OPEN : Encryption.WPA2, 1 + random.nextInt(13), random.nextBoolean(),
                1 + random.nextInt(sdk == Sdk.ARDUINO ? 8 : 4), own.filter(address -> random.nextBoolean()), range.filter(address -> random.nextBoolean()),
                UnknownFields.NONE);
    }

    private List<ClientProfile> clients(int count, boolean names) {
        List<ClientProfile> clients = new ArrayList<>();
        boolean tls = random.nextBoolean();
        for (int i = 0; i < count; i++) {
            String host = names && random.nextBoolean() ? "example.org" : "192.168.1.1" + i;
            switch (random.nextInt(3)) {
            case 0 -> clients.add(Profiles.tcp(host, 5000 + i, random.nextInt(2) * 60, data()));
            case 1 -> clients.add(udp(host, 5000 + i));
            default -> {
                clients.add(tls ? Profiles.tls(host, 443, sdk == Sdk.ARDUINO ? 0 : random.nextInt(2) * 60, data()) : Profiles.tcp(host, 5000 + i, 0, data()));
                tls = false;
            }
            }
        }
        return clients;
    }

    private ClientProfile udp(String host, int port) {
        UdpPeer peer = UdpPeer.values()[random.nextInt(3)];
        Optional<Integer> local = peer == UdpPeer.FIXED && random.nextBoolean() ? Optional.empty() : Optional.of(port);
        return new ClientProfile(Transport.UDP, host, port, 0, local, peer, data(), UnknownFields.NONE);
    }

    private DataBehaviour data() {
        return switch (random.nextInt(4)) {
        case 0 -> DataBehaviour.NOTHING;
        case 1 -> new DataBehaviour.Reply("pong " + random.nextInt(2) + "\\r\\n");
        default -> DataBehaviour.ECHO;
        };
    }

    private Optional<String> maybe(String text) {
        return random.nextBoolean() ? Optional.of(text) : Optional.empty();
    }
}
