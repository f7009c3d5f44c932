package org.espbench.modem.net;

import java.util.Optional;

/**
 * One UDP datagram as it was received.
 *
 * @param bytes its payload; the receiver's own
 * @param sender who sent it, when the module was told to say so ({@code CIPDINFO}, reference 1.7)
 */
public record Datagram(byte[] bytes, Optional<Endpoint> sender) {

    @Override
    public String toString() {
        return "Datagram[" + bytes.length + " bytes" + sender.map(from -> " from " + from).orElse("") + "]";
    }
}
