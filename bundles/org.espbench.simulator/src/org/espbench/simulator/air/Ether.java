package org.espbench.simulator.air;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/** What goes on in the air: cells, stations, modules and the ways between them. Not safe for use by several threads. */
final class Ether {

    private final Routes routes;
    private final Reception reception = new Reception(1);
    private final List<Cell> cells = new ArrayList<>();
    private final List<Antenna> antennas = new ArrayList<>();
    /** By BSSID; they outlive the access point being off. */
    private final Map<String, Leases> leases = new HashMap<>();
    private int modules;

    Ether(Routes routes) {
        this.routes = routes;
    }

    Reception reception() {
        return reception;
    }

    Antenna antenna(SimulatedAir air, Antenna.Owner owner) {
        modules++;
        Antenna antenna = new Antenna(air, owner, modules);
        antennas.add(antenna);
        return antenna;
    }

    void remove(Antenna antenna) {
        antennas.remove(antenna);
    }

    // Cells.

    List<Cell> cells() {
        return cells;
    }

    void add(AccessPoint accessPoint) {
        Optional<Cell> same = cells.stream().filter(cell -> cell.owner() == null && cell.accessPoint().bssid().equals(accessPoint.bssid())).findFirst();
        if (same.isPresent()) {
            change(same.get(), accessPoint);
        } else {
            open(accessPoint, null);
        }
    }

    Cell softAp(Antenna owner, @Nullable Cell before, AccessPoint description) {
        if (before == null) {
            return open(description, owner);
        }
        if (!before.accessPoint().equals(description)) {
            change(before, description);
        }
        return before;
    }

    void remove(Cell cell) {
        cells.remove(cell);
        cell.seats().forEach(Seat::lose);
    }

    private Cell open(AccessPoint accessPoint, @Nullable Antenna owner) {
        Cell cell = new Cell(accessPoint, leases.computeIfAbsent(accessPoint.bssid(), bssid -> new Leases()), owner);
        cells.add(cell);
        return cell;
    }

    private void change(Cell cell, AccessPoint now) {
        AccessPoint before = cell.accessPoint();
        cell.accessPoint(now);
        cell.seats().forEach(seat -> seat.follow(before, now));
    }

    // Stations.

    /** @param self whose soft-AP isn't heard; none for a station without a module */
    List<AccessPoint> heard(@Nullable Antenna self) {
        return cells.stream().filter(cell -> self == null || !cell.belongsTo(self)).map(Cell::accessPoint)
                .filter(point -> reception.hears(point.rssi())).toList();
    }

    Answer associate(Seat seat, @Nullable Antenna self, String mac, String name, String password, Optional<String> bssid) {
        seat.leave();
        Optional<Cell> strongest = cells.stream().filter(cell -> self == null || !cell.belongsTo(self)).filter(cell -> {
            AccessPoint point = cell.accessPoint();
            return point.name().equals(name) && bssid.map(point.bssid()::equalsIgnoreCase).orElse(true) && reception.hears(point.rssi());
        }).max(Comparator.comparingInt(cell -> cell.accessPoint().rssi()));
        if (strongest.isEmpty()) {
            return new Answer.NotFound();
        }
        AccessPoint point = strongest.get().accessPoint();
        if (reception.fades(point.rssi())) {
            return new Answer.Faded();
        }
        if (!point.accepting() || strongest.get().full(mac) || point.security() == Security.WPA2_ENTERPRISE) {
            return new Answer.TurnedAway();
        }
        if (!point.opens(password)) {
            return new Answer.WrongPassword();
        }
        seat.enter(strongest.get(), mac, password);
        return new Answer.Admitted(point);
    }

    // Ways.

    Route route(Antenna from, Protocol protocol, InetSocketAddress virtual) {
        Optional<Route> mapped = routes.find(virtual);
        if (mapped.isPresent()) {
            return mapped.get();
        }
        String ip = virtual.getAddress().getHostAddress();
        if (protocol == Protocol.UDP && (ip.equals("255.255.255.255") || near(from).stream().anyMatch(cell -> broadcast(cell, ip)))) {
            return new Route.Everybody(antennas.stream().filter(other -> other != from && near(from).stream().anyMatch(near(other)::contains))
                    .flatMap(other -> other.service(protocol, virtual.getPort()).stream()).toList());
        }
        for (Cell cell : near(from)) {
            Antenna owner = cell.owner();
            if (cell.accessPoint().pool().gateway().equals(ip)) {
                return service(owner, protocol, virtual.getPort());
            }
            for (Seat seat : cell.seats()) {
                if (seat.address().equals(ip)) {
                    return service(seat.antenna(), protocol, virtual.getPort());
                }
            }
        }
        return Route.to(virtual);
    }

    /** Whether a host of this address is there, whatever its ports say. */
    boolean reaches(Antenna from, InetAddress virtual) {
        return routes.knows(virtual) || !(route(from, Protocol.TCP, new InetSocketAddress(virtual, 1)) instanceof Route.Real);
    }

    InetSocketAddress virtual(Antenna at, InetSocketAddress real) {
        for (Antenna other : antennas) {
            Optional<Integer> port = other.source(real);
            Optional<String> ip = port.isPresent() ? address(other, at) : Optional.empty();
            if (port.isPresent() && ip.isPresent()) {
                return new InetSocketAddress(routes.resolve(ip.get()).orElseThrow(), port.get());
            }
        }
        return routes.virtual(real);
    }

    /** The address by which one module is known to another that shares a network with it. */
    private Optional<String> address(Antenna of, Antenna to) {
        for (Cell cell : near(to)) {
            if (cell.owner() == of) {
                return Optional.of(cell.accessPoint().pool().gateway());
            }
            if (cell.seats().contains(of.seat()) && !of.seat().address().isEmpty()) {
                return Optional.of(of.seat().address());
            }
        }
        return Optional.empty();
    }

    /** The cells whose stations a module can reach: those wired to the one it is on, and its own. */
    private List<Cell> near(Antenna antenna) {
        Cell joined = antenna.seat().cell();
        boolean online = joined != null && !antenna.seat().address().isEmpty();
        return cells.stream().filter(cell -> cell.belongsTo(antenna) || online && joined != null && cell.connectedWith(joined)).toList();
    }

    private static Route service(@Nullable Antenna antenna, Protocol protocol, int port) {
        return antenna == null ? Route.refusing() : antenna.service(protocol, port).<Route>map(Route.Neighbour::new).orElse(Route.refusing());
    }

    private static boolean broadcast(Cell cell, String ip) {
        return Ipv4.withLastByte(cell.accessPoint().pool().gateway(), 255).equals(ip);
    }
}
