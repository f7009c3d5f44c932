package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.espbench.connection.Session;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.SimulatedAir;

/**
 * Loads what a session needs at its own pace: a busy machine takes longer for that than a hurried clock gives a module to answer. In a class of its own:
 * the session's threads would wait for a class that is being initialised.
 */
final class WarmUp {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private WarmUp() {
    }

    static void once() {
        SimulatedAir air = SimulatedAir.standard();
        ConnectionProfile profile = ConnectionProfile.create("warm-up", ModulePorts.ADDRESS)
                .withStation(Optional.of(new StationProfile(SimulatedAir.SSID, false)));
        try (SimulatedModule module = SimulatedModule.builder().air(air).timing(0).start();
                Session session = new Session(profile, new Ports(List.of(new ModulePorts(module))),
                        asked -> Optional.of(SimulatedAir.PASSWORD.toCharArray()), Optional::empty, Time.real())) {
            Deadline deadline = Deadline.in(Time.real(), PATIENCE);
            Object changed = new Object();
            session.subscribe(event -> {
                synchronized (changed) {
                    changed.notifyAll();
                }
            });
            session.connect();
            synchronized (changed) {
                while (!(session.state() instanceof SessionState.Online) && deadline.await(changed)) {
                    continue;
                }
            }
            assertThat(session.state()).isInstanceOf(SessionState.Online.class);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
