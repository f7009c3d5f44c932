package org.espbench.together.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.espbench.together.link.Linked.BUDGET;

import java.net.Socket;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

import org.espbench.modem.Link;
import org.espbench.modem.net.Reception;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same bytes come back, while others go out. A few megabytes; the benchmarks have more. */
class EchoTest {

    private static final int PIECE = 64 * 1024;
    /** So many pieces may be under way: less than a link keeps for a reader. */
    private static final int AHEAD = 8;

    static Stream<Arguments> kinds() {
        return Stream.of(Arguments.of("0.21", Reception.ACTIVE, 16), Arguments.of("1.7.5", Reception.ACTIVE, 48), Arguments.of("1.7.5", Reception.PASSIVE, 16),
                Arguments.of("2.0.0", Reception.PASSIVE, 2), Arguments.of("2.2.1", Reception.ACTIVE, 48), Arguments.of("2.2.1", Reception.PASSIVE, 32));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("kinds")
    void everyByteComesBackWhileOthersGoOut(String firmware, Reception reception, int pieces) throws Exception {
        long seed = System.nanoTime();
        byte[] all = new byte[pieces * PIECE];
        new Random(seed).nextBytes(all);
        Semaphore room = new Semaphore(AHEAD);
        try (Linked linked = Linked.to(firmware)) {
            linked.modem.setReception(reception, BUDGET);
            Link link = linked.open();
            try (Socket peer = linked.accept()) {
                Linked.echo(peer);
                Linked.aside(() -> {
                    for (int at = 0; at < all.length; at += PIECE) {
                        room.acquire();
                        link.send(all, at, PIECE, BUDGET);
                    }
                });
                byte[] back = new byte[all.length];
                for (int at = 0; at < all.length; at += PIECE) {
                    assertThat(link.input().readNBytes(back, at, PIECE)).as("seed %d, at %d", seed, at).isEqualTo(PIECE);
                    room.release();
                }
                assertThat(Arrays.mismatch(back, all)).as("seed %d, the first byte that is wrong", seed).isEqualTo(-1);
                linked.await("the counts", () -> link.bytesOut() == all.length && link.bytesIn() == all.length);
            }
        }
    }
}
