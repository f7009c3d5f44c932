package org.espbench.simulator.air;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * The virtual surroundings of one or more modules: access points, hosts with names and addresses, and the rule that nothing leaves this machine.
 *
 * <p><b>The rule:</b> modules open real sockets, to loopback addresses only. Any other destination is treated as a host that refuses the
 * connection, and the module's notes say so, unless {@link #reachBeyondLoopback(boolean)} was called. Names are looked up in this air's table, never
 * by the machine's resolver.
 *
 * <p><b>Hosts:</b> {@code map("192.168.4.1:80", real)} or {@code map("example.test:443", real)} has a real socket stand for a destination of the
 * virtual network. The module sees the virtual address only, in both directions: what such a socket sends comes from there. Modules of one air
 * reach each other by their virtual addresses when they are in one network: on access points of one name, or on the soft-AP of one of them.
 *
 * <p><b>Reach:</b> from -85 dBm on nothing is lost. Weaker signals fade, the more the weaker: joins fail, and stations lose the access point, as the
 * {@link #seed} decides. Below -95 dBm nothing is heard.
 *
 * <p>Safe for use by any thread.
 */
public final class SimulatedAir {

    /** The name of the access point in {@link #standard()}. */
    public static final String SSID = "Espbench";
    /** Its password. Published, and worth nothing: it opens a network that exists in memory only. */
    public static final String PASSWORD = "espbench";

    private final Routes routes = new Routes();
    private final Ether ether = new Ether(routes);
    private final Provisioning provisioning = new Provisioning();
    private boolean beyondLoopback;

    /** An air without access points, in which only {@code localhost} has a name. */
    public SimulatedAir() {
        // All there is to it stands above.
    }

    /** A new air with the access point {@link #SSID}. */
    public static SimulatedAir standard() {
        SimulatedAir air = new SimulatedAir();
        air.add(AccessPoint.of(SSID, PASSWORD));
        return air;
    }

    /** What people and servers do to set modules up. */
    public Provisioning provisioning() {
        return provisioning;
    }

    /**
     * Switches an access point on; one with the same BSSID is changed, and stations that don't find their way any more, say because it is too weak,
     * lose it.
     */
    public synchronized void add(AccessPoint accessPoint) {
        ether.add(accessPoint);
    }

    /** Switches the access point with this one's BSSID off; without effect when there is none. Stations on it lose it. */
    public synchronized void remove(AccessPoint accessPoint) {
        ether.cells().stream().filter(cell -> cell.owner() == null && cell.accessPoint().bssid().equals(accessPoint.bssid())).findFirst()
                .ifPresent(ether::remove);
    }

    /** The access points that are on, modules' soft-APs among them, in the order in which they came. */
    public synchronized List<AccessPoint> accessPoints() {
        return ether.cells().stream().map(Cell::accessPoint).toList();
    }

    /** The first access point with this name (UTF-8), if on. */
    public Optional<AccessPoint> accessPoint(String ssid) {
        return accessPoints().stream().filter(point -> point.ssid().equals(ssid)).findFirst();
    }

    /** A station that is no module. @param mac lower-case hex with colons */
    public VirtualStation station(String mac) {
        return new VirtualStation(this, mac);
    }

    /** Decides how weak signals fade from now on; the same seed gives the same fading. At first 1. */
    public synchronized void seed(long seed) {
        ether.reception().seed(seed);
    }

    /** A place in this air for a module. */
    public synchronized Antenna antenna(Antenna.Owner owner) {
        return ether.antenna(this, owner);
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

    /** Lets modules connect to addresses other than loopback, or forbids it again. Forbidden at first. */
    public synchronized void reachBeyondLoopback(boolean allowed) {
        beyondLoopback = allowed;
    }

    /** Whether a module may open a socket to this real address, or bind one to it. */
    public synchronized boolean allowed(InetAddress real) {
        return beyondLoopback || real.isLoopbackAddress();
    }

    Ether ether() {
        return ether;
    }
}
