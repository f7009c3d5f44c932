package org.espbench.traffic.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32;

import org.espbench.traffic.pcapng.PositionedFile;

/**
 * The file that an index is kept in: entries with a checksum, appended. It can always be made again from the capture, so what can't be read is
 * as good as not there. One thread appends, any thread reads what was flushed.
 */
final class IndexFile implements AutoCloseable {

    private static final long MAGIC = 0x6573_7062_6978_0001L;
    private static final int HEAD = 8;
    /** Length and checksum. */
    private static final int FRAME = 8;
    private static final int LARGEST = 4 << 20;
    private static final int COLLECTED = 64 * 1024;

    private final FileChannel channel;
    private final PositionedFile reading;
    private ByteBuffer collected = ByteBuffer.allocate(COLLECTED);
    private long flushed;
    private final boolean temporary;

    private IndexFile(Path path, FileChannel channel, long length, boolean temporary) throws IOException {
        this.channel = channel;
        this.temporary = temporary;
        reading = new PositionedFile(path);
        flushed = length;
    }

    /** An entry, and where the next one begins. */
    record Entry(ByteBuffer body, long next) {
    }

    /** Where the index of a capture file is kept. */
    static Path beside(Path capture) {
        return capture.resolveSibling(capture.getFileName() + ".index");
    }

    /** A new one beside the capture; in the system's folder for temporary files when nothing can be written there. */
    static IndexFile create(Path capture) throws IOException {
        try {
            return begin(beside(capture), false);
        } catch (IOException e) {
            return begin(Files.createTempFile("espbench", ".index"), true);
        }
    }

    /** The one beside the capture, to be read and gone on with; empty when there is none of this version. */
    static Optional<IndexFile> existing(Path capture) {
        Path path = beside(capture);
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            ByteBuffer head = ByteBuffer.allocate(HEAD);
            if (channel.read(head, 0) == HEAD && head.getLong(0) == MAGIC) {
                return Optional.of(new IndexFile(path, channel, channel.size(), false));
            }
            channel.close();
        } catch (IOException e) {
            // As good as not there.
        }
        return Optional.empty();
    }

    private static IndexFile begin(Path path, boolean temporary) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        channel.write(ByteBuffer.allocate(HEAD).putLong(0, MAGIC), 0);
        return new IndexFile(path, channel, HEAD, temporary);
    }

    /** Where the first entry begins. */
    long first() {
        return HEAD;
    }

    /** Appends an entry and tells where it begins. */
    long append(ByteBuffer body) throws IOException {
        int length = body.remaining();
        if (collected.remaining() < length + FRAME) {
            flush();
            if (collected.capacity() < length + FRAME) {
                collected = ByteBuffer.allocate(length + FRAME);
            }
        }
        long at = flushed + collected.position();
        collected.putInt(length).putInt(checksum(body)).put(body);
        return at;
    }

    /** Lets readers see what was appended. */
    void flush() throws IOException {
        collected.flip();
        while (collected.hasRemaining()) {
            flushed += channel.write(collected, flushed);
        }
        collected.clear();
    }

    /** The entry that begins there; empty when nothing intact does. */
    Optional<Entry> read(long position) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(FRAME);
        reading.read(frame, position);
        if (frame.hasRemaining()) {
            return Optional.empty();
        }
        int length = frame.getInt(0);
        if (length < 0 || length > LARGEST) {
            return Optional.empty();
        }
        ByteBuffer body = ByteBuffer.allocate(length);
        reading.read(body, position + FRAME);
        body.flip();
        return body.limit() == length && checksum(body) == frame.getInt(4) ? Optional.of(new Entry(body, position + FRAME + length)) : Optional.empty();
    }

    /** Forgets everything from there on. */
    void cut(long position) throws IOException {
        channel.truncate(position);
        flushed = position;
    }

    @Override
    public void close() throws IOException {
        try (channel; reading) {
            flush();
        } finally {
            if (temporary) {
                Files.deleteIfExists(reading.path());
            }
        }
    }

    private static int checksum(ByteBuffer body) {
        CRC32 crc = new CRC32();
        crc.update(body.array(), body.position(), body.remaining());
        return (int) crc.getValue();
    }
}
