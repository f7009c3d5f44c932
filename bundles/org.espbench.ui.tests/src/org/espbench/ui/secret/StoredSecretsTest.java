package org.espbench.ui.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;

import org.espbench.connection.SecretKind;
import org.espbench.connection.SecretQuestion;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.port.PortAddress;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshWorkbench.class)
class StoredSecretsTest {

    private final StoredSecrets secrets = new StoredSecrets();

    private static ConnectionProfile profile(String port, String ssid) {
        return ConnectionProfile.create("Test", PortAddress.parse(port)).withStation(Optional.of(new StationProfile(ssid, false)));
    }

    @Test
    void thePublishedPasswordIsTheSimulatorsOwn() {
        assertThat(PublishedPassword.SSID).isEqualTo(SimulatedAir.SSID);
        assertThat(PublishedPassword.of(profile("sim:default", SimulatedAir.SSID))).hasValue(SimulatedAir.PASSWORD.toCharArray());
    }

    @Test
    void thePublishedPasswordIsForSimulatedPortsOnly() {
        assertThat(PublishedPassword.of(profile("serial:COM7", SimulatedAir.SSID))).isEmpty();
        assertThat(PublishedPassword.of(profile("sim:default", "home"))).isEmpty();
    }

    @Test
    void aPasswordIsKeptUntilItIsForgotten() {
        ConnectionProfile profile = profile("serial:COM7", "home");
        assertThat(EventLoop.inJob(() -> secrets.stationPassword(profile))).isEmpty();
        EventLoop.inJob(() -> {
            secrets.storeStation(profile, "a \"quoted\", 16 chars".toCharArray());
            return true;
        });
        assertThat(EventLoop.inJob(() -> secrets.stationPassword(profile))).hasValue("a \"quoted\", 16 chars".toCharArray());
        EventLoop.inJob(() -> {
            secrets.forget(profile.id());
            return true;
        });
        assertThat(EventLoop.inJob(() -> secrets.stationPassword(profile))).isEmpty();
    }

    @Test
    void theTwoNetworksOfAConnectionHavePasswordsOfTheirOwn() {
        ConnectionProfile profile = profile("serial:COM7", "home");
        EventLoop.inJob(() -> {
            secrets.storeStation(profile, "station-password".toCharArray());
            secrets.storeSoftAp(profile, "soft-ap-password".toCharArray());
            assertThat(secrets.stationPassword(profile)).hasValue("station-password".toCharArray());
            assertThat(secrets.softApPassword(profile)).hasValue("soft-ap-password".toCharArray());
            secrets.storeStation(profile, new char[0]);
            assertThat(secrets.stationPassword(profile)).isEmpty();
            assertThat(secrets.softApPassword(profile)).hasValue("soft-ap-password".toCharArray());
            secrets.forget(profile.id());
            assertThat(secrets.softApPassword(profile)).isEmpty();
            return true;
        });
    }

    /** Whoever shares a connection can change its port: that must not make the password travel. */
    @Test
    void aPasswordGivenForAModuleHereIsNotSentToAnotherMachine() {
        ConnectionProfile profile = profile("serial:COM7", "home");
        ConnectionProfile moved = profile.withPort(PortAddress.parse("serial:COM8"), profile.line());
        ConnectionProfile away = profile.withPort(PortAddress.parse("tcp:bench.example:23"), profile.line());
        ConnectionProfile farther = profile.withPort(PortAddress.parse("rfc2217:elsewhere.example:23"), profile.line());
        EventLoop.inJob(() -> {
            secrets.storeStation(profile, "station-password".toCharArray());
            secrets.storeSoftAp(profile, "soft-ap-password".toCharArray());
            assertThat(secrets.stationPassword(moved)).isPresent();
            assertThat(secrets.stationPassword(away)).isEmpty();
            assertThat(secrets.softApPassword(away)).isEmpty();
            assertThat(secrets.holds(away, SecretKind.STATION)).isFalse();
            assertThat(secrets.kept(away).station()).isEmpty();
            secrets.storeStation(away, "given-for-that".toCharArray());
            assertThat(secrets.stationPassword(away)).isPresent();
            assertThat(secrets.stationPassword(farther)).isEmpty();
            secrets.forget(profile.id());
            return true;
        });
    }

    @Test
    void theStoreRefusesTheUiThread() {
        ConnectionProfile profile = profile("serial:COM7", "home");
        assertThatIllegalStateException().isThrownBy(() -> secrets.stationPassword(profile));
        assertThatIllegalStateException().isThrownBy(() -> secrets.storeStation(profile, new char[8]));
        assertThatIllegalStateException().isThrownBy(() -> secrets.forget(profile.id()));
        assertThatIllegalStateException().isThrownBy(() -> secrets.kept(profile));
        assertThatIllegalStateException().isThrownBy(() -> secrets.restore(profile, Kept.NOTHING));
        assertThatIllegalStateException().isThrownBy(() -> secrets.holds(profile, SecretKind.STATION));
        assertThatIllegalStateException().isThrownBy(() -> secrets.ask(question(profile)));
        assertThatIllegalStateException().isThrownBy(() -> secrets.accept(question(profile), new Answer(new char[8], true)));
    }

    private static SecretQuestion question(ConnectionProfile profile) {
        return new SecretQuestion(profile, SecretKind.STATION, SecretQuestion.Reason.MISSING, Optional.empty());
    }

    @Test
    void whatIsGivenForOnceServesOnceAndIsStoredNowhere() {
        ConnectionProfile profile = profile("serial:COM7", "home");
        EventLoop.inJob(() -> {
            secrets.accept(question(profile), new Answer("for-once-only".toCharArray(), false));
            assertThat(secrets.holds(profile, SecretKind.STATION)).isFalse();
            assertThat(secrets.stationPassword(profile)).isPresent();
            assertThat(secrets.stationPassword(profile)).isEmpty();
            return true;
        });
    }
}
