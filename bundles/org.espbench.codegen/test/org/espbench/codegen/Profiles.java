package org.espbench.codegen;

import java.util.List;
import java.util.Optional;

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
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;

/** Connections to generate from. */
final class Profiles {

    static final String HTTP = "HTTP/1.0 200 OK\\r\\nContent-Type: text/plain\\r\\nConnection: close\\r\\n\\r\\nHello from the chip \\\\o/\\r\\n";
    static final Passwords PASSWORDS = new Passwords(Optional.of("correct horse"), Optional.of("battery staple"));

    private static final DataBehaviour ECHO = DataBehaviour.ECHO;

    private Profiles() {
    }

    /** The program for a profile that is not refused. */
    static Program program(ConnectionProfile profile, Target target, Passwords passwords) {
        return switch (Firmware.generate(profile, target, passwords)) {
        case Program program -> program;
        case Refused refused -> throw new AssertionError(refused.reasons());
        };
    }

    /** A connection that does nothing yet. */
    static ConnectionProfile named(String name) {
        return new ConnectionProfile("0", name, PortAddress.of("sim", "default"), LineSettings.DEFAULT, Optional.empty(), List.of(), Optional.empty());
    }

    static StationProfile station(ReconnectPolicy policy) {
        return new StationProfile("Workshop", Optional.of("18:fe:34:a1:b2:c3"), Security.WPA,
                Optional.of(new FixedAddress("192.168.1.77", "192.168.1.1", "255.255.255.0")), Optional.of("bench-7"), policy, UnknownFields.NONE);
    }

    static SoftApProfile softAp() {
        return softAp(Encryption.WPA_WPA2);
    }

    static SoftApProfile softAp(Encryption encryption) {
        return new SoftApProfile("Bench", encryption, 11, true, 3, Optional.of(new FixedAddress("10.0.0.1", "10.0.0.1", "255.255.255.0")),
                Optional.of(new AddressRange("10.0.0.20", "10.0.0.40", 120)), UnknownFields.NONE);
    }

    static ClientProfile tcp(String host, int port, int keepAlive, DataBehaviour data) {
        return new ClientProfile(Transport.TCP, host, port, keepAlive, Optional.empty(), UdpPeer.FIXED, data, UnknownFields.NONE);
    }

    static ClientProfile tls(String host, int port, int keepAlive, DataBehaviour data) {
        return new ClientProfile(Transport.TLS, host, port, keepAlive, Optional.empty(), UdpPeer.FIXED, data, UnknownFields.NONE);
    }

    static ClientProfile udp(String host, int port, Optional<Integer> localPort, UdpPeer peer, DataBehaviour data) {
        return new ClientProfile(Transport.UDP, host, port, 0, localPort, peer, data, UnknownFields.NONE);
    }

    /** The field's tutorial: join, connect, serve, send back what comes. */
    static ConnectionProfile tutorial() {
        return named("Tutorial").withStation(Optional.of(new StationProfile("Workshop", false)))
                .withClients(List.of(new ClientProfile("192.168.1.10", 5000, ECHO))).withServer(Optional.of(new ServerProfile(8080, ECHO)));
    }

    /** Its other half: the module opens the network, and connects to whoever comes. */
    static ConnectionProfile softApTutorial() {
        return named("Access point").withSoftAp(Optional.of(new SoftApProfile("ESP8266", Encryption.WPA2)))
                .withClients(List.of(new ClientProfile("192.168.4.2", 5000, ECHO)));
    }

    /** Everything at once. */
    static ConnectionProfile everything() {
        return named("Everything").withStation(Optional.of(station(new ReconnectPolicy(12, 2, 7200)))).withSoftAp(Optional.of(softAp()))
                .withClients(List.of(tcp("broker.example.org", 1883, 60, new DataBehaviour.Reply("\\x20\\x02\\0\\0")), tcp("192.168.1.10", 5000, 0, ECHO),
                        tls("example.org", 443, 0, DataBehaviour.NOTHING), udp("192.168.1.11", 5001, Optional.empty(), UdpPeer.FIXED, ECHO)))
                .withServer(Optional.of(new ServerProfile(80, 5, 0, new DataBehaviour.Reply(HTTP), UnknownFields.NONE)));
    }

    static ConnectionProfile webServer() {
        return named("Web server").withSoftAp(Optional.of(new SoftApProfile("Bench", Encryption.OPEN)))
                .withServer(Optional.of(new ServerProfile(80, 4, 30, new DataBehaviour.Reply(HTTP), UnknownFields.NONE)));
    }

    static ConnectionProfile datagrams() {
        return named("Datagrams").withStation(Optional.of(new StationProfile("Workshop", true))).withClients(List.of(
                udp("sink.example.org", 5000, Optional.of(5000), UdpPeer.FIXED, DataBehaviour.NOTHING),
                udp("192.168.1.10", 5001, Optional.of(5001), UdpPeer.FIRST_SENDER, new DataBehaviour.Reply("pong\\n")),
                udp("192.168.1.10", 5002, Optional.of(5002), UdpPeer.LAST_SENDER, ECHO)));
    }

    static ConnectionProfile encrypted(int keepAlive) {
        return named("Encrypted").withStation(Optional.of(new StationProfile("Workshop", false)))
                .withClients(List.of(tls("example.org", 8883, keepAlive, ECHO)));
    }

    /** Names that C would misread. */
    static ConnectionProfile awkward() {
        return named("Caf\u00e9 */ \\ what??/").withStation(Optional.of(new StationProfile("Caf\u00e9 \"9\"\\??=1 a", false)))
                .withServer(Optional.of(new ServerProfile(23, DataBehaviour.NOTHING)));
    }

    static final Passwords AWKWARD = new Passwords(Optional.of("\"\\??/%s\u0020pass"), Optional.empty());

    /** What the module joined before. */
    static ConnectionProfile remembered() {
        return named("Remembered").withClients(List.of(tcp("time.example.org", 13, 0, DataBehaviour.NOTHING)));
    }
}
