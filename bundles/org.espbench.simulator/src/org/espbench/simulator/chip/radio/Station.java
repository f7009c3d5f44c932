package org.espbench.simulator.chip.radio;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.AddressPool;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.Settings;
import org.espbench.simulator.loop.Alarm;

/**
 * The station (reference 4.2). After a failed join or a lost access point it goes on trying in the background. Used on the module's loop.
 */
public final class Station {

    /** A join succeeded. */
    public static final int JOINED = 0;
    private static final int TIMED_OUT = 1;
    private static final int WRONG_PASSWORD = 2;
    private static final int NOT_FOUND = 3;
    private static final int TURNED_AWAY = 4;
    private static final IntConsumer NOBODY = result -> { };

    private enum State {
        IDLE, CONNECTING, ASSOCIATED, ONLINE
    }

    private final Chip chip;
    private State state = State.IDLE;
    private Optional<Network> wanted = Optional.empty();
    private Optional<AccessPoint> accessPoint = Optional.empty();
    private Ipv4Setting address = Ipv4Setting.NONE;
    private Alarm next;

    public Station(Chip chip) {
        this.chip = chip;
        next = chip.loop().after(Duration.ZERO, () -> { });
    }

    /** Joins; {@code done} gets {@link #JOINED} or the failure number of {@code +CWJAP:} once. */
    public void join(Network network, IntConsumer done) {
        if (wanted.isPresent()) {
            // Printed for a join that has not succeeded yet as well.
            boolean associated = accessPoint.isPresent();
            leave();
            if (!associated) {
                chip.print("WIFI DISCONNECT\r\n");
            }
        }
        wanted = Optional.of(network);
        attempt(network, done);
    }

    /** Leaves the access point, or stops trying to reach one; says so only in the first case. */
    public void leave() {
        next.cancel();
        wanted = Optional.empty();
        if (accessPoint.isPresent()) {
            disconnected();
        }
        state = State.IDLE;
    }

    /** The access point joined. */
    public Optional<AccessPoint> accessPoint() {
        return accessPoint;
    }

    /** Whether there is an address. */
    public boolean online() {
        return state == State.ONLINE;
    }

    /** The addresses; zeros when there are none. */
    public Ipv4Setting address() {
        return address;
    }

    /** The address settings changed. */
    public void readdress() {
        Optional<Ipv4Setting> fixed = fixedAddress();
        accessPoint.ifPresent(point -> {
            if (fixed.isPresent() && online()) {
                address = fixed.get();
            } else {
                next.cancel();
                obtain(point, NOBODY);
            }
        });
    }

    /** The access points in the air changed. */
    public void airChanged() {
        boolean there = accessPoint.map(point -> chip.air().accessPoints().stream()
                .anyMatch(other -> other.bssid().equals(point.bssid()) && wanted.filter(network -> network.names(other) && network.opens(other)).isPresent()))
                .orElse(true);
        if (!there) {
            next.cancel();
            disconnected();
            retryLater();
        }
    }

    /** The module booted. */
    public void boot() {
        Settings settings = chip.memory().now();
        if (settings.station() && settings.autoConnect) {
            wanted = settings.network;
            wanted.ifPresent(network -> attempt(network, NOBODY));
        }
    }

    public void reset() {
        next.cancel();
        wanted = Optional.empty();
        accessPoint = Optional.empty();
        address = Ipv4Setting.NONE;
        state = State.IDLE;
    }

    private void attempt(Network network, IntConsumer done) {
        state = State.CONNECTING;
        next = chip.loop().after(chip.timings().association(), () -> associate(network, done));
    }

    private void associate(Network network, IntConsumer done) {
        Optional<AccessPoint> found = network.find(chip.air().accessPoints());
        if (found.isEmpty()) {
            failed(NOT_FOUND, done);
        } else if (!found.get().accepting()) {
            failed(TURNED_AWAY, done);
        } else if (!network.opens(found.get())) {
            failed(WRONG_PASSWORD, done);
        } else {
            accessPoint = found;
            state = State.ASSOCIATED;
            chip.print("WIFI CONNECTED\r\n");
            obtain(found.get(), done);
        }
    }

    private void obtain(AccessPoint point, IntConsumer done) {
        Optional<Ipv4Setting> fixed = fixedAddress();
        Optional<String> lease = point.dhcp() && chip.memory().now().stationDhcp ? chip.air().lease(point, chip.memory().now().stationMac) : Optional.empty();
        if (fixed.isPresent()) {
            obtained(fixed.get(), done);
        } else if (lease.isPresent()) {
            AddressPool pool = point.pool();
            next = chip.loop().after(chip.timings().dhcp(), () -> obtained(new Ipv4Setting(lease.get(), pool.gateway(), pool.netmask()), done));
        } else {
            next = chip.loop().after(chip.timings().joinTimeout().minus(chip.timings().association()), () -> {
                chip.print("DHCP TIMEOUT\r\n");
                done.accept(TIMED_OUT);
                next = chip.loop().after(chip.timings().rejoin(), () -> accessPoint.ifPresent(still -> obtain(still, NOBODY)));
            });
        }
    }

    private void obtained(Ipv4Setting addresses, IntConsumer done) {
        address = addresses;
        state = State.ONLINE;
        chip.links().interfaceUp();
        chip.print("WIFI GOT IP\r\n");
        done.accept(JOINED);
    }

    private void failed(int code, IntConsumer done) {
        retryLater();
        done.accept(code);
    }

    private void retryLater() {
        state = State.IDLE;
        wanted.ifPresent(network -> next = chip.loop().after(chip.timings().rejoin(), () -> attempt(network, NOBODY)));
    }

    private void disconnected() {
        boolean wasOnline = online();
        accessPoint = Optional.empty();
        address = Ipv4Setting.NONE;
        state = State.IDLE;
        chip.print("WIFI DISCONNECT\r\n");
        if (wasOnline) {
            chip.links().interfaceDown();
        }
    }

    private Optional<Ipv4Setting> fixedAddress() {
        Settings settings = chip.memory().now();
        return settings.stationDhcp ? Optional.empty() : settings.stationAddress;
    }
}
