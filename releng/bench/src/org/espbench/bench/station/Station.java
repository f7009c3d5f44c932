package org.espbench.bench.station;

import java.time.Duration;
import java.util.Optional;

import org.espbench.modem.Link;
import org.espbench.modem.Modem;
import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.net.Reception;
import org.espbench.modem.net.WifiMode;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.serial.SerialPorts;
import org.espbench.modem.time.Time;
import org.espbench.simulator.ModuleBuilder;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.pty.PtyModule;

/** The driver with jSerialComm, a pseudo-terminal, and a simulated module behind it. */
public final class Station implements AutoCloseable {

    /** One version of each generation that is measured. */
    public static final String[] PERSONALITIES = {"1.7.5", "2.2.1"};
    /** For one call, with much room. */
    public static final Duration BUDGET = Duration.ofSeconds(30);

    private final SimulatedModule module;
    private final Optional<PtyModule> pty;
    private final Modem modem;

    private Station(ModuleBuilder description, LineSettings line, boolean overPty) throws Exception {
        module = description.line(line).start();
        pty = overPty ? Optional.of(PtyModule.open(module)) : Optional.empty();
        modem = Modem.open(overPty ? port(pty.orElseThrow().slavePath(), line) : module.connect(line), Time.real());
        modem.initialise(BUDGET);
    }

    /** With a line and an air that take no time. */
    public static Station unpaced(String firmware) throws Exception {
        return over(SimulatedModule.builder().firmware(firmware).timing(0), LineSettings.DEFAULT);
    }

    /** With this module, whose line is set so. */
    public static Station over(ModuleBuilder module, LineSettings line) throws Exception {
        return new Station(module, line, true);
    }

    /** The same without a pseudo-terminal and jSerialComm: the driver has the module's line in its hand. */
    public static Station direct(ModuleBuilder module, LineSettings line) throws Exception {
        return new Station(module, line, false);
    }

    /** A pseudo-terminal's near end behind the driver's own port. */
    public static Port port(String path) throws PortException {
        return port(path, LineSettings.DEFAULT);
    }

    private static Port port(String path, LineSettings line) throws PortException {
        return new SerialPorts().open(PortAddress.of("serial", path), line, Time.real());
    }

    /** The driver. */
    public Modem modem() {
        return modem;
    }

    /** Joins the simulated network. */
    public Station join() throws Exception {
        modem.setWifiMode(WifiMode.STATION, BUDGET);
        modem.station().join(AccessPoint.named(SimulatedAir.SSID), SimulatedAir.PASSWORD.toCharArray(), BUDGET);
        return this;
    }

    /** Has received data wait in the module until they are asked for. */
    public Station passive() throws Exception {
        modem.setReception(Reception.PASSIVE, BUDGET);
        return this;
    }

    /** Opens a TCP link to a port of this machine. */
    public Link open(int port) throws Exception {
        return modem.open(LinkRequest.tcp(new Endpoint("127.0.0.1", port)), BUDGET);
    }

    @Override
    public void close() {
        modem.close();
        pty.ifPresent(PtyModule::close);
        module.close();
    }
}
