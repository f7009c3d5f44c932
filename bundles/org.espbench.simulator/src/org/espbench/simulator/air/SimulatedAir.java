package org.espbench.simulator.air;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The virtual surroundings of one or more modules: access points, hosts with names and addresses, and the rule that nothing leaves this machine.
 *
 * <p><b>The rule:</b> modules open real sockets, to loopback addresses only. Any other destination is treated as a host that refuses the
 * connection, and the module's notes say so, unless {@link #reachBeyondLoopback(boolean)} was called. Names are looked up in this air's table, never
 * by the machine's resolver.
 *
 * <p><b>Hosts:</b> {@code map("192.168.4.1:80", real)} or {@code map("example.test:443", real)} has a real socket stand for a destination of the
 * virtual network. The module sees the virtual address only, in both directions: what such a socket sends comes from there.
 *
 * <p>Safe for use by any thread.
 */
public final class SimulatedAir {

    /** The name of the access point in {@link #standard()}. */
    public static final String SSID = "Espbench";
    /** Its password. Published, and worth nothing: it opens a network that exists in memory only. */
    public static final String PASSWORD = "espbench";

    private final List<AccessPoint> accessPoints = new ArrayList<>();
    private final Routes routes = new Routes();
    private final Leases leases = new Leases();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private boolean beyondLoopback;

    /** A new air with the access point {@link #SSID}. */
    public static SimulatedAir standard() {
        SimulatedAir air = new SimulatedAir();
        air.add(AccessPoint.of(SSID, PASSWORD));
        return air;
    }

    /** Switches an access point on; one with the same BSSID is replaced. */
    public void add(AccessPoint accessPoint) {
        synchronized (this) {
            accessPoints.removeIf(other -> other.bssid().equals(accessPoint.bssid()));
            accessPoints.add(accessPoint);
        }
        listeners.forEach(Runnable::run);
    }

    /** Switches the access point with this one's BSSID off; without effect when there is none. Stations on it lose it. */
    public void remove(AccessPoint accessPoint) {
        synchronized (this) {
            accessPoints.removeIf(other -> other.bssid().equals(accessPoint.bssid()));
        }
        listeners.forEach(Runnable::run);
    }

    /** The access points that are on, in the order in which they came. */
    public synchronized List<AccessPoint> accessPoints() {
        return List.copyOf(accessPoints);
    }

    /** The access point with this name, if on. */
    public Optional<AccessPoint> accessPoint(String ssid) {
        return accessPoints().stream().filter(point -> point.ssid().equals(ssid)).findFirst();
    }

    /**
     * Has a real socket stand for one port of a virtual host. Both directions: what comes from that socket comes from there.
     *
     * @param virtual {@code host:port}, such as {@code 192.168.4.1:80} or {@code example.test:443}; a name without an address gets one
     * @throws IllegalArgumentException when it is something else
     */
    public void map(String virtual, InetSocketAddress real) {
        map(virtual, Route.to(real));
    }

    /**
     * Sets where a destination leads.
     *
     * @param virtual {@code host:port}, or {@code host} for all its ports; a name without an address gets one
     * @throws IllegalArgumentException when it is something else
     */
    public synchronized void map(String virtual, Route route) {
        routes.map(Endpoint.parse(virtual), route);
    }

    /** Gives a host name an address of the virtual network, which {@link #map} may lead somewhere. Names are compared without regard to case. */
    public synchronized void host(String name, String address) {
        routes.name(name, routes.resolve(address).orElseThrow(() -> new IllegalArgumentException("\"" + address + "\" is not an IP address")));
    }

    /**
     * Makes a host name mean a real address; for an address of the virtual network, has that real address stand for it with all its ports. Names are
     * compared without regard to case.
     */
    public synchronized void host(String nameOrAddress, InetAddress real) {
        if (Ipv4.valid(nameOrAddress)) {
            routes.map(Endpoint.parse(nameOrAddress), Route.to(new InetSocketAddress(real, 0)));
        } else {
            routes.name(nameOrAddress, real);
        }
    }

    /** The address of a host as a module sees it; empty when the name is unknown. Asks no resolver. */
    public synchronized Optional<InetAddress> resolve(String nameOrAddress) {
        return routes.resolve(nameOrAddress);
    }

    /** Where a destination leads: what {@link #map} says, else to the loopback address that it is. */
    public synchronized Route route(InetSocketAddress virtual) {
        Route route = routes.find(virtual).orElse(Route.to(virtual));
        return route instanceof Route.Real real && !allowed(real.address().getAddress()) ? new Route.Forbidden() : route;
    }

    /** Whom a real socket stands for: the destination that leads to it, else itself. */
    public synchronized InetSocketAddress virtual(InetSocketAddress real) {
        return routes.virtual(real);
    }

    /** Lets modules connect to addresses other than loopback, or forbids it again. Forbidden at first. */
    public synchronized void reachBeyondLoopback(boolean allowed) {
        beyondLoopback = allowed;
    }

    /** Whether a module may open a socket to this real address, or bind one to it. */
    public synchronized boolean allowed(InetAddress real) {
        return beyondLoopback || real.isLoopbackAddress();
    }

    /** Whether a host of this address is there for a module, whatever its ports say. */
    public synchronized boolean reachable(InetAddress virtual) {
        return allowed(virtual) || routes.knows(virtual);
    }

    /** The address that the DHCP server of an access point gives to a station: always the same to the same one; empty when it has no more. */
    public synchronized Optional<String> lease(AccessPoint accessPoint, String mac) {
        return leases.of(accessPoint, mac);
    }

    /** Has {@code changed} called after every change of the access points, on the thread that changes them; quick, until the result is closed. */
    public Subscription onChange(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    /** Ends a subscription. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
