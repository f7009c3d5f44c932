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
import org.espbench.modem.remote.comport.ComPort;
import org.espbench.modem.remote.socket.SocketLine;
import org.espbench.modem.time.Time;

/**
 * The port kind {@code rfc2217}: {@code rfc2217:host:port}, a serial port behind a telnet server such as ser2net. Options: those of
 * {@link AddressedLine}, and {@code timeout}, the seconds that connecting may take, 1 to 60, 5 if not said.
 */
public final class Rfc2217Ports implements PortProvider {

    /** The scheme of serial ports behind telnet servers. */
    public static final String SCHEME = "rfc2217";

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public Port open(PortAddress address, LineSettings line, Time time) throws PortException {
        AddressedLine wanted = AddressedLine.of(address, line, List.of(Budget.OPTION));
        Duration budget = Budget.of(address);
        return ComPort.open(address, SocketLine.connect(address, budget), wanted);
    }

    /** None: nobody knows what listens out there. */
    @Override
    public List<PortOffer> offers() {
        return List.of();
    }
}
