package org.espbench.simulator.chip.radio;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.AddressPool;
import org.espbench.simulator.air.Answer;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.Settings;
import org.espbench.simulator.firmware.Generation;
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
    private IntConsumer asked = NOBODY;
    private boolean started;
    private int retries;
    private int failure = TIMED_OUT;
    private Ipv4Setting address = Ipv4Setting.NONE;
    private Alarm next;
    private Alarm beacon;
    private Alarm addressing;
    private boolean ipv6;
    private int ipv6Addresses;

    public Station(Chip chip) {
        this.chip = chip;
        next = chip.loop().after(Duration.ZERO, () -> { });
        beacon = next;
        addressing = next;
    }

    /** Joins; {@code done} gets {@link #JOINED} or the failure number of {@code +CWJAP:} once. */
    public void join(Network network, IntConsumer done) {
        if (wanted.isPresent()) {
            // Printed for a join that has not succeeded yet as well.
            boolean associated = associated();
            leave();
            if (!associated) {
                say("WIFI DISCONNECT");
            }
        }
        begin(network, done);
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

    /** Whether there was an attempt to join since the start, successful or not. */
    public boolean started() {
        return started;
    }

    /** How the network in use was to be joined. */
    public Joining joining() {
        return wanted.map(Network::joining).orElse(Joining.DEFAULT);
    }

    /** The state as {@code AT+CWSTATE?} counts it (2.2, reference 2.2). */
    public int number() {
        return switch (state) {
            case IDLE -> started ? 4 : 0;
            case CONNECTING -> 3;
            case ASSOCIATED -> 1;
            case ONLINE -> 2;
        };
    }

    /** Why the last attempt failed, as {@code +CWJAP:} counts it; the number of a time-out while there is none or it still goes on. */
    public int failure() {
        return failure;
    }

    /** The name of the network in use, byte for byte; empty when there is none. */
    public String ssid() {
        return wanted.map(Network::ssid).orElse("");
    }

    /** The addresses; zeros when there are none. */
    public Ipv4Setting address() {
        return address;
    }

    /** Whether it has IPv6 addresses besides, once it is on an access point (2.2 and later; not stored). */
    public boolean ipv6() {
        return ipv6;
    }

    /** Switches IPv6 on or off. */
    public void ipv6(boolean on) {
        ipv6 = on;
        addressing.cancel();
        ipv6Addresses = 0;
        if (online()) {
            addressIpv6();
        }
    }

    /** The IPv6 addresses it has by now: first the one for the network it is on, then the one for the world. */
    public List<String> ipv6Addresses() {
        String mac = chip.memory().now().stationMac;
        return List.of(Ipv6.linkLocal(mac), Ipv6.global(mac)).subList(0, ipv6Addresses);
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

    /** The Wi-Fi mode changed. @param autoConnect whether a station that there was not before joins the stored network (G2) */
    public void modeChanged(boolean stationBefore, boolean autoConnect) {
        Settings settings = chip.memory().now();
        if (!settings.station()) {
            leave();
        } else if (!stationBefore && autoConnect && chip.firmware().generation() == Generation.G2) {
            settings.network.ifPresent(network -> begin(network, NOBODY));
        }
    }

    /** The access point has ended the stay. */
    public void lost() {
        if (chip.antenna().joined().isEmpty() && state != State.IDLE) {
            next.cancel();
            boolean failed = asked != NOBODY;
            if (associated()) {
                disconnected();
            }
            retries = 0;
            if (failed) {
                failed(TURNED_AWAY);
            } else {
                lookAgain();
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
            settings.network.ifPresent(network -> begin(network, NOBODY));
        }
    }

    /** A reset: nothing is joined and nothing tried. */
    public void reset() {
        next.cancel();
        beacon.cancel();
        wanted = Optional.empty();
        asked = NOBODY;
        chip.antenna().leave();
        address = Ipv4Setting.NONE;
        state = State.IDLE;
        started = false;
        ipv6(false);
    }

    private void begin(Network network, IntConsumer done) {
        wanted = Optional.of(network);
        started = true;
        retries = 0;
        failure = TIMED_OUT;
        attempt(network, done);
    }

    private boolean associated() {
        return state == State.ASSOCIATED || state == State.ONLINE;
    }

    private void attempt(Network network, IntConsumer done) {
        state = State.CONNECTING;
        asked = done;
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
        Duration left = timeout().minus(chip.timings().association());
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
        say("WIFI CONNECTED");
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
            next = chip.loop().after(timeout().minus(chip.timings().association()), () -> {
                if (chip.firmware().generation() == Generation.G1) {
                    say("DHCP TIMEOUT");
                }
                finish(TIMED_OUT);
                next = chip.loop().after(chip.timings().rejoin(), () -> accessPoint().ifPresent(this::obtain));
            });
        }
    }

    private void obtained(Ipv4Setting addresses, boolean byDhcp) {
        use(addresses, byDhcp);
        state = State.ONLINE;
        chip.links().interfaceUp();
        say("WIFI GOT IP");
        finish(JOINED);
        addressIpv6();
    }

    /** One address after the other, each as long in coming as a lease. */
    private void addressIpv6() {
        addressing.cancel();
        if (ipv6 && ipv6Addresses < 2) {
            addressing = chip.loop().after(chip.timings().dhcp(), () -> {
                ipv6Addresses++;
                say(ipv6Addresses == 1 ? "WIFI GOT IPv6 LL" : "WIFI GOT IPv6 GL");
                addressIpv6();
            });
        }
    }

    private void use(Ipv4Setting addresses, boolean byDhcp) {
        address = addresses;
        chip.antenna().address(addresses.ip(), byDhcp);
    }

    private void failed(int code) {
        failure = code;
        if (chip.firmware().generation() == Generation.G2 && asked != NOBODY) {
            // A join asked for that fails is over.
            wanted = Optional.empty();
            state = State.IDLE;
        } else {
            lookAgain();
        }
        finish(code);
    }

    private void finish(int code) {
        IntConsumer waiting = asked;
        asked = NOBODY;
        waiting.accept(code);
    }

    /** Until it is found: without end and by the SDK's own clock, but where the host can set both. */
    private void lookAgain() {
        state = State.IDLE;
        Settings settings = chip.memory().now();
        boolean configured = chip.firmware().generation() == Generation.G2;
        boolean enough = configured && (settings.reconnectInterval == 0 || settings.reconnectCount != 0 && retries >= settings.reconnectCount);
        Duration pause = configured ? Duration.ofSeconds(settings.reconnectInterval) : chip.timings().rejoin();
        if (!enough) {
            retries++;
            wanted.ifPresent(network -> next = chip.loop().after(pause, () -> attempt(network, NOBODY)));
        }
    }

    private Duration timeout() {
        return joining().timeout().orElse(chip.timings().joinTimeout());
    }

    private void disconnected() {
        boolean wasOnline = online();
        beacon.cancel();
        addressing.cancel();
        ipv6Addresses = 0;
        chip.antenna().leave();
        address = Ipv4Setting.NONE;
        state = State.IDLE;
        say("WIFI DISCONNECT");
        if (wasOnline) {
            chip.links().interfaceDown();
        }
    }

    private void say(String event) {
        if (chip.firmware().reportsStation()) {
            chip.notice(event + "\r\n");
        }
    }

    private Optional<Ipv4Setting> fixedAddress() {
        Settings settings = chip.memory().now();
        return settings.stationDhcp ? Optional.empty() : settings.stationAddress;
    }
}
