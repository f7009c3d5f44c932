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
import org.espbench.modem.net.CloseMode;
import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.net.SendBuffer;
import org.espbench.modem.net.TcpOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fine print of links and of the server, each in the firmware that has it; refused before a byte is sent in the others. */
class LinkControlTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.51", "1.7.5", "2.0.0", "2.2.1"})
    void whatTheFirmwareHasIsDone(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            Link link = linked.open();
            try (Socket far = linked.accept()) {
                attempt(linked, Ability.SEND_BUFFERED, () -> sendBuffer(link, far));
                attempt(linked, Ability.CLOSE_MODE, () -> link.setCloseMode(CloseMode.IN_ORDER, BUDGET));
                attempt(linked, Ability.TCP_OPTIONS, () -> {
                    TcpOptions options = new TcpOptions(OptionalInt.of(3), true, 2000);
                    link.setTcpOptions(options, BUDGET);
                    assertThat(link.tcpOptions(BUDGET)).isEqualTo(options);
                });
                attempt(linked, Ability.CLOSE_MODE, () -> {
                    link.setCloseMode(CloseMode.ABORT, BUDGET);
                    link.close(BUDGET);
                    assertThat(Linked.ended(far)).isTrue();
                });
            }
        }
    }

    private static void sendBuffer(Link link, Socket far) throws java.io.IOException {
        SendBuffer before = link.sendBuffer(BUDGET);
        int segment = link.sendBuffered("hello".getBytes(StandardCharsets.US_ASCII), 0, 5, BUDGET);
        assertThat(segment).isEqualTo(before.next());
        assertThat(far.getInputStream().readNBytes(5)).asString(StandardCharsets.US_ASCII).isEqualTo("hello");
        link.segmentSent(segment, BUDGET);
        assertThat(link.sendBuffer(BUDGET).next()).isGreaterThan(before.next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.0.0", "2.2.1"})
    void clientsAreClosedWithTheirServerWhereTheFirmwareCan(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            Server server = linked.modem.listen(8080, BUDGET);
            try (Socket client = linked.visit()) {
                Link link = linked.accepted();
                attempt(linked, Ability.SERVER_QUERY, () -> assertThat(linked.modem.servedPort(BUDGET)).hasValue(8080));
                attempt(linked, Ability.SERVER_CLOSES_CLIENTS, () -> {
                    server.closeWithClients(BUDGET);
                    assertThat(link.open()).isFalse();
                    assertThat(Linked.ended(client)).isTrue();
                    assertThat(linked.modem.servedPort(BUDGET)).isEmpty();
                });
                assertThat(server.listening()).isNotEqualTo(linked.modem.dialect().can(Ability.SERVER_CLOSES_CLIENTS));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.0.0", "2.2.1"})
    void theModuleChoosesALinksNumberWhereTheFirmwareCan(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            attempt(linked, Ability.START_WITHOUT_ID, () -> {
                Link link = linked.modem.openAnywhere(LinkRequest.tcp(linked.endpoint()), BUDGET);
                try (Socket far = linked.accept()) {
                    link.send("hello".getBytes(StandardCharsets.US_ASCII), 0, 5, BUDGET);
                    assertThat(far.getInputStream().readNBytes(5)).asString(StandardCharsets.US_ASCII).isEqualTo("hello");
                    linked.open();
                    assertThat(linked.modem.links()).hasSize(2).contains(link);
                }
            });
        }
    }

    private static void attempt(Linked linked, Ability ability, Linked.Work work) throws Exception {
        if (linked.modem.dialect().can(ability)) {
            work.run();
            return;
        }
        int before = linked.module.commands().size();
        assertThatThrownBy(work::run).isInstanceOf(ModemException.Unsupported.class);
        assertThat(linked.module.commands()).hasSize(before);
    }
}
