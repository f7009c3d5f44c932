package org.espbench.traffic.index;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

import org.espbench.traffic.pcapng.PositionedFile;

/**
 * The file that an index is kept in: entries with a checksum, appended. It can always be made again from the capture, so what can't be read is
 * as good as not there. One thread appends, any thread reads what was flushed.
 */
final class IndexFile implements AutoCloseable {

    private static final long MAGIC = 0x6573_7062_6978_0002L;
    /** What index files of every version begin with. */
    private static final long ANY_VERSION = MAGIC >>> 16;
    private static final int HEAD = 8;
    /** Length and checksum. */
    private static final int FRAME = 8;
    /** Place of the last entry, and the magic number again. */
    private static final int FOOT = 16;
    private static final int LARGEST = 4 << 20;
    private static final int COLLECTED = 64 * 1024;

    private final FileChannel channel;
    private final PositionedFile reading;
    private ByteBuffer collected = ByteBuffer.allocate(COLLECTED);
    private final boolean temporary;
    private final CRC32 all = new CRC32();
    private long flushed;
    /** A part of the file that was read last; guarded by this. */
    private final byte[] window = new byte[COLLECTED];
    private long windowAt;
    private int windowLength;

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

    /**
     * A new one beside the capture; in the system's folder for temporary files when nothing can be written there, or when what has its name is
     * no index or a link: who hands a capture on may have put it there to have it overwritten.
     */
    static IndexFile create(Path capture) throws IOException {
        try {
            return begin(beside(capture), false);
        } catch (IOException e) {
            return begin(Files.createTempFile("espbench", ".index"), true);
        }
    }

    /** The one beside the capture, to be read and, unless it was ended, gone on with; empty when there is none of this version or it is in use. */
    static Optional<IndexFile> existing(Path capture) {
        Path path = beside(capture);
        try {
            boolean ended = ended(path);
            FileChannel channel = ended ? FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)
                    : FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            ByteBuffer head = ByteBuffer.allocate(HEAD);
            if (channel.read(head, 0) == HEAD && head.getLong(0) == MAGIC && (ended || mine(channel))) {
                return Optional.of(new IndexFile(path, channel, channel.size(), false));
            }
            channel.close();
        } catch (IOException e) {
            // As good as not there.
        }
        return Optional.empty();
    }

    private static IndexFile begin(Path path, boolean temporary) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        if (!replaceable(channel) || !mine(channel)) {
            channel.close();
            throw new IOException("in use");
        }
        channel.truncate(0).write(ByteBuffer.allocate(HEAD).putLong(0, MAGIC), 0);
        return new IndexFile(path, channel, HEAD, temporary);
    }

    /** Whether it is new or an index: empty files are what a crash leaves. */
    private static boolean replaceable(FileChannel channel) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        return channel.size() == 0 || channel.read(head, 0) == HEAD && head.getLong(0) >>> 16 == ANY_VERSION;
    }

    private static boolean ended(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer foot = ByteBuffer.allocate(FOOT);
            return channel.read(foot, Math.max(0, channel.size() - FOOT)) == FOOT && foot.getLong(8) == MAGIC;
        }
    }

    /** Nobody else may write it while it grows: a live capture may be opened beside itself. The place is far behind the end, where it locks no reader out. */
    private static boolean mine(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
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
        int begin = collected.position();
        collected.putInt(length).putInt(checksum(body)).put(body);
        all.update(collected.array(), begin, collected.position() - begin);
        return flushed + begin;
    }

    /** The checksum of all entries so far. */
    long checksum() {
        return all.getValue();
    }

    /** Appends the last entry, which can be found from the end of the file. */
    void end(ByteBuffer body) throws IOException {
        long at = append(body);
        flush();
        channel.write(ByteBuffer.allocate(FOOT).putLong(at).putLong(MAGIC).flip(), flushed);
    }

    /** The last entry of a file that was ended, if all entries before it are as they were written: {@code checksum} says where in it their sum is. */
    Optional<Entry> last(int checksum) throws IOException {
        long size = reading.size();
        ByteBuffer foot = ByteBuffer.allocate(FOOT);
        reading.read(foot, Math.max(0, size - FOOT));
        if (foot.hasRemaining() || foot.getLong(8) != MAGIC || foot.getLong(0) < HEAD || foot.getLong(0) >= size) {
            return Optional.empty();
        }
        long at = foot.getLong(0);
        Optional<Entry> entry = read(at);
        return entry.isPresent() && entry.get().body().getLong(checksum) == sum(at) ? entry : Optional.empty();
    }

    private long sum(long end) throws IOException {
        CRC32 crc = new CRC32();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 20);
        for (long at = HEAD; at < end; at += buffer.limit()) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
            reading.read(buffer, at);
            crc.update(buffer.array(), 0, buffer.limit());
        }
        return crc.getValue();
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
    synchronized Optional<Entry> read(long position) throws IOException {
        if (!has(position, FRAME)) {
            return Optional.empty();
        }
        int at = (int) (position - windowAt);
        ByteBuffer frame = ByteBuffer.wrap(window, at, FRAME);
        int length = frame.getInt(at);
        int sum = frame.getInt(at + 4);
        if (length < 0 || length > LARGEST) {
            return Optional.empty();
        }
        ByteBuffer body;
        if (has(position + FRAME, length)) {
            int from = (int) (position + FRAME - windowAt);
            body = ByteBuffer.wrap(Arrays.copyOfRange(window, from, from + length));
        } else {
            body = ByteBuffer.allocate(length);
            reading.read(body, position + FRAME);
            body.flip();
        }
        return body.limit() == length && checksum(body) == sum ? Optional.of(new Entry(body, position + FRAME + length)) : Optional.empty();
    }

    private boolean has(long position, int length) throws IOException {
        if (length > window.length) {
            return false;
        }
        if (position < windowAt || position + length > windowAt + windowLength) {
            ByteBuffer buffer = ByteBuffer.wrap(window);
            windowLength = 0;
            reading.read(buffer, position);
            windowAt = position;
            windowLength = buffer.position();
        }
        return length <= windowLength;
    }

    /** Forgets everything from there on. */
    synchronized void cut(long position) throws IOException {
        channel.truncate(position);
        flushed = position;
        windowLength = 0;
        all.reset();
        ByteBuffer buffer = ByteBuffer.allocate((int) (position - HEAD));
        reading.read(buffer, HEAD);
        all.update(buffer.flip());
    }

    @Override
    public void close() throws IOException {
        try (channel; reading) {
            if (collected.position() > 0) {
                flush();
            }
        } finally {
            if (temporary) {
                Files.deleteIfExists(reading.path());
            }
        }
    }

    /** The bytes whose number stands before them; some runtime exception when there aren't as many, before room is made for them. */
    static byte[] bytes(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static int checksum(ByteBuffer body) {
        CRC32 crc = new CRC32();
        crc.update(body.array(), body.position(), body.remaining());
        return (int) crc.getValue();
    }
}
