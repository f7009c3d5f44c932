package org.espbench.simulator.chip.stack;

import java.net.InetSocketAddress;

/**
 * A link to be opened.
 *
 * @param type {@code TCP} or {@code SSL}, by IPv6 with {@code v6} behind it
 * @param host what the host calls the peer: a name or an address
 * @param remote the peer's virtual address
 * @param keepAlive seconds, 0 for none
 */
public record Call(int id, String type, String host, InetSocketAddress remote, int keepAlive) {
}
