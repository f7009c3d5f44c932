package org.espbench.together.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.espbench.together.link.Linked.BUDGET;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.espbench.modem.Link;
import org.espbench.modem.net.Reception;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An id is given away again while data of the link before are under way: none of them comes to the next one. */
class ReuseTest {

    private static final int ROUNDS = 30;

    static Stream<Arguments> kinds() {
        return Stream.of(Arguments.of("0.21", Reception.ACTIVE), Arguments.of("1.7.5", Reception.ACTIVE), Arguments.of("1.7.5", Reception.PASSIVE),
                Arguments.of("2.2.1", Reception.ACTIVE), Arguments.of("2.2.1", Reception.PASSIVE));
    }

    private static byte[] filled(int round) {
        byte[] bytes = new byte[3000];
        Arrays.fill(bytes, (byte) round);
        return bytes;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("kinds")
    void ownLinksThatAreClosedUnreadAndOpenedAgain(String firmware, Reception reception) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            linked.modem.setReception(reception, BUDGET);
            for (int round = 1; round <= ROUNDS; round++) {
                byte[] mine = filled(round);
                Link link = linked.open();
                assertThat(link.id()).isEqualTo(4);
                try (Socket peer = linked.accept()) {
                    peer.setTcpNoDelay(true);
                    peer.getOutputStream().write(mine);
                    byte[] first = link.input().readNBytes(1 + round * 50 % 1000);
                    assertThat(first).containsOnly(round);
                    // The rest is still under way.
                    peer.getOutputStream().write(mine);
                    link.close(BUDGET);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("kinds")
    void clientsThatComeAndGoSideBySide(String firmware, Reception reception) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            linked.modem.setReception(reception, BUDGET);
            linked.modem.listen(8080, BUDGET);
            Map<Long, Integer> heard = new HashMap<>();
            for (int round = 1; round <= ROUNDS; round++) {
                // Two at a time: whoever leaves makes room for the next while the other speaks.
                try (Socket one = linked.visit(); Socket two = linked.visit()) {
                    one.getOutputStream().write(filled(2 * round));
                    two.getOutputStream().write(filled(2 * round + 1));
                    linked.await("both", () -> linked.modem.links().stream().filter(link -> !heard.containsKey(link.serial())).count() == 2);
                    for (Link link : linked.modem.links()) {
                        if (!heard.containsKey(link.serial())) {
                            heard.put(link.serial(), onlyOne(link));
                        }
                    }
                }
            }
            assertThat(heard.values()).doesNotHaveDuplicates().hasSize(2 * ROUNDS);
        }
    }

    /** All that it brings is of one client. */
    private static int onlyOne(Link link) throws IOException {
        byte[] bytes = link.input().readNBytes(3000);
        assertThat(bytes).hasSize(3000).containsOnly(bytes[0]);
        return bytes[0];
    }
}
