package org.espbench.simulator.air;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The virtual surroundings of one or more modules: access points, a small table of host names, and the rule that nothing leaves this machine.
 *
 * <p><b>The rule:</b> modules open real sockets, to loopback addresses only. Any other destination is treated as a host that refuses the
 * connection, and the module's notes say so, unless {@link #reachBeyondLoopback(boolean)} was called. Names are looked up in the table, never
 * by the machine's resolver. A destination in the virtual network is mapped to a loopback address with {@link #host(String, InetAddress)}.
 *
 * <p>Safe for use by any thread.
 */
public final class SimulatedAir {

    /** The name of the access point in {@link #standard()}. */
    public static final String SSID = "Espbench";
    /** Its password. Published, and worth nothing: it opens a network that exists in memory only. */
    public static final String PASSWORD = "espbench";

    private final List<AccessPoint> accessPoints = new ArrayList<>();
    private final Map<String, InetAddress> hosts = new HashMap<>();
    private final Map<String, List<String>> leases = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private boolean beyondLoopback;

    /** An empty air in which only {@code localhost} has a name. */
    public SimulatedAir() {
        hosts.put("localhost", loopback(1));
    }

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

    /** Makes a host name, or a dotted address of the virtual network, stand for a real address. Names are compared without regard to case. */
    public synchronized void host(String nameOrAddress, InetAddress real) {
        hosts.put(nameOrAddress.toLowerCase(Locale.ROOT), real);
    }

    /** What a name or dotted address stands for; empty when the name is unknown. Asks no resolver. */
    public synchronized Optional<InetAddress> resolve(String nameOrAddress) {
        InetAddress known = hosts.get(nameOrAddress.toLowerCase(Locale.ROOT));
        if (known == null && Ipv4.valid(nameOrAddress)) {
            known = dotted(nameOrAddress);
        }
        return Optional.ofNullable(known);
    }

    /** Lets modules connect to addresses other than loopback, or forbids it again. Forbidden at first. */
    public synchronized void reachBeyondLoopback(boolean allowed) {
        beyondLoopback = allowed;
    }

    /** Whether a module may open a socket to this address. */
    public synchronized boolean reachable(InetAddress address) {
        return beyondLoopback || address.isLoopbackAddress();
    }

    /** The address that the DHCP server of an access point gives to a station: always the same to the same one; empty when it has no more. */
    public synchronized Optional<String> lease(AccessPoint accessPoint, String mac) {
        List<String> taken = leases.computeIfAbsent(accessPoint.bssid(), bssid -> new ArrayList<>());
        int number = taken.indexOf(mac);
        if (number < 0) {
            if (taken.size() >= accessPoint.pool().size()) {
                return Optional.empty();
            }
            number = taken.size();
            taken.add(mac);
        }
        return Optional.of(accessPoint.pool().address(number));
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

    private static InetAddress loopback(int last) {
        return dotted("127.0.0." + last);
    }

    private static InetAddress dotted(String address) {
        try {
            // A valid dotted address is parsed, not looked up.
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(address, e);
        }
    }
}
