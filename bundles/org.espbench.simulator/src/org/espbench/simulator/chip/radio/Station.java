package org.espbench.simulator.chip.radio;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.AddressPool;
import org.espbench.simulator.air.Answer;
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

    /** How often an access point that is hard to hear is asked. */
    private static final int TRIES = 3;
    private static final Duration BEACONS = Duration.ofSeconds(1);

    private final Chip chip;
    private State state = State.IDLE;
    private Optional<Network> wanted = Optional.empty();
    private IntConsumer joining = NOBODY;
    private Ipv4Setting address = Ipv4Setting.NONE;
    private Alarm next;
    private Alarm beacon;

    public Station(Chip chip) {
        this.chip = chip;
        next = chip.loop().after(Duration.ZERO, () -> { });
        beacon = next;
    }

    /** Joins; {@code done} gets {@link #JOINED} or the failure number of {@code +CWJAP:} once. */
    public void join(Network network, IntConsumer done) {
        if (wanted.isPresent()) {
            // Printed for a join that has not succeeded yet as well.
            boolean associated = associated();
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
        if (associated()) {
            disconnected();
        }
        chip.antenna().leave();
        state = State.IDLE;
    }

    /** The access point joined. */
    public Optional<AccessPoint> accessPoint() {
        return associated() ? chip.antenna().joined() : Optional.empty();
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
        accessPoint().ifPresent(point -> {
            if (fixed.isPresent() && online()) {
                use(fixed.get(), false);
            } else {
                next.cancel();
                obtain(point);
            }
        });
    }

    /** The access point has ended the stay. */
    public void lost() {
        if (chip.antenna().joined().isEmpty() && state != State.IDLE) {
            next.cancel();
            boolean failed = joining != NOBODY;
            if (associated()) {
                disconnected();
            }
            if (failed) {
                failed(TURNED_AWAY);
            } else {
                retryLater();
            }
        }
    }

    /** The access point has changed, perhaps in strength. */
    public void accessPointChanged() {
        beacon.cancel();
        if (associated()) {
            listenForBeacons();
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

    /** A reset: nothing is joined and nothing tried. */
    public void reset() {
        next.cancel();
        beacon.cancel();
        wanted = Optional.empty();
        joining = NOBODY;
        chip.antenna().leave();
        address = Ipv4Setting.NONE;
        state = State.IDLE;
    }

    private boolean associated() {
        return state == State.ASSOCIATED || state == State.ONLINE;
    }

    private void attempt(Network network, IntConsumer done) {
        state = State.CONNECTING;
        joining = done;
        next = chip.loop().after(chip.timings().association(), () -> associate(network, TRIES));
    }

    private void associate(Network network, int tries) {
        switch (chip.antenna().associate(chip.memory().now().stationMac, network.ssid(), network.password(), network.bssid())) {
            case Answer.NotFound notFound -> failed(NOT_FOUND);
            case Answer.WrongPassword wrong -> failed(WRONG_PASSWORD);
            case Answer.TurnedAway away -> failed(TURNED_AWAY);
            case Answer.Faded faded -> {
                if (tries > 1) {
                    next = chip.loop().after(chip.timings().association(), () -> associate(network, tries - 1));
                } else {
                    failed(TURNED_AWAY);
                }
            }
            case Answer.Admitted(AccessPoint point) -> authenticate(point);
        }
    }

    private void authenticate(AccessPoint point) {
        Duration left = chip.timings().joinTimeout().minus(chip.timings().association());
        Duration length = point.admission().authentication();
        if (length.isZero()) {
            admitted(point);
        } else if (length.compareTo(left) <= 0) {
            next = chip.loop().after(length, () -> admitted(point));
        } else {
            next = chip.loop().after(left, () -> {
                chip.antenna().leave();
                failed(TIMED_OUT);
            });
        }
    }

    private void admitted(AccessPoint point) {
        state = State.ASSOCIATED;
        chip.print("WIFI CONNECTED\r\n");
        listenForBeacons();
        obtain(point);
    }

    /** Only a weak signal can be lost without the access point's doing. */
    private void listenForBeacons() {
        if (chip.antenna().weak()) {
            beacon = chip.loop().after(BEACONS, () -> {
                if (chip.antenna().fades()) {
                    chip.antenna().leave();
                    lost();
                } else {
                    listenForBeacons();
                }
            });
        }
    }

    private void obtain(AccessPoint point) {
        Optional<Ipv4Setting> fixed = fixedAddress();
        Optional<String> lease = chip.memory().now().stationDhcp ? chip.antenna().lease() : Optional.empty();
        if (fixed.isPresent()) {
            obtained(fixed.get(), false);
        } else if (lease.isPresent()) {
            AddressPool pool = point.pool();
            next = chip.loop().after(chip.timings().dhcp(), () -> obtained(new Ipv4Setting(lease.get(), pool.gateway(), pool.netmask()), true));
        } else {
            next = chip.loop().after(chip.timings().joinTimeout().minus(chip.timings().association()), () -> {
                chip.print("DHCP TIMEOUT\r\n");
                finish(TIMED_OUT);
                next = chip.loop().after(chip.timings().rejoin(), () -> accessPoint().ifPresent(this::obtain));
            });
        }
    }

    private void obtained(Ipv4Setting addresses, boolean byDhcp) {
        use(addresses, byDhcp);
        state = State.ONLINE;
        chip.links().interfaceUp();
        chip.print("WIFI GOT IP\r\n");
        finish(JOINED);
    }

    private void use(Ipv4Setting addresses, boolean byDhcp) {
        address = addresses;
        chip.antenna().address(addresses.ip(), byDhcp);
    }

    private void failed(int code) {
        retryLater();
        finish(code);
    }

    private void finish(int code) {
        IntConsumer waiting = joining;
        joining = NOBODY;
        waiting.accept(code);
    }

    private void retryLater() {
        state = State.IDLE;
        wanted.ifPresent(network -> next = chip.loop().after(chip.timings().rejoin(), () -> attempt(network, NOBODY)));
    }

    private void disconnected() {
        boolean wasOnline = online();
        beacon.cancel();
        chip.antenna().leave();
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
