package org.espbench.demo.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class PeersTest {

    private static final long MILLIS = 20_000;

    @Test
    void aVisitorToTheEchoServerGetsBackWhatItSentAndBothCountTheSame() throws IOException, InterruptedException {
        try (EchoServer server = EchoServer.start(0); Visitor visitor = Visitor.connect(server.port())) {
            visitor.send("abc".getBytes(StandardCharsets.US_ASCII));
            assertThat(visitor.awaitEcho(MILLIS)).isTrue();
            assertThat(visitor.sent()).isEqualTo(visitor.received())
                    .isEqualTo(new Tally(3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
            assertThat(server.received()).containsExactly(visitor.sent());
        }
    }

    @Test
    void waitingForAnEchoEndsWhenTheServerDoes() throws IOException, InterruptedException {
        EchoServer server = EchoServer.start(0);
        try (Visitor visitor = Visitor.connect(server.port())) {
            visitor.send(new byte[] { 1 });
            assertThat(visitor.awaitEcho(MILLIS)).isTrue();
            server.close();
            assertThat(visitor.awaitEcho(MILLIS)).isTrue();
        }
    }
}
