package org.espbench.ui.connection;

import java.util.List;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortOffer;
import org.espbench.modem.port.PortProvider;
import org.espbench.modem.time.Time;
import org.espbench.ui.door.UiDoor;

/**
 * A kind of port that refuses the UI thread, as do its ports. The check is here because every port of the workbench comes by this way, whoever's provider it is, and none of
 * those may know that there is a UI.
 */
record GuardedPorts(PortProvider provider) implements PortProvider {

    @Override
    public String scheme() {
        return provider.scheme();
    }

    @Override
    public Port open(PortAddress address, LineSettings line, Time time) throws PortException {
        UiDoor.keepOut("PortProvider.open"); //$NON-NLS-1$
        return new GuardedPort(provider.open(address, line, time));
    }

    @Override
    public List<PortOffer> offers() {
        UiDoor.keepOut("PortProvider.offers"); //$NON-NLS-1$
        return provider.offers();
    }
}
