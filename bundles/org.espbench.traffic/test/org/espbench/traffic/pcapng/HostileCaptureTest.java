package org.espbench.traffic.pcapng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Small files that are made to cost much. What they cost without a bound is said in each; the time limits are far below that and far above what is needed. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostileCaptureTest {

    private static final int ROOM = 16 << 20;

    private final ByteBuffer out = ByteBuffer.allocate(ROOM).order(ByteOrder.LITTLE_ENDIAN);

    /** Each interface copies the list of those before it: hundreds of thousands would be 10^11 copies. */
    @Test
    void hundredsOfThousandsOfInterfacesAreDamage(@TempDir Path folder) throws IOException {
        head();
        while (out.remaining() > 1000) {
            out.putInt(Format.INTERFACE_DESCRIPTION).putInt(20).putInt(Format.LINKTYPE_RTAC_SERIAL).putInt(0).putInt(20);
        }
        record("behind");
        try (PositionedFile file = written(folder)) {
            RecordReader reader = new RecordReader(file, Place.START, file.size());
            assertThat(reader.next()).isTrue();
            assertThat(reader.comment()).startsWith(RecordReader.DAMAGED);
            assertThat(reader.next()).isTrue();
            assertThat(reader.comment()).isEqualTo("behind");
            assertThat(reader.next()).isFalse();
        }
    }

    /** Behind each damage a whole window of a megabyte was read and allotted anew: 100,000 damages were 100 gigabytes. */
    @Test
    void aHundredThousandDamagesCostNoMoreThanTheFile(@TempDir Path folder) throws IOException {
        head();
        for (int i = 0; i < 100_000; i++) {
            out.putInt(7).putInt(13).putInt(0);
            record("");
        }
        try (PositionedFile file = written(folder)) {
            RecordReader reader = new RecordReader(file, Place.START, file.size());
            int damages = 0;
            int records = 0;
            while (reader.next()) {
                if (reader.event() == SerialEvent.DATA_LOST) {
                    damages++;
                } else {
                    records++;
                }
            }
            assertThat(damages).isEqualTo(100_000);
            assertThat(records).isEqualTo(100_000);
        }
    }

    /** The format has room for 4 GiB a block and says nothing against a packet that claims to be longer than its block. */
    @Test
    void aLengthThatIsNotThereIsDamageAndCostsNoMemory(@TempDir Path folder) throws IOException {
        for (int length : new int[] {Integer.MAX_VALUE & ~3, Integer.MIN_VALUE, -4, 1 << 30, Format.MAX_BLOCK + 4}) {
            out.clear();
            head();
            int at = out.position();
            record("first");
            out.putInt(at + 4, length);
            record("second");
            int captured = out.position();
            record("third");
            out.putInt(captured + 20, length);
            try (PositionedFile file = written(folder)) {
                RecordReader reader = new RecordReader(file, Place.START, file.size());
                assertThat(reader.next()).isTrue();
                assertThat(reader.event()).isEqualTo(SerialEvent.DATA_LOST);
                assertThat(reader.next()).isTrue();
                assertThat(reader.comment()).isEqualTo("second");
                assertThat(reader.next()).as("length %d", length).isFalse();
            }
        }
    }

    private void head() {
        BlockEncoder.section(out, "test", "");
        BlockEncoder.serialInterface(out, "line");
    }

    private void record(String comment) {
        BlockEncoder.record(out, 0, SerialEvent.RECEIVED, 0, new byte[] {'x'}, 0, 1, comment.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private PositionedFile written(Path folder) throws IOException {
        Path path = folder.resolve("hostile.pcapng");
        Files.write(path, java.util.Arrays.copyOf(out.array(), out.position()));
        return new PositionedFile(path);
    }
}
