package org.espbench.connection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.espbench.modem.boot.BootSign;
import org.espbench.modem.boot.BootText;
import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortTap;

/**
 * Notes whether a port says anything at all, which tells a wrong baud rate from a missing wire, and what it said last, which may tell why a module
 * started anew; and passes everything on.
 */
final class Hearing implements PortTap {

    private static final int TAIL = 2048;

    private final Optional<PortTap> next;
    private final byte[] tail = new byte[TAIL];
    private long said;
    private long forgotten;

    Hearing(Optional<PortTap> next) {
        this.next = next;
    }

    /** Whether anything came since the port was opened. */
    boolean heard() {
        return count() > 0;
    }

    /** How many bytes came since the port was opened. */
    synchronized long count() {
        return said;
    }

    /** What was said until now tells nothing of what comes. */
    synchronized void forgetWords() {
        forgotten = said;
    }

    /** What the module said of a crash or a start, explained; empty when it said nothing of the kind lately. */
    Optional<String> lastWords() {
        List<String> sentences = BootText.signs(lately()).stream().filter(Hearing::tellsWhy).map(BootSign::sentence).distinct().toList();
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    private static boolean tellsWhy(BootSign sign) {
        return sign.restart() || sign instanceof BootSign.FaultPlace || sign instanceof BootSign.FlashUnreadable
                || sign instanceof BootSign.BootMode mode && !mode.flash();
    }

    private synchronized String lately() {
        int length = (int) Math.min(said - forgotten, TAIL);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = tail[(int) ((said - length + i) % TAIL)];
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void received(Instant at, byte[] bytes, int offset, int length) {
        synchronized (this) {
            for (int i = Math.max(0, length - TAIL); i < length; i++) {
                tail[(int) ((said + i) % TAIL)] = bytes[offset + i];
            }
            said += length;
        }
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
