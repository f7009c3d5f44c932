package org.espbench.together.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.espbench.simulator.fault.Trigger.command;
import static org.espbench.simulator.fault.Trigger.prompted;
import static org.espbench.simulator.fault.Trigger.said;
import static org.espbench.together.link.Linked.BUDGET;

import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.Server;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.net.Reception;
import org.espbench.modem.port.LineSettings;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.fault.Action;
import org.espbench.simulator.fault.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The module restarts by itself, whatever it is at. The call in work fails and says so, all links end, and the next call finds a module that is ready
 * for use, without anybody having to initialise it.
 */
class RestartTest {

    /** What the module is at. */
    enum Phase {
        A_QUESTION(command("AT+CIPSTATUS"), (linked, link) -> linked.modem.status(BUDGET)),
        JOINING(Trigger.commandMatching("AT\\+CWJAP.*"), (linked, link) -> linked.modem.station()
                .join(AccessPoint.named(SimulatedAir.SSID), SimulatedAir.PASSWORD.toCharArray(), BUDGET)),
        OPENING(command("AT+CIPSTART"), (linked, link) -> linked.open()),
        THE_PROMPT(prompted(), (linked, link) -> link.send(new byte[3000], 0, 3000, BUDGET)),
        THE_PAYLOAD(said("SEND OK"), (linked, link) -> link.send(new byte[3000], 0, 3000, BUDGET)),
        CLOSING(command("AT+CIPCLOSE"), (linked, link) -> link.close(BUDGET)),
        LISTENING(command("AT+CIPSERVER"), (linked, link) -> linked.modem.listen(8080, BUDGET));

        private final Trigger trigger;
        private final Act act;

        Phase(Trigger trigger, Act act) {
            this.trigger = trigger;
            this.act = act;
        }
    }

    /** What fails. */
    @FunctionalInterface
    interface Act {
        void on(Linked linked, Link link) throws Exception;
    }

    static Stream<Arguments> phases() {
        return Stream.of("0.21", "1.7.5", "2.2.1").flatMap(firmware -> Arrays.stream(Phase.values()).map(phase -> Arguments.of(firmware, phase)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("phases")
    void failsTheCallEndsTheLinksAndIsOverWithTheNextCall(String firmware, Phase phase) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            Link link = linked.open();
            Link other = linked.open();
            try (Socket peer = linked.accept(); Socket otherPeer = linked.accept()) {
                linked.module.when(phase.trigger).then(Action.watchdog());
                Throwable failure = catchThrowable(() -> phase.act.on(linked, link));
                assertRestarted(failure);
                assertThat(other.open()).isFalse();
                assertThatThrownBy(() -> other.input().read()).isInstanceOf(ModemException.ModuleRestarted.class);
                assertThat(linked.modem.links()).isEmpty();
            }
            assertWorks(linked);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void whileNobodyAsksEndsReadersAndTheServer(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            Server server = linked.modem.listen(8080, BUDGET);
            Link link = linked.open();
            try (Socket peer = linked.accept()) {
                linked.module.reset();
                assertThatThrownBy(() -> link.input().read()).isInstanceOf(ModemException.ModuleRestarted.class);
                assertThat(server.listening()).isFalse();
            }
            assertWorks(linked);
        }
    }

    /** The line goes back to what the module starts with, and what was wanted of the module is told to it again. */
    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.2.1"})
    void lineAndReceptionAreAsTheyWere(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            linked.modem.line().change(LineSettings.DEFAULT.at(921_600), BUDGET);
            linked.modem.setReception(Reception.PASSIVE, BUDGET);
            linked.module.reset();
            linked.await("its start", () -> linked.module.line().baud() == LineSettings.DEFAULT.baud());
            // Its boot text was noise at the other rate: the next call may be the one that finds out.
            Throwable first = catchThrowable(() -> linked.modem.board().probe(BUDGET));
            assertThat(first == null || first instanceof ModemException.ModuleRestarted).as("%s", first).isTrue();
            linked.join();
            assertThat(linked.modem.line().host()).isEqualTo(LineSettings.DEFAULT);
            Link link = linked.open();
            try (Socket peer = linked.accept()) {
                peer.getOutputStream().write(42);
                assertThat(link.input().read()).isEqualTo(42);
            }
            assertThat(linked.commands("AT+CIPRECVDATA")).isNotEmpty();
        }
    }

    @Test
    void isToldOnceHoweverOftenItIsSeen() throws Exception {
        try (Linked linked = Linked.to("1.7.5")) {
            AtomicInteger restarts = new AtomicInteger();
            linked.modem.subscribe(event -> {
                if (event instanceof ModemEvent.ModuleRestarted) {
                    restarts.incrementAndGet();
                }
            });
            linked.module.powerCycle();
            linked.await("it", () -> restarts.get() > 0);
            assertWorks(linked);
            assertThat(restarts).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void whilePassThroughIsEntered(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            linked.module.when(command("AT+CIPMODE")).then(Action.watchdog());
            assertRestarted(catchThrowable(() -> linked.modem.passThrough(LinkRequest.tcp(linked.endpoint()), BUDGET)));
            linked.accept().close();
            assertWorks(linked);
        }
    }

    private static void assertRestarted(@Nullable Throwable failure) {
        boolean told = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            told |= cause instanceof ModemException.ModuleRestarted;
        }
        assertThat(told).as("%s", failure).isTrue();
    }

    private static void assertWorks(Linked linked) throws Exception {
        linked.module.faults().reset();
        linked.join();
        Link link = linked.open();
        try (Socket peer = linked.accept()) {
            link.send(new byte[] {42}, 0, 1, BUDGET);
            assertThat(peer.getInputStream().read()).isEqualTo(42);
            peer.getOutputStream().write(43);
            assertThat(link.input().read()).isEqualTo(43);
        }
    }
}
