package org.espbench.simulator.air;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The hosts of the virtual network: their names, their addresses, and what real sockets stand for them. Not safe for use by several threads. */
final class Routes {

    /** Where hosts live that have a name only (a network reserved for documentation, RFC 5737). */
    private static final String NAMED_ONLY = "203.0.113.";
    private static final int MOST_NAMED_ONLY = 254;

    private final Map<String, InetAddress> names = new HashMap<>();
    private final Map<InetSocketAddress, Route> endpoints = new LinkedHashMap<>();
    private final Map<InetAddress, Route> hosts = new LinkedHashMap<>();
    private int namedOnly;

    Routes() {
        names.put("localhost", address("127.0.0.1"));
    }

    /** Gives a name an address of the virtual network. */
    void name(String name, InetAddress address) {
        names.put(name.toLowerCase(Locale.ROOT), address);
    }

    /** The virtual address of a name or of an address in figures. */
    Optional<InetAddress> resolve(String nameOrAddress) {
        InetAddress known = names.get(nameOrAddress.toLowerCase(Locale.ROOT));
        // A zero alone is an address to the module's stack; some hosts write so where no peer is known yet.
        return known == null ? figures(nameOrAddress.equals("0") ? "0.0.0.0" : nameOrAddress) : Optional.of(known);
    }

    /** Sets where a destination leads. */
    void map(Endpoint virtual, Route route) {
        InetAddress address = resolve(virtual.host()).orElseGet(() -> {
            InetAddress fresh = fresh();
            name(virtual.host(), fresh);
            return fresh;
        });
        if (virtual.port() == 0) {
            hosts.put(address, route);
        } else {
            endpoints.put(new InetSocketAddress(address, virtual.port()), route);
        }
    }

    /** What was set for a destination. */
    Optional<Route> find(InetSocketAddress virtual) {
        Route exact = endpoints.get(virtual);
        Route host = hosts.get(virtual.getAddress());
        if (exact == null && host instanceof Route.Real real && real.address().getPort() == 0) {
            return Optional.of(Route.to(new InetSocketAddress(real.address().getAddress(), virtual.getPort())));
        }
        return Optional.ofNullable(exact == null ? host : exact);
    }

    /** Whether anything was set for this host. */
    boolean knows(InetAddress virtual) {
        return hosts.containsKey(virtual) || endpoints.keySet().stream().anyMatch(endpoint -> endpoint.getAddress().equals(virtual));
    }

    /** Whom a real socket stands for: the only destination that leads to it, else itself. */
    InetSocketAddress virtual(InetSocketAddress real) {
        List<InetSocketAddress> exact = endpoints.entrySet().stream().filter(entry -> entry.getValue().equals(Route.to(real))).map(Map.Entry::getKey).toList();
        if (!exact.isEmpty()) {
            return exact.get(0);
        }
        Route any = Route.to(new InetSocketAddress(real.getAddress(), 0));
        List<InetAddress> whole = hosts.entrySet().stream().filter(entry -> entry.getValue().equals(any)).map(Map.Entry::getKey).toList();
        return whole.size() == 1 ? new InetSocketAddress(whole.get(0), real.getPort()) : real;
    }

    private InetAddress fresh() {
        namedOnly++;
        if (namedOnly > MOST_NAMED_ONLY) {
            throw new IllegalStateException("more than " + MOST_NAMED_ONLY + " hosts have a name and no address; give some of them one");
        }
        return address(NAMED_ONLY + namedOnly);
    }

    private static Optional<InetAddress> figures(String text) {
        boolean figures = Ipv4.valid(text) || text.indexOf(':') >= 0 && text.matches("[0-9A-Fa-f:.]+");
        return figures ? Optional.of(address(text)) : Optional.empty();
    }

    private static InetAddress address(String figures) {
        try {
            // An address in figures is parsed, not looked up.
            return InetAddress.getByName(figures);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("\"" + figures + "\" is not an IP address", e);
        }
    }
}
