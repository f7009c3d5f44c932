package org.espbench.modem.remote.socket;

import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;

/**
 * Where a server listens, from an address's {@code host:port}, an IPv6 address in brackets.
 *
 * @param name a host's name or address, without brackets
 * @param port 1 to 65535
 */
public record RemoteHost(String name, int port) {

    private static final int LAST_PORT = 65_535;

    /** @throws PortException.Refused when it isn't written so */
    public static RemoteHost of(PortAddress address) throws PortException.Refused {
        String text = address.rest();
        int colon = text.lastIndexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon);
        boolean bracketed = name.startsWith("[") && name.endsWith("]");
        if (bracketed) {
            name = name.substring(1, name.length() - 1);
        }
        String digits = text.substring(colon + 1);
        int port = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
        if (name.isBlank() || !bracketed && name.indexOf(':') >= 0 || port < 1 || port > LAST_PORT) {
            throw new PortException.Refused(address, Said.WORDS.say("address", address), null);
        }
        return new RemoteHost(name, port);
    }

    @Override
    public String toString() {
        return (name.indexOf(':') < 0 ? name : "[" + name + "]") + ":" + port;
    }
}
