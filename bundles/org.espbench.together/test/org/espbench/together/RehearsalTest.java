package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;

import org.espbench.connection.Rehearsal;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.Reception;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.connection.profile.SoftApProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.connection.profile.Use;
import org.espbench.modem.CommandText;
import org.espbench.modem.ModemException;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.dialect.Version;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a summary shows is what a session sends. */
class RehearsalTest {

    private static final Time FAST = Time.scaled(0.1);
    private static final String SSID = "plain";
    private static final String PASSWORD = "plain enough";

    private final SimulatedAir air = new SimulatedAir();

    RehearsalTest() {
        air.add(AccessPoint.of(SSID, PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "0.40", "1.1.0", "1.3.0", "1.7.5", "2.0.0", "2.2.1"})
    void everythingRehearsedIsSent(String firmware) throws Exception {
        try (EchoServer echo = EchoServer.start();
                SimulatedModule module = SimulatedModule.builder().firmware(firmware).air(air).time(FAST).freeServerPorts(true).start()) {
            ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS).withStation(Optional.of(new StationProfile(SSID, false)))
                    .withSoftAp(Optional.of(new SoftApProfile("own", Encryption.WPA2))).withStartUp(List.of("AT+GMR"))
                    .withClients(List.of(new ClientProfile("127.0.0.1", echo.port(), DataBehaviour.NOTHING)))
                    .withServer(Optional.of(new ServerProfile(8080, DataBehaviour.ECHO)));
            List<String> rehearsed = Rehearsal.commands(profile, Dialect.of(Version.of(firmware), true));
            try (Bench bench = new Bench(profile, new Ports(List.of(new ModulePorts(module))), new BenchSecrets().station(Optional.of(PASSWORD)),
                    Optional::empty, FAST)) {
                bench.session().connect();
                bench.awaitOpen("client-1");
                bench.awaitListening();
            }
            assertThat(rehearsed).anyMatch(command -> command.startsWith("AT+CWJAP")).anyMatch(command -> command.startsWith("AT+CWSAP"))
                    .anyMatch(command -> command.startsWith("AT+CIPSTART")).anyMatch(command -> command.startsWith("AT+CIPSERVER"));
            assertThat(module.commands().stream().map(CommandText::masked).map(RehearsalTest::alike))
                    .containsAll(rehearsed.stream().map(RehearsalTest::alike).toList());
        }
    }

    @Test
    void noPasswordIsAskedForAndNoneIsShown() throws Exception {
        ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS).withStation(Optional.of(new StationProfile(SSID, false)));
        assertThat(Rehearsal.commands(profile, Dialect.of(Version.of("1.7.5"), true))).contains("AT+CWMODE_CUR=1", "AT+CWJAP_CUR=\"plain\",\"********\"");
    }

    @Test
    void whatTheFirmwareCantDoIsSaidInstead() {
        ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS).withStation(Optional.of(new StationProfile(SSID, false).withHostName(
                Optional.of("bench"))));
        assertThatExceptionOfType(ModemException.Unsupported.class)
                .isThrownBy(() -> Rehearsal.commands(profile.withReception(Reception.ACTIVE), Dialect.of(Version.of("1.1.0"), true)));
    }

    @Test
    void aSessionThatOnlyListensSendsNothing() throws Exception {
        assertThat(Rehearsal.commands(Bench.profile(ModulePorts.ADDRESS).withUse(Use.LISTEN), Dialect.UNKNOWN)).isEmpty();
    }

    /** Link ids are given away as they are free; a mask is as long as what it masks. */
    private static String alike(String command) {
        return command.replaceAll("\\*+", "*").replaceAll("^AT\\+CIPSTART=\\d", "AT+CIPSTART=n");
    }
}
