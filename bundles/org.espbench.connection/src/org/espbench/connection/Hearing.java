package org.espbench.connection;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortTap;

/** Notes whether a port says anything at all, which tells a wrong baud rate from a missing wire, and passes everything on. */
final class Hearing implements PortTap {

    private final Optional<PortTap> next;
    private volatile boolean heard;

    Hearing(Optional<PortTap> next) {
        this.next = next;
    }

    boolean heard() {
        return heard;
    }

    @Override
    public void received(Instant at, byte[] bytes, int offset, int length) {
        heard = true;
        next.ifPresent(tap -> tap.received(at, bytes, offset, length));
    }

    @Override
    public void transmitted(Instant at, byte[] bytes, int offset, int length) {
        next.ifPresent(tap -> tap.transmitted(at, bytes, offset, length));
    }

    @Override
    public void lineChanged(Instant at, LineSettings settings) {
        next.ifPresent(tap -> tap.lineChanged(at, settings));
    }

    @Override
    public void controlChanged(Instant at, Set<ControlLine> raised) {
        next.ifPresent(tap -> tap.controlChanged(at, raised));
    }

    @Override
    public void warned(Instant at, String warning) {
        next.ifPresent(tap -> tap.warned(at, warning));
    }

    @Override
    public void opened(Instant at, PortAddress address, LineSettings settings) {
        next.ifPresent(tap -> tap.opened(at, address, settings));
    }

    @Override
    public void closed(Instant at) {
        next.ifPresent(tap -> tap.closed(at));
    }
}
