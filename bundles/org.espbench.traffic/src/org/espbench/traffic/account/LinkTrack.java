package org.espbench.traffic.account;

import java.time.Instant;
import java.util.Optional;

/** One opening of a link while it is followed. Confined to the thread that follows. */
public final class LinkTrack {

    private static final long NANOS = 1_000_000_000;
    private static final int SERVER_PORT = 333;

    private final int link;
    private final int opening;
    private final boolean accepted;
    private final long openedRow;
    private final long openedNanos;
    String transport = "TCP";
    String host = "";
    int remotePort;
    int localPort;
    long closedRow = -1;
    long closedNanos;
    long bytesIn;
    long bytesOut;

    LinkTrack(int link, int opening, boolean accepted, long openedRow, long openedNanos) {
        this.link = link;
        this.opening = opening;
        this.accepted = accepted;
        this.openedRow = openedRow;
        this.openedNanos = openedNanos;
        localPort = accepted ? SERVER_PORT : 0;
    }

    /** The link's id, 0 to 4. */
    public int link() {
        return link;
    }

    /** Counts the openings of this id, from 0. */
    public int opening() {
        return opening;
    }

    /** Whether the module's server accepted it. */
    public boolean accepted() {
        return accepted;
    }

    /** {@code TCP}, {@code UDP}, {@code SSL}. */
    public String transport() {
        return transport;
    }

    /** The peer's host as it was said; empty when nobody said. */
    public String host() {
        return host;
    }

    /** The peer's port; 0 when nobody said. */
    public int remotePort() {
        return remotePort;
    }

    /** The module's port; 0 when nobody said. */
    public int localPort() {
        return localPort;
    }

    /** Nanoseconds since the epoch. */
    public long openedNanos() {
        return openedNanos;
    }

    /** Whether its end was told. */
    public boolean closed() {
        return closedRow >= 0;
    }

    LinkRecord told() {
        String remote = host.isEmpty() ? "" : remotePort == 0 ? host : host + ':' + remotePort;
        return new LinkRecord(link, opening, accepted, transport, remote, openedRow, closedRow, instant(openedNanos),
                closed() ? Optional.of(instant(closedNanos)) : Optional.empty(), bytesIn, bytesOut);
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
}
