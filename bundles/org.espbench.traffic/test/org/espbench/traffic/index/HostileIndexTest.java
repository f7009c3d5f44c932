package org.espbench.traffic.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.assertj.core.api.Assertions;
import org.espbench.traffic.decode.Start;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies beside a capture where its index would be. Whoever hands on a folder of captures decides what that is. */
final class HostileIndexTest {

    @Test
    void aLinkInItsPlaceIsNotWrittenThrough(@TempDir Path folder) throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "precious");
        Path capture = Files.createFile(folder.resolve("a.pcapng"));
        Files.createSymbolicLink(folder.resolve("a.pcapng.index"), precious);
        try (RowIndex index = RowIndex.create(capture, Start.FIRST)) {
            assertThat(index.extent().rows()).isZero();
        }
        assertThat(precious).hasContent("precious");
    }

    @Test
    void aLinkToAFileThatIsNotThereMakesNone(@TempDir Path folder) throws IOException {
        Path capture = Files.createFile(folder.resolve("a.pcapng"));
        Files.createSymbolicLink(folder.resolve("a.pcapng.index"), folder.resolve("planted"));
        RowIndex.create(capture, Start.FIRST).close();
        assertThat(folder.resolve("planted")).doesNotExist();
    }

    @Test
    void aFileThatIsNoIndexIsLeftAsItIs(@TempDir Path folder) throws IOException {
        Path capture = Files.createFile(folder.resolve("a.pcapng"));
        Path own = Files.writeString(folder.resolve("a.pcapng.index"), "a list that somebody made by hand");
        RowIndex.create(capture, Start.FIRST).close();
        assertThat(own).hasContent("a list that somebody made by hand");
    }

    @Test
    void theIndexOfAnotherVersionIsReplaced(@TempDir Path folder) throws IOException {
        Path capture = Files.createFile(folder.resolve("a.pcapng"));
        Path older = Files.write(folder.resolve("a.pcapng.index"), ByteBuffer.allocate(64).putLong(0, 0x6573_7062_6978_0001L).array());
        RowIndex.create(capture, Start.FIRST).close();
        assertThat(Files.size(older)).isEqualTo(8);
    }

    /** A checksum is no signature: the lengths in an entry are whatever somebody liked. */
    @Test
    void aLengthThatIsNotThereCostsNoMemory() {
        for (int length : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 1000}) {
            refused(entry -> IndexFile.bytes(entry.putInt(0, length)));
            refused(entry -> new Directory().restore(entry.putLong(0, length == 1000 ? 1_000_000 : length)));
        }
    }

    private static void refused(Consumer<ByteBuffer> reading) {
        Assertions.assertThatThrownBy(() -> reading.accept(ByteBuffer.allocate(64))).isInstanceOf(BufferUnderflowException.class);
    }
}
