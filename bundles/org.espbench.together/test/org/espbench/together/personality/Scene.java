package org.espbench.together.personality;

import java.time.Duration;

import org.espbench.modem.Modem;
import org.espbench.modem.ModemException;
import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.net.WifiMode;
import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.SimulatedAir;

/** A module in an air of its own, with a driver that knows it. */
final class Scene implements AutoCloseable {

    /** Model time, generous for slow machines; the modules answer at once. */
    static final Duration BUDGET = Duration.ofMinutes(20);

    final SimulatedAir air = SimulatedAir.standard();
    final SimulatedModule module;
    final Modem modem;

    Scene(String firmware, double pace) throws PortException, ModemException {
        Time time = Time.scaled(pace);
        module = SimulatedModule.builder().firmware(firmware).air(air).time(time).start();
        modem = Modem.open(module.connect(), time);
        modem.initialise(BUDGET);
    }

    void beStation() throws ModemException {
        modem.setWifiMode(WifiMode.STATION, BUDGET);
    }

    void join() throws ModemException {
        beStation();
        modem.station().join(AccessPoint.named(SimulatedAir.SSID), SimulatedAir.PASSWORD.toCharArray(), BUDGET);
    }

    @Override
    public void close() {
        modem.close();
        module.close();
    }
}
