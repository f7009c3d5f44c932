package org.espbench.simulator.air;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A module's place in the air: the access point that its station is on, its own soft-AP, and what it can be reached by. For modules; a test has
 * {@link SimulatedAir} and {@link VirtualStation}. Safe for use by any thread.
 */
public final class Antenna implements AutoCloseable {

    /** The module. Called on any thread, with the air locked: it only makes a note for its own thread. */
    public interface Owner {
        /** The access point has ended the station's stay, or is off, or is out of reach. */
        void accessPointLost();

        /** The access point that the station is on has changed, say in strength. */
        void accessPointChanged();

        /** A station has joined the soft-AP. */
        void stationJoined(String mac);

        /** The soft-AP's DHCP server has given a station its address. */
        void stationAddressed(String mac, String ip);

        /** A station has left the soft-AP, or was made to. */
        void stationLeft(String mac);
    }

    private record Port(Protocol protocol, int number) {
    }

    private final SimulatedAir air;
    private final Owner owner;
    private final int number;
    private final Seat seat;
    private final Map<Port, InetSocketAddress> services = new HashMap<>();
    private final Map<InetSocketAddress, Integer> sources = new HashMap<>();
    private final Map<String, Seat> guests = new HashMap<>();
    private @Nullable Cell softAp;

    /** @param number from 1 on, in the order in which modules came into this air */
    Antenna(SimulatedAir air, Owner owner, int number) {
        this.air = air;
        this.owner = owner;
        this.number = number;
        seat = new Seat(this, owner::accessPointLost, owner::accessPointChanged);
    }

    /** From 1 on, in the order in which modules came into this air. */
    public int number() {
        return number;
    }

    /** The access points that a scan finds, hidden ones too, in the order in which they came; not the own soft-AP. */
    public List<AccessPoint> scan() {
        synchronized (air) {
            return air.ether().heard(this);
        }
    }

    /**
     * Tries to join.
     *
     * @param mac of the station
     * @param name of the network, a character a byte
     * @param password likewise
     * @param bssid when only this access point will do
     */
    public Answer associate(String mac, String name, String password, Optional<String> bssid) {
        synchronized (air) {
            return air.ether().associate(seat, this, mac, name, password, bssid);
        }
    }

    /** The access point that the station is on, as it is now. */
    public Optional<AccessPoint> joined() {
        synchronized (air) {
            Cell cell = seat.cell();
            return cell == null ? Optional.empty() : Optional.of(cell.accessPoint());
        }
    }

    /** What the DHCP server of the access point offers; always the same to the same station; empty when it doesn't answer. */
    public Optional<String> lease() {
        synchronized (air) {
            return seat.lease();
        }
    }

    /** The station uses this address from now on. @param byDhcp whether it is the one {@link #lease()} offered */
    public void address(String ip, boolean byDhcp) {
        synchronized (air) {
            seat.address(ip, byDhcp);
        }
    }

    /** The station leaves; without effect when it is on no access point. */
    public void leave() {
        synchronized (air) {
            seat.leave();
        }
    }

    /** Whether the signal of the access point is so weak that a beacon can be missed. */
    public boolean weak() {
        return joined().filter(point -> point.rssi() < Reception.GOOD).isPresent();
    }

    /** Whether the access point is lost to a weak signal now; draws from the air's seed. */
    public boolean fades() {
        synchronized (air) {
            return joined().filter(point -> air.ether().reception().fades(point.rssi())).isPresent();
        }
    }

    /** Switches the soft-AP on, or changes it; stations that don't find their way any more lose it. */
    public void softAp(AccessPoint description) {
        synchronized (air) {
            softAp = air.ether().softAp(this, softAp, description);
        }
    }

    /** Switches the soft-AP off; its stations lose it. */
    public void softApOff() {
        synchronized (air) {
            Cell cell = softAp;
            softAp = null;
            if (cell != null) {
                air.ether().remove(cell);
            }
        }
    }

    /** The stations that have their address from the soft-AP: addresses by MAC, in the order in which they came. */
    public Map<String, String> stations() {
        synchronized (air) {
            Map<String, String> stations = new LinkedHashMap<>();
            Cell cell = softAp;
            if (cell != null) {
                cell.seats().stream().filter(Seat::leased).forEach(station -> stations.put(station.mac(), station.address()));
            }
            return stations;
        }
    }

    /** A station that is no module joins the soft-AP, knowing its password; without effect while that is off or full. */
    public void admit(String mac) {
        synchronized (air) {
            Cell cell = softAp;
            if (cell != null && !cell.full(mac)) {
                Seat guest = guests.computeIfAbsent(mac, unknown -> new Seat());
                guest.enter(cell, mac, cell.accessPoint().password());
                guest.lease().ifPresent(ip -> guest.address(ip, true));
            }
        }
    }

    /** A station that is no module leaves the soft-AP. */
    public void dismiss(String mac) {
        synchronized (air) {
            Optional.ofNullable(guests.remove(mac)).ifPresent(Seat::leave);
        }
    }

    /** Throws a station off the soft-AP. @return whether it was on it */
    public boolean kick(String mac) {
        synchronized (air) {
            Cell cell = softAp;
            Optional<Seat> station = cell == null ? Optional.empty() : cell.seats().stream().filter(other -> other.mac().equals(mac)).findFirst();
            station.ifPresent(Seat::lose);
            return station.isPresent();
        }
    }

    /** Whoever connects or sends to this port of the module reaches this real socket. */
    public void offer(Protocol protocol, int port, InetSocketAddress real) {
        synchronized (air) {
            services.put(new Port(protocol, port), real);
        }
    }

    /** Takes back what was offered. */
    public void withdraw(Protocol protocol, int port) {
        synchronized (air) {
            services.remove(new Port(protocol, port));
        }
    }

    /** What comes from this real socket comes from this port of the module. */
    public void speakFrom(InetSocketAddress real, int port) {
        synchronized (air) {
            sources.put(real, port);
        }
    }

    /** That real socket is the module's no more. */
    public void fallSilent(InetSocketAddress real) {
        synchronized (air) {
            sources.remove(real);
        }
    }

    /**
     * Where a destination leads: to what {@link SimulatedAir#map} says, to a neighbour in one of the module's networks, else to the loopback address
     * that it is.
     */
    public Route route(Protocol protocol, InetSocketAddress virtual) {
        synchronized (air) {
            Route route = air.ether().route(this, protocol, virtual);
            return route instanceof Route.Real real && !air.allowed(real.address().getAddress()) ? new Route.Forbidden() : route;
        }
    }

    /** Whether a host of this address is there, whatever its ports say. */
    public boolean reaches(InetAddress virtual) {
        synchronized (air) {
            return air.allowed(virtual) || air.ether().reaches(this, virtual);
        }
    }

    /** Whom a real socket belongs to, as this module sees it: another module, a host that stands for it, else itself. */
    public InetSocketAddress virtual(InetSocketAddress real) {
        synchronized (air) {
            return air.ether().virtual(this, real);
        }
    }

    /** Takes the module out of the air. */
    @Override
    public void close() {
        synchronized (air) {
            seat.leave();
            softApOff();
            services.clear();
            sources.clear();
            air.ether().remove(this);
        }
    }

    Owner owner() {
        return owner;
    }

    Seat seat() {
        return seat;
    }

    @Nullable
    Cell softAp() {
        return softAp;
    }

    Optional<InetSocketAddress> service(Protocol protocol, int port) {
        return Optional.ofNullable(services.get(new Port(protocol, port)));
    }

    /** The port that a real socket of this module speaks from. */
    Optional<Integer> source(InetSocketAddress real) {
        return Optional.ofNullable(sources.get(real));
    }
}
