package org.espbench.together.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.together.link.Linked.BUDGET;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.Server;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.net.ServerRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The module's server, with its limits in the order that each generation needs (reference 2.4). */
class ServerTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void clientsComeSpeakAndLeave(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            Server server = linked.modem.listen(8080, BUDGET);
            for (int i = 0; i < 3; i++) {
                try (Socket client = linked.visit()) {
                    client.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
                    Link link = linked.accepted();
                    assertThat(new String(link.input().readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("hello");
                    link.send("welcome".getBytes(StandardCharsets.US_ASCII), 0, 7, BUDGET);
                    assertThat(new String(client.getInputStream().readNBytes(7), StandardCharsets.US_ASCII)).isEqualTo("welcome");
                    linked.modem.status(BUDGET);
                    assertThat(link.remote().orElseThrow().remotePort()).isEqualTo(client.getLocalPort());
                    client.shutdownOutput();
                    assertThat(link.input().read()).isEqualTo(-1);
                    linked.await("no link", () -> linked.modem.links().isEmpty());
                }
            }
            assertThat(server.listening()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void itsLimitsAreSetInTheOrderThatTheFirmwareNeeds(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            boolean limited = linked.modem.dialect().can(Ability.SERVER_CLIENTS);
            ServerRequest request = new ServerRequest(8080, limited ? OptionalInt.of(1) : OptionalInt.empty(), OptionalInt.of(20));
            linked.modem.listen(request, BUDGET);
            try (Socket first = linked.visit()) {
                Link link = linked.accepted();
                if (limited) {
                    try (Socket second = linked.visit()) {
                        assertThat(Linked.ended(second)).as("a client too many").isTrue();
                    }
                }
                // It says nothing, so that it is sent away.
                assertThat(Linked.ended(first)).isTrue();
                linked.await("its end", () -> !link.open());
            }
            if (!limited) {
                assertThatThrownBy(() -> linked.modem.listen(new ServerRequest(8080, OptionalInt.of(1), OptionalInt.empty()), BUDGET))
                        .isInstanceOf(ModemException.Unsupported.class);
                return;
            }
            // Once more, on a server that runs: it takes the limit only after it was stopped.
            linked.modem.listen(new ServerRequest(8080, OptionalInt.of(2), OptionalInt.of(0)), BUDGET);
            try (Socket first = linked.visit(); Socket second = linked.visit()) {
                linked.await("two clients", () -> linked.modem.links().size() == 2);
                assertThat(first.isConnected() && second.isConnected()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.2.1"})
    void whenItStopsItsClientsStay(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            Server server = linked.modem.listen(8080, BUDGET);
            try (Socket client = linked.visit()) {
                Link link = linked.accepted();
                server.close(BUDGET);
                assertThat(server.listening()).isFalse();
                assertThat(linked.module.serverEndpoint()).isEmpty();
                link.send(new byte[] {7}, 0, 1, BUDGET);
                assertThat(client.getInputStream().read()).isEqualTo(7);
            }
            assertThat(linked.modem.listen(8081, BUDGET).listening()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void clientsAndOwnLinksShareTheFiveThereAre(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            linked.modem.listen(8080, BUDGET);
            Link own = linked.open();
            try (Socket peer = linked.accept(); Socket a = linked.visit(); Socket b = linked.visit(); Socket c = linked.visit(); Socket d = linked.visit()) {
                linked.await("five links", () -> linked.modem.links().size() == 5);
                assertThatThrownBy(linked::open).isInstanceOf(ModemException.Refused.class);
                for (Socket client : new Socket[] {a, b, c, d}) {
                    client.getOutputStream().write(client.getLocalPort() >> 8);
                    client.getOutputStream().write(client.getLocalPort());
                }
                peer.getOutputStream().write(new byte[] {1, 2});
                linked.modem.status(BUDGET);
                for (Link link : linked.modem.links()) {
                    byte[] said = link.input().readNBytes(2);
                    int port = (said[0] & 0xFF) << 8 | said[1] & 0xFF;
                    assertThat(port).isEqualTo(link == own ? 0x102 : link.remote().orElseThrow().remotePort());
                }
            }
        }
    }
}
