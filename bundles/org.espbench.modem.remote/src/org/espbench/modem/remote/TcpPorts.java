package org.espbench.modem.remote;

import java.time.Duration;
import java.util.List;

import org.espbench.modem.port.AddressedLine;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortOffer;
import org.espbench.modem.port.PortProvider;
import org.espbench.modem.remote.socket.SocketLine;
import org.espbench.modem.time.Time;

/**
 * The port kind {@code tcp}: {@code tcp:host:port}, a plain byte stream to a module or simulator behind a network. Option: {@code timeout}, the
 * seconds that connecting may take, 1 to 60, 5 if not said. The stream has no rate and no control lines: they are remembered only.
 */
public final class TcpPorts implements PortProvider {

    /** The scheme of plain network streams. */
    public static final String SCHEME = "tcp";

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public Port open(PortAddress address, LineSettings line, Time time) throws PortException {
        AddressedLine.checkOptions(address, List.of(Budget.OPTION));
        Duration budget = Budget.of(address);
        return new TcpPort(address, SocketLine.connect(address, budget), line);
    }

    /** None: nobody knows what listens out there. */
    @Override
    public List<PortOffer> offers() {
        return List.of();
    }
}
