package org.espbench.connection.rehearsal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortOffer;
import org.espbench.modem.port.PortProvider;
import org.espbench.modem.time.Time;

/** Opens, instead of the port with a profile's address, one with a module behind it that agrees to everything and notes what it is told. */
final class StandIn implements PortProvider {

    private final PortAddress address;
    private final String firmware;
    private final List<String> commands = new CopyOnWriteArrayList<>();

    StandIn(PortAddress address, String firmware) {
        this.address = address;
        this.firmware = firmware;
    }

    /** The commands so far, without line ends. */
    List<String> commands() {
        return List.copyOf(commands);
    }

    @Override
    public String scheme() {
        return address.scheme();
    }

    @Override
    public Port open(PortAddress asked, LineSettings line, Time time) {
        return new AgreeablePort(asked, line, new AgreeableModule(firmware), commands::add);
    }

    @Override
    public List<PortOffer> offers() {
        return List.of();
    }
}
