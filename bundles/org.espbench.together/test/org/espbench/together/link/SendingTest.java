package org.espbench.together.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.together.link.Linked.BUDGET;

import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.event.ModemEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to send (reference 2.4): any byte, in any amount, arrives as it is. */
class SendingTest {

    /** Every byte, and what means something to somebody on the way. */
    private static byte[] awkward(long seed) {
        byte[] bytes = new byte[9000];
        new Random(seed).nextBytes(bytes);
        byte[] words = "+++\\0\\\\\\\\0\r\nAT+RST\r\nSEND OK\r\n> 0,CLOSED\r\n\\".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int at = 0; at + words.length < bytes.length; at += 700) {
            System.arraycopy(words, 0, bytes, at, words.length);
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void muchIsSentInPortions(String firmware) throws Exception {
        long seed = System.nanoTime();
        byte[] all = awkward(seed);
        try (Linked linked = Linked.to(firmware)) {
            Link link = linked.open();
            try (Socket peer = linked.accept()) {
                link.send(all, 0, all.length, BUDGET);
                assertThat(peer.getInputStream().readNBytes(all.length)).as("seed %d", seed).isEqualTo(all);
                assertThat(linked.commands("AT+CIPSEND=")).hasSize(5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void anEscapedSendNeedsNoLength(String firmware) throws Exception {
        long seed = System.nanoTime();
        byte[] all = awkward(seed);
        try (Linked linked = Linked.to(firmware)) {
            Link link = linked.open();
            try (Socket peer = linked.accept()) {
                if (firmware.startsWith("0.")) {
                    assertThatThrownBy(() -> link.sendEscaped(all, 0, all.length, BUDGET)).isInstanceOf(ModemException.class);
                    return;
                }
                link.sendEscaped(all, 0, all.length, BUDGET);
                assertThat(peer.getInputStream().readNBytes(all.length)).as("seed %d", seed).isEqualTo(all);
                link.send(all, 0, 1, BUDGET);
                assertThat(peer.getInputStream().read()).isEqualTo(all[0] & 0xFF);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void aBufferedSendIsSettledLater(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            List<ModemEvent> settled = new ArrayList<>();
            linked.modem.subscribe(event -> {
                if (event instanceof ModemEvent.SegmentSettled) {
                    synchronized (settled) {
                        settled.add(event);
                    }
                }
            });
            Link link = linked.open();
            try (Socket peer = linked.accept()) {
                byte[] bytes = {1, 2, 3};
                if (!firmware.startsWith("1.")) {
                    assertThatThrownBy(() -> link.sendBuffered(bytes, 0, 3, BUDGET)).isInstanceOf(ModemException.class);
                    return;
                }
                int first = link.sendBuffered(bytes, 0, 3, BUDGET);
                int second = link.sendBuffered(bytes, 0, 2, BUDGET);
                assertThat(peer.getInputStream().readNBytes(5)).containsExactly(1, 2, 3, 1, 2);
                linked.await("both", () -> {
                    synchronized (settled) {
                        return settled.size() == 2;
                    }
                });
                assertThat(settled).containsExactly(new ModemEvent.SegmentSettled(link.id(), link.serial(), first, true),
                        new ModemEvent.SegmentSettled(link.id(), link.serial(), second, true));
            }
        }
    }
}
