package org.espbench.together.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.simulator.fault.Trigger.command;
import static org.espbench.simulator.fault.Trigger.prompted;
import static org.espbench.simulator.fault.Trigger.said;
import static org.espbench.together.link.Linked.BUDGET;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.net.Reception;
import org.espbench.simulator.fault.Action;
import org.espbench.simulator.fault.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One message is lost on the line: the driver finds out by asking. */
class LostMessageTest {

    /** Early firmware doesn't say that it has taken the payload, so that it can't be asked: the time for a send ends it. */
    private static final Duration ENOUGH = Duration.ofSeconds(60);

    private static void lose(Linked linked, String line) {
        linked.module.when(said(line)).then(Action.swallow(line));
    }

    private static void assertLinked(Link link, Socket peer) throws Exception {
        link.send(new byte[] {42}, 0, 1, BUDGET);
        assertThat(peer.getInputStream().read()).isEqualTo(42);
        peer.getOutputStream().write(43);
        assertThat(link.input().read()).isEqualTo(43);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void theConnectOfAnOwnLink(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            lose(linked, "4,CONNECT");
            Link link = linked.open();
            try (Socket peer = linked.accept()) {
                assertThat(link.id()).isEqualTo(4);
                assertLinked(link, peer);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void theOkOfAnOwnLinkAndItsConnectToo(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            lose(linked, "4,CONNECT");
            linked.module.when(command("AT+CIPSTART")).then(Action.swallow("OK"));
            Link link = linked.open();
            try (Socket peer = linked.accept()) {
                assertLinked(link, peer);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void theConnectOfAClientThatSpeaks(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            linked.modem.listen(8080, BUDGET);
            lose(linked, "0,CONNECT");
            try (Socket client = linked.visit()) {
                client.getOutputStream().write(7);
                Link link = linked.accepted();
                assertThat(link.input().read()).isEqualTo(7);
                assertLinked(link, client);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void theConnectOfAClientThatIsSilent(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            linked.modem.listen(8080, BUDGET);
            lose(linked, "0,CONNECT");
            try (Socket client = linked.visit()) {
                linked.await("what the module lists", () -> {
                    try {
                        return !linked.modem.status(BUDGET).links().isEmpty();
                    } catch (ModemException e) {
                        throw new AssertionError(e);
                    }
                });
                Link link = linked.accepted();
                assertThat(link.remote().orElseThrow().remotePort()).isEqualTo(client.getLocalPort());
                assertLinked(link, client);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void theClosedOfALinkThatSomebodyReads(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            Link link = linked.open();
            lose(linked, "4,CLOSED");
            linked.accept().close();
            assertThat(link.input().read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void theClosedOfALinkThatSomebodyWritesTo(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            Link link = linked.open();
            Rule lost = linked.module.when(said("4,CLOSED")).then(Action.swallow("4,CLOSED"));
            linked.accept().close();
            assertThat(lost.awaitHit(BUDGET)).isTrue();
            assertThatThrownBy(() -> link.send(new byte[1], 0, 1, BUDGET)).isInstanceOf(ModemException.NotSent.class);
            assertThat(link.open()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.2.1"})
    void theNoticeOfWhatWaits(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            linked.modem.setReception(Reception.PASSIVE, BUDGET);
            Link link = linked.open();
            lose(linked, "+IPD,4,5");
            try (Socket peer = linked.accept()) {
                peer.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(link.input().readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("hello");
            }
            assertThat(link.input().read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.2.1"})
    void theClosedOfALinkThatSomebodyReadsPassively(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            linked.modem.setReception(Reception.PASSIVE, BUDGET);
            Link link = linked.open();
            lose(linked, "4,CLOSED");
            linked.accept().close();
            assertThat(link.input().read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void theEndOfASend(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            Link link = linked.open();
            try (Socket peer = linked.accept()) {
                linked.module.when(prompted()).then(Action.swallow("SEND OK"));
                assertThatThrownBy(() -> link.send(new byte[] {41}, 0, 1, ENOUGH)).isInstanceOf(ModemException.SendUnknown.class);
                assertThat(peer.getInputStream().read()).isEqualTo(41);
                assertLinked(link, peer);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.2.1"})
    void whatAJoinSays(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            linked.modem.station().leave(BUDGET);
            lose(linked, "WIFI CONNECTED");
            lose(linked, "WIFI GOT IP");
            linked.join();
            Link link = linked.open();
            try (Socket peer = linked.accept()) {
                assertLinked(link, peer);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.2.1"})
    void theEndOfAJoin(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            linked.modem.station().leave(BUDGET);
            linked.module.when(said("WIFI GOT IP")).then(Action.swallow("OK"));
            linked.join();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void theReadyOfAStart(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            lose(linked, "ready");
            linked.modem.board().reset(BUDGET);
            linked.join();
            Link link = linked.open();
            try (Socket peer = linked.accept()) {
                assertLinked(link, peer);
            }
        }
    }
}
