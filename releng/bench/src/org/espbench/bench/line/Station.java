package org.espbench.bench.line;

import java.time.Duration;

import org.espbench.modem.Modem;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.serial.SerialPorts;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.pty.PtyModule;

/** The whole chain: a simulated module that takes no time, on a pseudo-terminal, and the driver on its other end through the serial library. */
final class Station implements AutoCloseable {

    static final Duration BUDGET = Duration.ofSeconds(30);
    private final SimulatedModule module;
    private final PtyModule pty;
    private final Modem modem;

    Station(String firmware) throws Exception {
        module = SimulatedModule.builder().firmware(firmware).timing(0).start();
        pty = PtyModule.open(module);
        modem = Modem.open(port(pty.slavePath()), Time.real());
        modem.initialise(BUDGET);
    }

    static Port port(String path) throws Exception {
        return new SerialPorts().open(PortAddress.of("serial", path), LineSettings.DEFAULT, Time.real());
    }

    Modem modem() {
        return modem;
    }

    SimulatedModule module() {
        return module;
    }

    /** Joins the simulated network. */
    void join() throws Exception {
        modem.setWifiMode(org.espbench.modem.net.WifiMode.STATION, BUDGET);
        modem.command("AT+CWJAP=\"" + SimulatedAir.SSID + "\",\"" + SimulatedAir.PASSWORD + "\"", BUDGET);
    }

    @Override
    public void close() {
        modem.close();
        pty.close();
        module.close();
    }
}
