package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortTap;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/** What the module has said, for tests that must act on it before anybody else does. */
final class Overheard implements PortTap {

    private final StringBuilder said = new StringBuilder();
    private long sent;

    /** How many bytes were sent to the module. */
    synchronized long sent() {
        return sent;
    }

    /** Waits until the module has said this. */
    synchronized void await(String text) throws InterruptedException {
        Deadline deadline = Deadline.in(Time.real(), Duration.ofSeconds(20));
        while (said.indexOf(text) < 0) {
            assertThat(deadline.await(this)).as("waited for " + text + ", heard " + said).isTrue();
        }
    }

    @Override
    public synchronized void received(Instant at, byte[] bytes, int offset, int length) {
        said.append(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
        notifyAll();
    }

    @Override
    public synchronized void transmitted(Instant at, byte[] bytes, int offset, int length) {
        sent += length;
    }

    @Override
    public void lineChanged(Instant at, LineSettings settings) {
        // Only what the module says matters here.
    }

    @Override
    public void controlChanged(Instant at, Set<ControlLine> raised) {
        // Only what the module says matters here.
    }

    @Override
    public void opened(Instant at, PortAddress address, LineSettings settings) {
        // Only what the module says matters here.
    }

    @Override
    public void closed(Instant at) {
        // Only what the module says matters here.
    }
}
