package org.espbench.traffic.pcapng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordReaderTest {

    @Test
    void recordsComeBackAsTheyWereWritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("many.pcapng");
        write(file, 3000);
        try (PositionedFile opened = new PositionedFile(file)) {
            RecordReader reader = new RecordReader(opened, Place.START, opened.size(), 4096);
            for (int i = 0; i < 3000; i++) {
                assertThat(reader.next()).isTrue();
                assertThat(said(reader)).isEqualTo(text(i));
                assertThat(reader.nanos()).isEqualTo(i);
                assertThat(reader.context()).isEqualTo("here");
                assertThat(reader.comment()).isEqualTo(i % 5 == 0 ? text(i) : "");
            }
            assertThat(reader.next()).isFalse();
            assertThat(reader.flaw()).isEmpty();
        }
    }

    @Test
    void readingCanBeginAtEveryRecord(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("begin.pcapng");
        write(file, 50);
        try (PositionedFile opened = new PositionedFile(file)) {
            RecordReader first = new RecordReader(opened, Place.START, opened.size());
            List<Place> places = new ArrayList<>();
            while (first.next()) {
                places.add(first.place());
            }
            for (int i = 0; i < places.size(); i++) {
                RecordReader reader = new RecordReader(opened, places.get(i), opened.size());
                assertThat(reader.next()).isTrue();
                assertThat(said(reader)).isEqualTo(text(i));
            }
        }
    }

    @Test
    void aBigEndianFileWithMicrosecondsIsReadToo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("big.pcapng");
        ByteBuffer out = ByteBuffer.allocate(200).order(ByteOrder.BIG_ENDIAN);
        out.putInt(0x0A0D0D0A).putInt(28).putInt(0x1A2B3C4D).putInt(0x10000).putLong(-1).putInt(28);
        out.putInt(1).putInt(20).putShort((short) 250).putShort((short) 0).putInt(0).putInt(20);
        out.putInt(0xBAD).putInt(16).putInt(1).putInt(16);
        out.putInt(6).putInt(48).putInt(0).putInt(0).putInt(7).putInt(14).putInt(14);
        out.putInt(0).putInt(7).put((byte) 2).put((byte) 0).putShort((short) 0).put((byte) 'h').put((byte) 'i').putShort((short) 0).putInt(48);
        Files.write(file, Arrays.copyOf(out.array(), out.position()));
        try (PositionedFile opened = new PositionedFile(file)) {
            RecordReader reader = new RecordReader(opened, Place.START, opened.size());
            assertThat(reader.next()).isTrue();
            assertThat(said(reader)).isEqualTo("hi");
            assertThat(reader.event()).isEqualTo(SerialEvent.RECEIVED);
            assertThat(reader.nanos()).isEqualTo(7_000);
            assertThat(reader.next()).isFalse();
            assertThat(reader.flaw()).isEmpty();
        }
    }

    @Test
    void aDamagedBlockIsNamedAndWhatIsAroundIsRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("damaged.pcapng");
        write(file, 10);
        byte[] whole = Files.readAllBytes(file);
        List<Long> offsets = new ArrayList<>();
        try (PositionedFile opened = new PositionedFile(file)) {
            RecordReader reader = new RecordReader(opened, Place.START, opened.size());
            while (reader.next()) {
                offsets.add(reader.place().offset());
            }
        }
        for (int bad = 0; bad < offsets.size(); bad++) {
            byte[] changed = whole.clone();
            int at = (int) (long) offsets.get(bad);
            changed[at + 4] ^= 0x55;
            Files.write(file, changed);
            try (PositionedFile opened = new PositionedFile(file)) {
                RecordReader reader = new RecordReader(opened, Place.START, opened.size());
                boolean last = bad == offsets.size() - 1;
                List<Long> read = new ArrayList<>();
                while (reader.next()) {
                    read.add(reader.place().offset());
                    if (reader.place().offset() == at) {
                        assertThat(reader.comment()).isEqualTo("damaged " + at + ' ' + (reader.nextPlace().offset() - at));
                        assertThat(reader.event()).isEqualTo(SerialEvent.DATA_LOST);
                    }
                }
                assertThat(read).isEqualTo(last ? offsets.subList(0, bad) : offsets);
                assertThat(reader.flaw().map(Flaw::offset)).isEqualTo(last ? Optional.of((long) at) : Optional.empty());
            }
        }
    }

    @Test
    void anInterruptedReaderDoesNotStopTheOthers(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("interrupted.pcapng");
        write(file, 3);
        try (PositionedFile opened = new PositionedFile(file)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> opened.read(ByteBuffer.allocate(8), 0)).isInstanceOf(ClosedByInterruptException.class);
            assertThat(Thread.interrupted()).isTrue();
            ByteBuffer head = ByteBuffer.allocate(4);
            opened.read(head, 0);
            assertThat(head.array()).containsExactly(0x0A, 0x0D, 0x0D, 0x0A);
        }
    }

    @Test
    void aClosedFileIsNotOpenedAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("closed.pcapng");
        write(file, 1);
        PositionedFile opened = new PositionedFile(file);
        opened.close();
        assertThatThrownBy(() -> opened.read(ByteBuffer.allocate(8), 0)).isInstanceOf(ClosedChannelException.class);
        assertThatThrownBy(opened::size).isInstanceOf(ClosedChannelException.class);
    }

    @Test
    void aCommentTooLongIsCutAndStaysReadable(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("long.pcapng");
        try (RecordWriter writer = RecordWriter.create(file, "Test", "")) {
            writer.note(1, SerialEvent.STATUS_CHANGE, 0, "\u20AC".repeat(5000));
            writer.drain();
        }
        try (PositionedFile opened = new PositionedFile(file)) {
            RecordReader reader = new RecordReader(opened, Place.START, opened.size());
            assertThat(reader.next()).isTrue();
            assertThat(reader.comment()).isEqualTo("\u20AC".repeat(RecordWriter.MAX_COMMENT / 4));
        }
    }

    private static void write(Path file, int records) throws IOException {
        try (RecordWriter writer = RecordWriter.create(file, "Test", "here")) {
            for (int i = 0; i < records; i++) {
                byte[] text = text(i).getBytes(StandardCharsets.US_ASCII);
                if (i % 5 == 0) {
                    writer.note(i, SerialEvent.STATUS_CHANGE, 0, text(i));
                } else {
                    writer.data(i, SerialEvent.SENT, 0, text, 0, text.length);
                }
            }
            writer.drain();
        }
    }

    private static String text(int i) {
        return "r".repeat(i % 37 + 1) + i;
    }

    private static String said(RecordReader reader) {
        return reader.comment() + new String(reader.bytes(), reader.dataIndex(), reader.dataLength(), StandardCharsets.US_ASCII);
    }
}
