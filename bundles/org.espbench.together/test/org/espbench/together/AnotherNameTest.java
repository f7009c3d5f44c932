package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.espbench.connection.SessionState;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortOffer;
import org.espbench.modem.port.PortProvider;
import org.espbench.modem.port.UsbAdapter;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.api.Test;

/** An adapter that is pulled and put back often gets another name: the session finds it by what it is. */
class AnotherNameTest {

    private static final Time FAST = Time.scaled(0.1);
    private static final PortAddress IDENTITY = PortAddress.of("usb", "1a86:7523/SERIAL");

    private final SimulatedAir air = new SimulatedAir();

    AnotherNameTest() {
        air.add(AccessPoint.of(Bench.SSID, Bench.PASSWORD));
    }

    @Test
    void aProfileThatNamesThePortByItsNameFollowsTheAdapter() throws Exception {
        try (SimulatedModule module = SimulatedModule.builder().air(air).time(FAST).start()) {
            NamedPorts ports = new NamedPorts(module, "ttyUSB0");
            try (Bench bench = new Bench(Bench.profile(PortAddress.of("usb", "ttyUSB0")), ports, FAST)) {
                bench.session().connect();
                bench.awaitState(SessionState.Online.class);
                ports.awaitListed();
                module.unplug();
                bench.awaitPassed("gone", state -> state instanceof SessionState.BackingOff backing && backing.next() == SessionState.Step.OPEN);
                ports.rename("ttyUSB1");
                module.plug();
                bench.awaitState(SessionState.Online.class);
                assertThat(ports.lastOpened()).isEqualTo(IDENTITY);
            }
        }
    }

    @Test
    void aProfileThatNamesTheAdapterDoesSoAnyway() throws Exception {
        try (SimulatedModule module = SimulatedModule.builder().air(air).time(FAST).start()) {
            NamedPorts ports = new NamedPorts(module, "ttyUSB0");
            try (Bench bench = new Bench(Bench.profile(IDENTITY), ports, FAST)) {
                bench.session().connect();
                bench.awaitState(SessionState.Online.class);
                module.unplug();
                bench.awaitPassed("gone", state -> state instanceof SessionState.BackingOff backing && backing.next() == SessionState.Step.OPEN);
                ports.rename("ttyUSB1");
                module.plug();
                bench.awaitState(SessionState.Online.class);
            }
        }
    }

    /** One adapter, whose name the system changes. */
    private static final class NamedPorts implements PortProvider {

        private final SimulatedModule module;
        private String name;
        private boolean listed;
        private PortAddress opened = IDENTITY;

        NamedPorts(SimulatedModule module, String name) {
            this.module = module;
            this.name = name;
        }

        synchronized void rename(String other) {
            name = other;
        }

        synchronized PortAddress lastOpened() {
            return opened;
        }

        synchronized void awaitListed() throws InterruptedException {
            Deadline deadline = Deadline.in(Time.real(), Duration.ofSeconds(20));
            while (!listed) {
                assertThat(deadline.await(this)).isTrue();
            }
        }

        @Override
        public String scheme() {
            return IDENTITY.scheme();
        }

        @Override
        public synchronized Port open(PortAddress address, LineSettings line, Time time) throws PortException {
            if (!address.equals(IDENTITY) && !address.rest().equals(name)) {
                throw new PortException.Absent(address, "There is no " + address, null);
            }
            Port port = module.connect(line);
            opened = address;
            return port;
        }

        @Override
        public synchronized List<PortOffer> offers() {
            listed = true;
            notifyAll();
            return List.of(new PortOffer(PortAddress.of(IDENTITY.scheme(), name), IDENTITY, "an adapter",
                    Optional.of(new UsbAdapter(0x1a86, 0x7523, "SERIAL", "1-1"))));
        }
    }
}
