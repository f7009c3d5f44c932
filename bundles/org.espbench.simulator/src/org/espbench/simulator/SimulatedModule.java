package org.espbench.simulator;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Time;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.air.Timings;

/**
 * A virtual ESP8266 that has been switched on: AT firmware, a place in a {@link SimulatedAir}, and real sockets on the loopback interface.
 * The host side of its serial line is a {@link Port}. Safe for use by any thread; nothing here blocks except where said.
 */
public final class SimulatedModule implements AutoCloseable {

    private SimulatedModule() {
    }

    /** A module to be described before it is switched on. */
    public static Builder builder() {
        return new Builder();
    }

    /** Switches on a module with the newest known G1 firmware (1.7.5) in this air, all else as in {@link #builder()}. */
    public static SimulatedModule start(SimulatedAir air, Time time) {
        return builder().air(air).time(time).start();
    }

    /** Describes a module. */
    public static final class Builder {
        /** The firmware by its version; default {@code 1.7.5}. @throws IllegalArgumentException naming the known ones */
        public Builder firmware(String version) {
            return this;
        }

        /** The surroundings; default a new {@link SimulatedAir#standard()}. */
        public Builder air(SimulatedAir air) {
            return this;
        }

        /** The clock of all its waits; default {@link Time#real()}. */
        public Builder time(Time time) {
            return this;
        }

        /** How long things take; default {@link Timings#STANDARD}. */
        public Builder timings(Timings timings) {
            return this;
        }

        /** Whether bytes take the time that the baud rate gives them, both ways; default false: they arrive at once. */
        public Builder paced(boolean paced) {
            return this;
        }

        /** Whether {@code AT+CIPSERVER} listens on a free port of the machine instead of the one it names; see {@link SimulatedModule#serverEndpoint()}. Default false. */
        public Builder freeServerPorts(boolean free) {
            return this;
        }

        /** A name for threads and the port address {@code sim:name}; default {@code module}. */
        public Builder name(String name) {
            return this;
        }

        /** Switches the module on. It has booted and waits for commands. */
        public SimulatedModule start() {
            return new SimulatedModule();
        }
    }

    /** Opens the host side of the line at 115200 8N1; see {@link #connect(LineSettings)}. */
    public Port connect() throws PortException {
        return connect(LineSettings.DEFAULT);
    }

    /**
     * Opens the host side of the line. What the module said before is gone. Where the settings differ from the module's, both sides read garbage.
     *
     * @throws PortException.Busy while a port opened before is not closed
     * @throws PortException.Absent after {@link #unplug()} or {@link #close()}
     */
    public Port connect(LineSettings line) throws PortException {
        throw new UnsupportedOperationException();
    }

    /** The surroundings. */
    public SimulatedAir air() {
        throw new UnsupportedOperationException();
    }

    /** The line settings of the module's own UART. */
    public LineSettings line() {
        throw new UnsupportedOperationException();
    }

    /** Pulls the reset pin: links and everything not stored are lost, boot text and {@code ready} follow. */
    public void reset() {
        throw new UnsupportedOperationException();
    }

    /** Pulls the adapter: an open port is gone, a new one is absent until {@link #plug()}. The module stays on. */
    public void unplug() {
        throw new UnsupportedOperationException();
    }

    /** Puts the adapter back. */
    public void plug() {
        throw new UnsupportedOperationException();
    }

    /** Has the module print a line, CR LF added, between two of its own messages. */
    public void print(String line) {
        throw new UnsupportedOperationException();
    }

    /** Sends everything the module says through this from now on: it gets the bytes of one message and returns what arrives at the host. Called on the module's thread. */
    public void filterOutput(UnaryOperator<byte[]> filter) {
        throw new UnsupportedOperationException();
    }

    /** Has the hardware watchdog reset the module once it has sent {@code bytes} more bytes; what it was saying ends there. */
    public void watchdogAfter(long bytes) {
        throw new UnsupportedOperationException();
    }

    /** A virtual station joins the module's soft-AP or, when known already, leaves it. @return its address when it joined */
    public Optional<String> stationJoins(String mac) {
        throw new UnsupportedOperationException();
    }

    /** Where the module's server really listens, while it does. */
    public Optional<InetSocketAddress> serverEndpoint() {
        throw new UnsupportedOperationException();
    }

    /** The command lines the module has taken for execution since it was switched on, without line end, at most the last 1000. Passwords stand in them as the host sent them. */
    public List<String> commands() {
        throw new UnsupportedOperationException();
    }

    /**
     * Waits until the module has taken a command line that fits, also one taken before the call.
     *
     * @param budget model time
     * @return false when none came in time
     */
    public boolean awaitCommand(Predicate<String> fits, Duration budget) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** What happened that no AT reply tells, as sentences: a destination beyond loopback, a server port taken. At most the last 100. */
    public List<String> notes() {
        throw new UnsupportedOperationException();
    }

    /** Switches the module off: its sockets close, an open port is gone, its threads end within a second. A second call does nothing. */
    @Override
    public void close() {
    }
}
