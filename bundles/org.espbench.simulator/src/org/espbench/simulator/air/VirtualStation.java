package org.espbench.simulator.air;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A station that is no module, such as somebody's telephone. Joins any access point of its air, also a module's soft-AP. Safe for use by any thread. */
public final class VirtualStation {

    private final SimulatedAir air;
    private final String mac;
    private final Seat seat = new Seat();

    VirtualStation(SimulatedAir air, String mac) {
        this.air = air;
        this.mac = mac;
    }

    /** Its address, lower-case hex with colons. */
    public String mac() {
        return mac;
    }

    /** Joins, after leaving where it was; asks for an address if there is a DHCP server. Texts in UTF-8. */
    public Answer join(String ssid, String password) {
        synchronized (air) {
            Answer answer = air.ether().associate(seat, null, mac, bytes(ssid), bytes(password), Optional.empty());
            seat.lease().ifPresent(ip -> seat.address(ip, true));
            return answer;
        }
    }

    /** The name of the network it is on; empty when it is on none, also after it was thrown off. */
    public Optional<String> joined() {
        synchronized (air) {
            Cell cell = seat.cell();
            return cell == null ? Optional.empty() : Optional.of(cell.accessPoint().ssid());
        }
    }

    /** Its address, IPv4 in dotted decimal. */
    public Optional<String> address() {
        synchronized (air) {
            return Optional.of(seat.address()).filter(ip -> !ip.isEmpty());
        }
    }

    /** Leaves; without effect when it is on no network. */
    public void leave() {
        synchronized (air) {
            seat.leave();
        }
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
