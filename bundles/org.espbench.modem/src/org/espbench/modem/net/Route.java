package org.espbench.modem.net;

import java.util.Optional;

/**
 * By which of the module's networks a link goes (reference 2.4).
 *
 * @param localAddress the module's own address that the link goes out from, as that of its soft-AP; absent for the module's choice. 2.x
 * @param ipv6 whether it goes by IPv6, which has to be switched on before ({@code Addressing.setIpv6}). 2.2 and later
 */
public record Route(Optional<String> localAddress, boolean ipv6) {

    /** The module's choice, by IPv4. What every module can do. */
    public static final Route DEFAULT = new Route(Optional.empty(), false);

    /** The module's choice, by IPv6. */
    public static final Route IPV6 = new Route(Optional.empty(), true);

    /** From this address of the module, by IPv4. */
    public static Route from(String localAddress) {
        return new Route(Optional.of(localAddress), false);
    }
}
