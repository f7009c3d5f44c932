package org.espbench.demo;

import java.util.List;
import java.util.Optional;

import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;
import org.espbench.simulator.air.SimulatedAir;

/** The connection a trial begins with: the tutorial's, to the simulated module. */
final class ReadyConnection {

    private static final String ID = "simulated-esp8266";

    private ReadyConnection() {
    }

    /** The profile, for an echo server and a module's server on these ports of loopback. */
    static ConnectionProfile profile(int echoPort, int serverPort) {
        return new ConnectionProfile(ID, "Simulated ESP8266", PortAddress.of("sim", "default"), LineSettings.DEFAULT,
                Optional.of(new StationProfile(SimulatedAir.SSID, false)),
                List.of(new ClientProfile("localhost", echoPort, DataBehaviour.NOTHING)),
                Optional.of(new ServerProfile(serverPort, DataBehaviour.ECHO)));
    }
}
