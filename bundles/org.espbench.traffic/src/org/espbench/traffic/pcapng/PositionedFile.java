package org.espbench.traffic.pcapng;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file read by position, by any number of threads at once. Java closes a channel under everybody when one thread is interrupted while it
 * reads (a cancelled search, say); this one opens it again, so that only the interrupted reader fails.
 */
public final class PositionedFile implements AutoCloseable {

    private final Path path;
    private FileChannel channel;
    private boolean closed;

    /** @throws IOException when the file can't be opened for reading */
    public PositionedFile(Path path) throws IOException {
        this.path = path;
        channel = FileChannel.open(path, StandardOpenOption.READ);
    }

    /** The file. */
    public Path path() {
        return path;
    }

    /** Its length in bytes now. */
    public long size() throws IOException {
        while (true) {
            try {
                return current().size();
            } catch (ClosedByInterruptException e) {
                throw e;
            } catch (ClosedChannelException e) {
                failIfClosed(e);
            }
        }
    }

    /**
     * Reads into the buffer from {@code position} until the buffer is full or the file ends.
     *
     * @throws ClosedByInterruptException when this thread is interrupted; the file stays usable for others
     */
    public void read(ByteBuffer into, long position) throws IOException {
        long at = position;
        while (into.hasRemaining()) {
            try {
                int count = current().read(into, at);
                if (count < 0) {
                    return;
                }
                at += count;
            } catch (ClosedByInterruptException e) {
                throw e;
            } catch (ClosedChannelException e) {
                failIfClosed(e);
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        channel.close();
    }

    private synchronized FileChannel current() throws IOException {
        if (!closed && !channel.isOpen()) {
            channel = FileChannel.open(path, StandardOpenOption.READ);
        }
        return channel;
    }

    private synchronized void failIfClosed(ClosedChannelException e) throws ClosedChannelException {
        if (closed) {
            throw e;
        }
    }
}
