package org.espbench.modem.event;

import java.util.Optional;

import org.espbench.modem.net.Endpoint;

/**
 * Something happened, asked for or not. Events come in the order in which the module told them, on the modem's one event thread. A link is
 * named by its id and by a serial number, because the module gives ids away again and serial numbers are never reused.
 */
public sealed interface ModemEvent {

    /** The station is associated with an access point; it may not have an address yet ({@code WIFI CONNECTED}). */
    record StationAssociated() implements ModemEvent {
    }

    /** The station's address can be used now ({@code WIFI GOT IP}). */
    record AddressObtained() implements ModemEvent {
    }

    /** The station lost or left its access point, or failed to reach it ({@code WIFI DISCONNECT}); may be told repeatedly. */
    record StationLost() implements ModemEvent {
    }

    /** No address came in time; the module goes on trying ({@code DHCP TIMEOUT}). */
    record DhcpTimedOut() implements ModemEvent {
    }

    /**
     * A link is open.
     *
     * @param accepted whether a client of the module's server opened it
     * @param remote known for links opened by us; for an accepted one only if the module told it
     */
    record LinkOpened(int linkId, long serial, boolean accepted, Optional<Endpoint> remote) implements ModemEvent {
    }

    /** The module's server turned a client away, because it had {@code clients} already (2.x). */
    record ClientTurnedAway(int clients) implements ModemEvent {
    }

    /** A link is closed, by either side, by a restart of the module or by the loss of the port. What it received can still be read. */
    record LinkClosed(int linkId, long serial) implements ModemEvent {
    }

    /** Bytes can be read from a link; {@code count} is summed up while events wait for their listener. */
    record DataReceived(int linkId, long serial, long count) implements ModemEvent {
    }

    /** The module reported bytes as sent; {@code count} is summed up while events wait for their listener. */
    record DataSent(int linkId, long serial, long count) implements ModemEvent {
    }

    /** What became of a segment that was put into the module's send buffer; the far end has it when {@code sent}. */
    record SegmentSettled(int linkId, long serial, int segment, boolean sent) implements ModemEvent {
    }

    /** Bytes came that had no room in the link's input, because nobody read it; its stream is broken from that point. */
    record DataLost(int linkId, long serial, long count) implements ModemEvent {
    }

    /** Somebody joined the module's own access point (1.6, 1.7, 2.1 and later; by MAC address). */
    record ClientJoined(String mac) implements ModemEvent {
    }

    /** Somebody left the module's own access point (1.6, 1.7, 2.1 and later). */
    record ClientLeft(String mac) implements ModemEvent {
    }

    /** Somebody was given an address by the module's own access point (1.6, 1.7, 2.1 and later). */
    record ClientAddressed(String mac, String ip) implements ModemEvent {
    }

    /** The module started anew by itself: settings, links and server are gone. */
    record ModuleRestarted() implements ModemEvent {
    }

    /** The port is gone; the modem can only be closed now. The last event. */
    record PortLost(String why) implements ModemEvent {
    }
}
