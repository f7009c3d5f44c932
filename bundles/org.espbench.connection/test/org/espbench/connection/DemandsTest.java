package org.espbench.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.espbench.connection.profile.AddressRange;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.FixedAddress;
import org.espbench.connection.profile.Reception;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.connection.profile.SoftApProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.connection.profile.Transport;
import org.espbench.connection.profile.UdpPeer;
import org.espbench.connection.profile.UnknownFields;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.dialect.Version;
import org.espbench.modem.port.PortAddress;
import org.junit.jupiter.api.Test;

/** What a firmware can't do is said for each wish, and only where it can't. */
class DemandsTest {

    private static final FixedAddress FIXED = new FixedAddress("192.168.1.50", "192.168.1.1", "255.255.255.0");

    private final ConnectionProfile plain = ConnectionProfile.create("plain", PortAddress.of("sim", "default"))
            .withStation(Optional.of(new StationProfile("net", false)))
            .withClients(List.of(new ClientProfile("127.0.0.1", 80, DataBehaviour.ECHO)))
            .withServer(Optional.of(new ServerProfile(8080, DataBehaviour.ECHO)));

    @Test
    void whatTheTutorialWantsEveryFirmwareCanDo() {
        for (String version : List.of("0.18", "0.21", "0.40", "1.1.0", "1.7.5", "2.0.0", "2.3.0")) {
            assertThat(objections(plain, version)).as(version).isEmpty();
        }
        assertThat(Demands.objections(plain, Dialect.UNKNOWN)).isEmpty();
    }

    @Test
    void passiveReceptionTakesALateFirmware() {
        ConnectionProfile passive = plain.withReception(Reception.PASSIVE);
        assertThat(objections(passive, "1.6.2")).singleElement().asString().contains("AT+CIPRECVMODE").contains("1.6.2");
        assertThat(objections(passive, "1.7.5")).isEmpty();
        assertThat(objections(passive, "2.0.0")).isEmpty();
    }

    @Test
    void hostNameAndFixedAddressOfTheStationAreLookedAt() {
        StationProfile station = new StationProfile("net", false).withHostName(Optional.of("bench")).withAddress(Optional.of(FIXED));
        ConnectionProfile profile = plain.withStation(Optional.of(station));
        assertThat(objections(profile, "1.7.5")).isEmpty();
        assertThat(objections(profile, "1.1.0")).singleElement().asString().contains("AT+CWHOSTNAME");
        assertThat(objections(profile, "0.21")).hasSize(2);
    }

    @Test
    void tlsAndUdpModesTakeAFirmwareThatHasThem() {
        ClientProfile tls = client(Transport.TLS, "example.test", 60, Optional.empty(), UdpPeer.FIXED);
        ClientProfile udp = client(Transport.UDP, "127.0.0.1", 0, Optional.of(Integer.valueOf(4000)), UdpPeer.LAST_SENDER);
        ConnectionProfile profile = plain.withClients(List.of(tls, udp));
        assertThat(objections(profile, "1.7.5")).isEmpty();
        assertThat(objections(profile, "0.21")).hasSize(2).anyMatch(sentence -> sentence.contains("SSL"));
        assertThat(objections(profile, "0.18")).hasSize(3);
    }

    @Test
    void aUdpLinkToAHostNameHangsEarlyFirmware() {
        ConnectionProfile named = plain.withClients(List.of(client(Transport.UDP, "example.test", 0, Optional.empty(), UdpPeer.FIXED)));
        assertThat(objections(named, "0.21")).singleElement().asString().contains("example.test").contains("IP address");
        assertThat(objections(named, "0.40")).isEmpty();
    }

    @Test
    void aSoftApOfMoreThanTheUsualIsLookedAtBitByBit() {
        SoftApProfile usual = new SoftApProfile("own", Encryption.WPA2);
        assertThat(objections(plain.withSoftAp(Optional.of(usual)), "0.21")).isEmpty();
        SoftApProfile all = new SoftApProfile("own", Encryption.WPA2, 11, true, 9, Optional.of(SoftApProfile.USUAL_ADDRESS),
                Optional.of(new AddressRange("192.168.4.10", "192.168.4.20", 60)), UnknownFields.NONE);
        assertThat(objections(plain.withSoftAp(Optional.of(all)), "2.2.1")).isEmpty();
        assertThat(objections(plain.withSoftAp(Optional.of(all)), "1.7.5")).singleElement().asString().contains("9 stations").contains("8");
        assertThat(objections(plain.withSoftAp(Optional.of(all)), "0.21")).hasSize(4);
    }

    @Test
    void aServerWithALimitTakesAFirmwareThatHasOne() {
        ConnectionProfile limited = plain.withServer(Optional.of(new ServerProfile(8080, 2, 60, DataBehaviour.ECHO, UnknownFields.NONE)));
        assertThat(objections(limited, "1.3.0")).singleElement().asString().contains("AT+CIPSERVERMAXCONN");
        assertThat(objections(limited, "1.7.5")).isEmpty();
    }

    @Test
    void namesAndCommandsThatAreTooLongForAFirmwareAreSaid() {
        ConnectionProfile named = plain.withStation(Optional.of(new StationProfile("n".repeat(32), false)))
                .withStartUp(List.of("AT+CIPDNS=\"" + "x".repeat(150) + "\""));
        assertThat(objections(named, "0.21")).hasSize(2).anyMatch(sentence -> sentence.contains("32 bytes") && sentence.contains("31"));
        assertThat(objections(named, "2.2.1")).isEmpty();
    }

    @Test
    void aQuotationMarkInANameIsMoreThanTheOldestFirmwareCanBeTold() {
        ConnectionProfile quoted = plain.withStation(Optional.of(new StationProfile("the \"lab\"", false)));
        assertThat(objections(quoted, "0.21")).singleElement().asString().contains("quotation mark");
        assertThat(objections(quoted, "1.7.5")).isEmpty();
    }

    private static ClientProfile client(Transport transport, String host, int keepAlive, Optional<Integer> localPort, UdpPeer peer) {
        return new ClientProfile(transport, host, 443, keepAlive, localPort, peer, DataBehaviour.NOTHING, UnknownFields.NONE);
    }

    private static List<String> objections(ConnectionProfile profile, String version) {
        return Demands.objections(profile, Dialect.of(Version.of(version), true));
    }
}
