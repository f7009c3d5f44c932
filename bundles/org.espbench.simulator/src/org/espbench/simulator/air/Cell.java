package org.espbench.simulator.air;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/** An access point that is on, with the stations on it. Not safe for use by several threads. */
final class Cell {

    private final Leases leases;
    private final @Nullable Antenna owner;
    private final Map<String, Seat> seats = new LinkedHashMap<>();
    private AccessPoint accessPoint;

    /** @param owner the module whose soft-AP this is */
    Cell(AccessPoint accessPoint, Leases leases, @Nullable Antenna owner) {
        this.accessPoint = accessPoint;
        this.leases = leases;
        this.owner = owner;
    }

    AccessPoint accessPoint() {
        return accessPoint;
    }

    void accessPoint(AccessPoint changed) {
        accessPoint = changed;
    }

    /** Whether it is the soft-AP of this module. */
    boolean belongsTo(Antenna antenna) {
        return owner == antenna;
    }

    @Nullable
    Antenna owner() {
        return owner;
    }

    boolean full(String mac) {
        return seats.size() >= accessPoint.admission().capacity() && !seats.containsKey(mac);
    }

    void enter(Seat seat) {
        seats.put(seat.mac(), seat);
        Antenna softAp = owner;
        if (softAp != null) {
            softAp.owner().stationJoined(seat.mac());
        }
    }

    Optional<String> lease(Seat seat) {
        return accessPoint.dhcp() ? leases.of(accessPoint.pool(), seat.mac(), present()) : Optional.empty();
    }

    void addressed(Seat seat, String ip, boolean byDhcp) {
        Antenna softAp = owner;
        if (softAp != null && byDhcp) {
            softAp.owner().stationAddressed(seat.mac(), ip);
        }
    }

    void leave(Seat seat) {
        Antenna softAp = owner;
        if (seats.remove(seat.mac(), seat) && softAp != null) {
            softAp.owner().stationLeft(seat.mac());
        }
    }

    /** Who is there, in the order in which they came. */
    List<Seat> seats() {
        return new ArrayList<>(seats.values());
    }

    Set<String> present() {
        return Set.copyOf(seats.keySet());
    }

    /** Whether frames get from this access point to that one by wire: they are radios of one network. */
    boolean connectedWith(Cell other) {
        return this == other || owner == null && other.owner == null && accessPoint.name().equals(other.accessPoint.name());
    }
}
