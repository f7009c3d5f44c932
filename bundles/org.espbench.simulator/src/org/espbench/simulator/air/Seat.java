package org.espbench.simulator.air;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/** A station's place: which access point it is on, with which address. Not safe for use by several threads. */
final class Seat {

    private final @Nullable Antenna antenna;
    private final Runnable lost;
    private final Runnable changed;
    private String mac = "";
    private String key = "";
    private String address = "";
    private boolean leased;
    private @Nullable Cell cell;

    /**
     * @param antenna of the module whose station it is
     * @param lost called when the access point ends it; quick, on any thread
     * @param changed called when the access point has changed and the station stays on it; likewise
     */
    Seat(@Nullable Antenna antenna, Runnable lost, Runnable changed) {
        this.antenna = antenna;
        this.lost = lost;
        this.changed = changed;
    }

    /** Of a station that isn't told. */
    Seat() {
        this(null, () -> { }, () -> { });
    }

    String mac() {
        return mac;
    }

    @Nullable
    Antenna antenna() {
        return antenna;
    }

    @Nullable
    Cell cell() {
        return cell;
    }

    /** Dotted; empty when it has none. */
    String address() {
        return address;
    }

    /** @param password that it joins with */
    void enter(Cell next, String ownMac, String password) {
        leave();
        mac = ownMac;
        key = password;
        cell = next;
        next.enter(this);
    }

    /** Whether the address came from the access point. */
    boolean leased() {
        return leased;
    }

    /** The access point has changed from one description to this; a station that wouldn't find its way now has lost it. */
    void follow(AccessPoint before, AccessPoint now) {
        boolean same = before.name().equals(now.name()) && before.channel() == now.channel() && before.bssid().equals(now.bssid());
        if (!same || !now.opens(key) || now.rssi() < Reception.DEAF) {
            lose();
        } else {
            changed.run();
        }
    }

    Optional<String> lease() {
        Cell here = cell;
        return here == null ? Optional.empty() : here.lease(this);
    }

    void address(String ip, boolean byDhcp) {
        Cell here = cell;
        if (here != null && !address.equals(ip)) {
            address = ip;
            leased = byDhcp;
            here.addressed(this, ip, byDhcp);
        }
    }

    void leave() {
        Cell here = cell;
        cell = null;
        address = "";
        leased = false;
        if (here != null) {
            here.leave(this);
        }
    }

    /** The access point has ended it. */
    void lose() {
        if (cell != null) {
            leave();
            lost.run();
        }
    }
}
