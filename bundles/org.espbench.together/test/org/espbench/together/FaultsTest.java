package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.espbench.connection.LinkState;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.modem.ModemException;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.fault.Rule;
import org.espbench.together.fault.Fault;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the simulator can do wrong, to a session at work: it comes back by itself, and says meanwhile what is wrong. */
@Timeout(120)
class FaultsTest {

    private static final Time FAST = Time.scaled(0.1);
    private static final Duration BUDGET = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SimulatedAir air = new SimulatedAir();

    FaultsTest() {
        air.add(AccessPoint.of(Bench.SSID, Bench.PASSWORD));
    }

    @ParameterizedTest
    @EnumSource
    void aSessionAtWorkComesBackAfter(Fault fault) throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(); Bench bench = bench(module, echo.port())) {
            bench.session().connect();
            bench.awaitOpen("client-1");
            bench.awaitListening();
            Optional<Rule> rule = fault.arm(module);
            provoke(bench, rule);
            module.faults().reset();
            switch (fault.cure()) {
            case NOTHING -> {
            }
            case RESET -> module.reset();
            case PLUG -> module.plug();
            }
            assertWorks(bench, fault);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSessionThatComesUpGetsThroughOrSaysWhatIsWrong(Fault fault) throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(); Bench bench = bench(module, echo.port())) {
            Optional<Rule> rule = fault.arm(module);
            bench.session().connect();
            bench.await("an end or a fault that struck", now -> works(bench) || now.state() instanceof SessionState.Closed
                    || now.state() instanceof SessionState.BackingOff || rule.filter(set -> set.hits() > 0).isPresent());
            module.faults().reset();
            switch (fault.cure()) {
            case NOTHING -> {
            }
            case RESET -> module.reset();
            case PLUG -> module.plug();
            }
            bench.await("work or an end", now -> works(bench) || now.state() instanceof SessionState.Closed);
            if (bench.session().state() instanceof SessionState.Closed closed) {
                assertThat(closed.failure().orElseThrow().sentence()).as(fault.name()).isNotBlank();
                bench.session().connect();
            }
            assertWorks(bench, fault);
        }
    }

    /** Has session and module talk until the fault has struck, for a while at most: some faults wait for what doesn't come. */
    private static void provoke(Bench bench, Optional<Rule> rule) {
        Deadline deadline = Deadline.in(FAST, PATIENCE);
        while (rule.filter(set -> set.hits() > 0).isEmpty() && !deadline.over()) {
            bench.session().refresh();
            try {
                bench.session().send("client-1", new byte[20], BUDGET);
            } catch (ModemException e) {
                // What a fault does to who sends is another test's affair.
                continue;
            }
            if (rule.isEmpty()) {
                return;
            }
        }
    }

    private static boolean works(Bench bench) {
        return bench.session().state() instanceof SessionState.Online
                && bench.session().snapshot().links().getFirst().state() instanceof LinkState.Open;
    }

    /** Bytes go out and come back, once whatever the fault left behind is over. */
    private static void assertWorks(Bench bench, Fault fault) throws Exception {
        long[] before = {-1};
        bench.await("an echo after " + fault + ", failures " + bench.stateNames(), now -> {
            if (!works(bench)) {
                return false;
            }
            long in = now.links().getFirst().bytesIn();
            if (before[0] >= 0 && in > before[0]) {
                return true;
            }
            before[0] = in;
            try {
                bench.session().send("client-1", new byte[20], BUDGET);
            } catch (ModemException e) {
                return false;
            }
            return false;
        });
    }

    private SimulatedModule module() {
        return SimulatedModule.builder().air(air).time(FAST).freeServerPorts(true).start();
    }

    private static Bench bench(SimulatedModule module, int remotePort) {
        ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS)
                .withClients(List.of(new ClientProfile("127.0.0.1", remotePort, DataBehaviour.NOTHING)))
                .withServer(Optional.of(new ServerProfile(8080, DataBehaviour.ECHO)));
        return new Bench(profile, new ModulePorts(module), FAST);
    }
}
