package org.espbench.traffic.account;

import java.time.Instant;
import java.util.Optional;

/**
 * One opening of a link, and what it carried.
 *
 * @param linkId 0 to 4; 0 in single-link mode
 * @param opening counts the openings of this id in the capture, from 0
 * @param accepted whether the module's server accepted it, rather than a command having opened it
 * @param transport {@code TCP}, {@code UDP}, {@code SSL}, as the command or the module said it; {@code TCP} when nobody said
 * @param remote the peer as the command or the module said it, {@code host:port}; empty when nobody said
 * @param openedRow the row that told of the opening, or the first payload when none did
 * @param closedRow the row that told of the end; -1 while it is open
 * @param opened when
 * @param closed when; empty while it is open
 * @param bytesIn payload bytes that it received
 * @param bytesOut payload bytes handed to the module for it
 */
public record LinkRecord(int linkId, int opening, boolean accepted, String transport, String remote, long openedRow, long closedRow, Instant opened,
        Optional<Instant> closed, long bytesIn, long bytesOut) {
}
