package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.espbench.connection.ModuleSnapshot;
import org.espbench.connection.Secrets;
import org.espbench.connection.SessionFailure;
import org.espbench.connection.SessionState;
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
import org.espbench.connection.profile.UnknownFields;
import org.espbench.modem.CommandText;
import org.espbench.modem.net.StationAddress;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a profile says reaches the module, whatever firmware it has; and what its firmware can't do is said before anything of it is sent. */
class SetUpTest {

    private static final Time FAST = Time.scaled(0.1);
    private static final AccessPoint NETWORK = AccessPoint.of(Bench.SSID, Bench.PASSWORD);
    private static final FixedAddress FIXED = new FixedAddress("192.168.1.50", "192.168.1.1", "255.255.255.0");
    private static final String OWN = "bench's own";

    private final SimulatedAir air = new SimulatedAir();

    SetUpTest() {
        air.add(NETWORK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.40", "1.3.0", "1.7.5", "2.0.0", "2.2.1"})
    void aFixedAddressIsTheStationsAddress(String firmware) throws Exception {
        StationProfile station = new StationProfile(Bench.SSID, false).withAddress(Optional.of(FIXED));
        try (SimulatedModule module = module(firmware); Bench bench = bench(module, Bench.profile(ModulePorts.ADDRESS).withStation(Optional.of(station)))) {
            bench.session().connect();
            assertThat(bench.awaitState(SessionState.Online.class).address())
                    .isEqualTo(new StationAddress(FIXED.address(), FIXED.gateway(), FIXED.netmask()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.40", "1.3.0", "1.7.5", "2.0.0", "2.2.1"})
    void withoutAFixedAddressTheNextSessionAsksForOneAgain(String firmware) throws Exception {
        StationProfile station = new StationProfile(Bench.SSID, false).withAddress(Optional.of(FIXED));
        ConnectionProfile fixed = Bench.profile(ModulePorts.ADDRESS).withStation(Optional.of(station));
        try (SimulatedModule module = module(firmware)) {
            try (Bench bench = bench(module, fixed)) {
                bench.session().connect();
                bench.awaitState(SessionState.Online.class);
            }
            try (Bench bench = bench(module, Bench.profile(ModulePorts.ADDRESS))) {
                bench.session().connect();
                assertThat(bench.awaitState(SessionState.Online.class).address().ip()).startsWith("192.168.1.").isNotEqualTo(FIXED.address());
            }
        }
    }

    @Test
    void hostNameAndOneAccessPointOfSeveralAreTold() throws Exception {
        AccessPoint second = NETWORK.bssid("02:e5:00:00:00:02").channel(11).rssi(-70);
        air.add(second);
        StationProfile station = new StationProfile(Bench.SSID, false).withBssid(Optional.of(second.bssid())).withHostName(Optional.of("bench-7"));
        try (SimulatedModule module = module("1.7.5"); Bench bench = bench(module, Bench.profile(ModulePorts.ADDRESS).withStation(Optional.of(station)))) {
            bench.session().connect();
            bench.await("the second access point", now -> now.station().flatMap(found -> found.bssid()).equals(Optional.of(second.bssid())));
            assertThat(bench.session().snapshot().station().orElseThrow()).satisfies(now -> {
                assertThat(now.channel()).hasValue(11);
                assertThat(now.rssi()).hasValue(-70);
            });
            assertThat(commands(module)).contains("AT+CWHOSTNAME=\"bench-7\"");
        }
    }

    @Test
    void startUpCommandsAreSentInOrderBeforeAnythingIsJoined() throws Exception {
        ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS)
                .withStartUp(List.of("AT+CWCOUNTRY_CUR=0,\"CN\",1,13", "AT+CIPDNS_CUR=1,\"10.0.0.1\""));
        try (SimulatedModule module = module("1.7.5"); Bench bench = bench(module, profile)) {
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
            assertThat(commands(module)).containsSubsequence("AT+CWMODE_CUR=1", "AT+CWCOUNTRY_CUR=0,\"CN\",1,13", "AT+CIPDNS_CUR=1,\"10.0.0.1\"",
                    "AT+CWJAP_CUR=" + masked());
        }
    }

    @Test
    void aStartUpCommandThatIsRefusedEndsTheSessionAndIsNamed() throws Exception {
        ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS).withStartUp(List.of("AT+NONSENSE"));
        try (SimulatedModule module = module("1.7.5"); Bench bench = bench(module, profile)) {
            bench.session().connect();
            SessionFailure failure = failureOf(bench);
            assertThat(failure).isInstanceOfSatisfying(SessionFailure.StartUpFailed.class, failed -> assertThat(failed.command()).isEqualTo("AT+NONSENSE"));
            assertThat(failure.sentence()).contains("AT+NONSENSE");
            assertThat(commands(module)).noneMatch(command -> command.startsWith("AT+CWJAP"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.2.1"})
    void passiveReceptionLosesNothingAndIsEndedByTheNextSession(String firmware) throws Exception {
        byte[] bytes = new byte[20_000];
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(firmware)) {
            ConnectionProfile passive = Bench.profile(ModulePorts.ADDRESS).withReception(Reception.PASSIVE)
                    .withClients(List.of(new ClientProfile("127.0.0.1", echo.port(), DataBehaviour.NOTHING)));
            try (Bench bench = bench(module, passive)) {
                bench.session().connect();
                bench.awaitOpen("client-1");
                bench.session().send("client-1", bytes, Duration.ofSeconds(600));
                bench.await("its echo", now -> Bench.link(now, "client-1").orElseThrow().bytesIn() == bytes.length);
                assertThat(commands(module)).contains("AT+CIPRECVMODE=1").anyMatch(command -> command.startsWith("AT+CIPRECVDATA="));
            }
            try (Bench bench = bench(module, passive.withReception(Reception.ACTIVE))) {
                bench.session().connect();
                bench.awaitOpen("client-1");
                assertThat(commands(module)).contains("AT+CIPRECVMODE=0");
            }
        }
    }

    @Test
    void aServersLimitsAreTold() throws Exception {
        ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS)
                .withServer(Optional.of(new ServerProfile(8080, 2, 77, DataBehaviour.ECHO, UnknownFields.NONE)));
        try (SimulatedModule module = module("1.7.5"); Bench bench = bench(module, profile)) {
            bench.session().connect();
            bench.awaitListening();
            assertThat(commands(module)).containsSubsequence("AT+CIPSERVERMAXCONN=2", "AT+CIPSERVER=1,8080", "AT+CIPSTO=77");
        }
    }

    @Test
    void whatTheFirmwareCantDoIsSaidBeforeAnythingIsSent() throws Exception {
        StationProfile station = new StationProfile(Bench.SSID, false).withHostName(Optional.of("bench"));
        ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS).withStation(Optional.of(station)).withReception(Reception.PASSIVE);
        try (SimulatedModule module = module("1.1.0"); Bench bench = bench(module, profile)) {
            bench.session().connect();
            assertThat(failureOf(bench)).isInstanceOfSatisfying(SessionFailure.Unsupported.class, failure -> {
                assertThat(failure.objections()).hasSize(2);
                assertThat(failure.sentence()).contains("AT+CWHOSTNAME", "AT+CIPRECVMODE", "this module has 1.1");
            });
            assertThat(commands(module)).noneMatch(command -> command.startsWith("AT+CW") || command.startsWith("AT+CIPRECV"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "0.40", "1.3.0", "1.7.5", "2.0.0", "2.2.1"})
    void stationAndOwnNetworkAtOnce(String firmware) throws Exception {
        air.add(AccessPoint.of("plain", "plain enough"));
        ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS).withStation(Optional.of(new StationProfile("plain", false)))
                .withSoftAp(Optional.of(new SoftApProfile(OWN, Encryption.WPA2)));
        try (SimulatedModule module = module(firmware); Bench bench = bench(module, profile, new BenchSecrets().station(Optional.of("plain enough")))) {
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
            bench.await("the own network", now -> now.softAp().orElseThrow().address().equals(Optional.of("192.168.4.1")));
            assertThat(air.accessPoint(OWN)).isPresent();
            ModuleSnapshot known = bench.await("both addresses", now -> now.module().filter(found -> found.stationMac().isPresent()
                    && found.softApMac().isPresent()).isPresent()).module().orElseThrow();
            assertThat(known.stationMac()).isNotEqualTo(known.softApMac());
        }
        assertThat(air.accessPoint(OWN)).isEmpty();
    }

    @Test
    void theOwnNetworkIsAsTheProfileHasIt() throws Exception {
        FixedAddress own = new FixedAddress("10.1.2.1", "10.1.2.1", "255.255.255.0");
        SoftApProfile softAp = new SoftApProfile(OWN, Encryption.WPA_WPA2, 11, true, 3, Optional.of(own),
                Optional.of(new AddressRange("10.1.2.40", "10.1.2.49", 90)), UnknownFields.NONE);
        ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS).withStation(Optional.empty()).withSoftAp(Optional.of(softAp));
        try (SimulatedModule module = module("1.7.5"); Bench bench = bench(module, profile)) {
            bench.session().connect();
            assertThat(bench.awaitState(SessionState.Online.class).address().ip()).isEqualTo("10.1.2.1");
            assertThat(commands(module)).containsSubsequence("AT+CWMODE_CUR=2", "AT+CWSAP_CUR=\"" + OWN + "\",\"************\",11,4,3,1",
                    "AT+CIPAP_CUR=\"10.1.2.1\",\"10.1.2.1\",\"255.255.255.0\"", "AT+CWDHCPS_CUR=1,90,\"10.1.2.40\",\"10.1.2.49\"");
            module.stationJoins("00:11:22:33:44:55");
            assertThat(bench.await("a visitor", now -> !now.softAp().orElseThrow().clients().isEmpty()).softAp().orElseThrow().clients())
                    .singleElement().satisfies(client -> assertThat(client.ip()).startsWith("10.1.2.4"));
        }
    }

    @Test
    void anOpenOwnNetworkNeedsNoPassword() throws Exception {
        ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS).withStation(Optional.empty())
                .withSoftAp(Optional.of(new SoftApProfile(OWN, Encryption.OPEN)));
        try (SimulatedModule module = module("1.7.5"); Bench bench = new Bench(profile, new Ports(List.of(new ModulePorts(module))), Secrets.NONE,
                Optional::empty, FAST)) {
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
            assertThat(air.accessPoint(OWN).orElseThrow().password()).isEmpty();
        }
    }

    private static String masked() {
        return CommandText.masked("AT+CWJAP_CUR=\"Bench\\, \\\"2\\\\4 GHz\\\"\",\"wl4nK3y\\,\\\"s3cretW0rd\\\\?\"").substring("AT+CWJAP_CUR=".length());
    }

    private static List<String> commands(SimulatedModule module) {
        return module.commands().stream().map(CommandText::masked).toList();
    }

    private SimulatedModule module(String firmware) {
        return SimulatedModule.builder().firmware(firmware).air(air).time(FAST).freeServerPorts(true).start();
    }

    private static Bench bench(SimulatedModule module, ConnectionProfile profile) {
        return bench(module, profile, new BenchSecrets());
    }

    private static Bench bench(SimulatedModule module, ConnectionProfile profile, Secrets secrets) {
        return new Bench(profile, new Ports(List.of(new ModulePorts(module))), secrets, Optional::empty, FAST);
    }

    private static SessionFailure failureOf(Bench bench) throws InterruptedException {
        return ((SessionState.Closed) bench.await("the end", now -> now.state() instanceof SessionState.Closed closed
                && closed.failure().isPresent()).state()).failure().orElseThrow();
    }
}
