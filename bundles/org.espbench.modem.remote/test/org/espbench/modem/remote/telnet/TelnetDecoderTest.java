package org.espbench.modem.remote.telnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class TelnetDecoderTest {

    private static final int MOST_READ = 400;

    /** Data and commands of a stream, the data as they stand between the commands. */
    private static final class Heard {
        private final TelnetDecoder decoder = new TelnetDecoder();
        private final ByteArrayOutputStream data = new ByteArrayOutputStream();
        private final List<String> commands = new ArrayList<>();

        Heard accept(byte[] bytes) {
            byte[] buffer = new byte[bytes.length + 2];
            System.arraycopy(bytes, 0, buffer, 1, bytes.length);
            int count = decoder.decode(buffer, 1, bytes.length, command -> commands.add(text(command)));
            data.write(buffer, 1, count);
            return this;
        }

        private static String text(TelnetCommand command) {
            return switch (command) {
            case TelnetCommand.Negotiated said -> said.verb() + " " + said.option();
            case TelnetCommand.Said said -> said.option() + Arrays.toString(said.payload());
            case TelnetCommand.Other other -> "command " + other.code();
            };
        }
    }

    @Test
    void dataComeOutAndCommandsAreTold() {
        Heard heard = new Heard().accept(bytes(1, 255, 253, 44, 2, 255, 255, 3, 255, 250, 44, 101, 0, 255, 255, 9, 255, 240, 4, 255, 241));
        assertThat(heard.data.toByteArray()).isEqualTo(bytes(1, 2, 255, 3, 4));
        assertThat(heard.commands).containsExactly("DO 44", "44[101, 0, -1, 9]", "command 241");
    }

    @Test
    void whatIsEncodedIsDecodedToTheSame() {
        byte[] all = new byte[1024];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i % 3 == 0 ? 255 : i);
        }
        TelnetEncoder encoder = new TelnetEncoder();
        assertThat(encoder.changes(all, 0, all.length)).isTrue();
        assertThat(encoder.changes(all, 1, 2)).isFalse();
        assertThat(new Heard().accept(encoder.data(all, 0, all.length)).data.toByteArray()).isEqualTo(all);
        assertThat(new Heard().accept(TelnetEncoder.message(44, (byte) 255, (byte) 240)).commands).containsExactly("44[-1, -16]");
    }

    @Test
    void anySplitOfTheSameBytesGivesTheSame() {
        byte[] stream = bytes(13, 0, 255, 251, 0, 65, 255, 255, 255, 250, 44, 255, 255, 106, 16, 255, 240, 66, 255, 250, 1, 2, 255, 253, 3, 67,
                255, 255);
        Heard whole = new Heard().accept(stream);
        for (int first = 0; first <= stream.length; first++) {
            for (int second = first; second <= stream.length; second++) {
                Heard split = new Heard().accept(Arrays.copyOf(stream, first)).accept(Arrays.copyOfRange(stream, first, second))
                        .accept(Arrays.copyOfRange(stream, second, stream.length));
                assertThat(split.data.toByteArray()).as("%d %d", first, second).isEqualTo(whole.data.toByteArray());
                assertThat(split.commands).isEqualTo(whole.commands);
            }
        }
        assertThat(whole.commands).containsExactly("WILL 0", "44[-1, 106, 16]", "DO 3");
    }

    @Test
    void randomBytesInRandomPiecesGiveWhatTheyGiveInOne() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            byte[] stream = new byte[random.nextInt(MOST_READ)];
            for (int i = 0; i < stream.length; i++) {
                // Mostly what means something.
                stream[i] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : 240 + random.nextInt(16));
            }
            boolean lines = random.nextBoolean();
            Heard whole = new Heard();
            whole.decoder.lines(lines);
            whole.accept(stream);
            Heard pieces = new Heard();
            pieces.decoder.lines(lines);
            for (int at = 0; at < stream.length;) {
                int end = Math.min(stream.length, at + 1 + random.nextInt(7));
                pieces.accept(Arrays.copyOfRange(stream, at, end));
                at = end;
            }
            assertThat(pieces.data.toByteArray()).as("seed %d round %d", seed, round).isEqualTo(whole.data.toByteArray());
            assertThat(pieces.commands).as("seed %d round %d", seed, round).isEqualTo(whole.commands);
        }
    }

    @Test
    void aMessageThatNeverEndsIsDroppedAndKeepsNothing() {
        Heard heard = new Heard().accept(bytes(255, 250, 44));
        byte[] flood = new byte[1 << 16];
        for (int i = 0; i < 100; i++) {
            heard.accept(flood);
        }
        heard.accept(bytes(255, 240, 7));
        assertThat(heard.commands).isEmpty();
        assertThat(heard.data.toByteArray()).isEqualTo(bytes(7));
        byte[] longest = new byte[TelnetDecoder.LONGEST];
        assertThat(new Heard().accept(TelnetEncoder.message(1, longest)).commands).hasSize(1);
        assertThat(new Heard().accept(TelnetEncoder.message(1, Arrays.copyOf(longest, longest.length + 1))).commands).isEmpty();
    }

    @Test
    void aMessageWhoseEndIsLostEndsWithTheNextCommand() {
        Heard heard = new Heard().accept(bytes(255, 250, 44, 101, 255, 250, 44, 102, 8, 255, 240, 1));
        assertThat(heard.commands).containsExactly("44[102, 8]");
        assertThat(heard.data.toByteArray()).isEqualTo(bytes(1));
    }

    @Test
    void onlyAmongLinesOfTextANulBehindACarriageReturnIsFilling() {
        byte[] stream = bytes(13, 0, 13, 10, 13, 13, 0, 0, 13, 255, 255);
        assertThat(new Heard().accept(stream).data.toByteArray()).isEqualTo(bytes(13, 0, 13, 10, 13, 13, 0, 0, 13, 255));
        Heard lines = new Heard();
        lines.decoder.lines(true);
        assertThat(lines.accept(stream).data.toByteArray()).isEqualTo(bytes(13, 13, 10, 13, 13, 0, 13, 255));
    }

    @Test
    void linesOfTextSurviveTheWayThereWhateverTheSplit() {
        byte[] text = bytes(65, 13, 10, 13, 13, 66, 13, 0, 255, 13, 10);
        for (int split = 0; split <= text.length; split++) {
            TelnetEncoder encoder = new TelnetEncoder();
            encoder.lines(true);
            Heard heard = new Heard();
            heard.decoder.lines(true);
            heard.accept(encoder.data(text, 0, split)).accept(encoder.data(text, split, text.length - split));
            assertThat(heard.data.toByteArray()).as("split %d", split).isEqualTo(text);
        }
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
