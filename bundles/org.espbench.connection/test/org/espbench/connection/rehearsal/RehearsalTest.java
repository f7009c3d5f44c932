package org.espbench.connection.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.connection.profile.SoftApProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.connection.profile.Use;
import org.espbench.modem.port.PortAddress;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final ConnectionProfile STATION = ConnectionProfile.create("Greenhouse", PortAddress.parse("serial:COM7"))
            .withStation(Optional.of(new StationProfile("home", false)));

    @Test
    void tellsTheCommandsOfTheTutorialInTheirOrderWithThePasswordMasked() throws InterruptedException {
        ConnectionProfile profile = STATION.withClients(List.of(new ClientProfile("192.168.1.10", 5000, DataBehaviour.ECHO)))
                .withServer(Optional.of(new ServerProfile(8080, DataBehaviour.NOTHING)));
        Rehearsal rehearsal = Rehearsal.of(profile, Rehearsal.USUAL_FIRMWARE);
        assertThat(rehearsal.failure()).isEmpty();
        String join = "AT+CWJAP_CUR=\"home\",\"********\"";
        assertThat(rehearsal.commands()).containsSubsequence("AT+CWMODE_CUR=1", join, "AT+CIPSTART=4,\"TCP\",\"192.168.1.10\",5000");
        // Clients and the server are begun at the same time.
        assertThat(rehearsal.commands()).containsSubsequence(join, "AT+CIPSERVER=1,8080");
        assertThat(rehearsal.commands()).noneMatch(command -> command.contains("00000000"));
    }

    @Test
    void playsTheFormsOfOtherFirmware() throws InterruptedException {
        assertThat(Rehearsal.of(STATION, "2.2.1.0").commands()).containsSubsequence("AT+SYSSTORE=0", "AT+CWMODE=1,0", "AT+CWJAP=\"home\",\"********\"");
    }

    @Test
    void aNetworkOfItsOwnIsOpenedBeforeItsClientsAreConnected() throws InterruptedException {
        ConnectionProfile profile = ConnectionProfile.create("Greenhouse", PortAddress.parse("serial:COM7"))
                .withSoftAp(Optional.of(new SoftApProfile("nord", Encryption.WPA2)))
                .withClients(List.of(new ClientProfile("192.168.4.2", 5000, DataBehaviour.ECHO)));
        Rehearsal rehearsal = Rehearsal.of(profile, Rehearsal.USUAL_FIRMWARE);
        assertThat(rehearsal.failure()).isEmpty();
        assertThat(rehearsal.commands()).anyMatch(command -> command.startsWith("AT+CWSAP_CUR=\"nord\",\"********\""));
        assertThat(rehearsal.commands()).contains("AT+CIPSTART=4,\"TCP\",\"192.168.4.2\",5000");
    }

    @Test
    void aChipThatIsOnlyListenedToIsToldNothing() throws InterruptedException {
        assertThat(Rehearsal.of(STATION.withUse(Use.LISTEN), Rehearsal.USUAL_FIRMWARE).commands()).isEmpty();
    }
}
