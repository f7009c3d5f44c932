package org.espbench.traffic.pcapng;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Appends serial records to a new pcapng file. Collects them and writes many at once; {@link #drain()} writes what is collected. One thread
 * at a time; may block on the disk.
 */
public final class RecordWriter implements AutoCloseable {

    /** The most bytes in one record; Wireshark refuses packets above 256 KiB. */
    public static final int MAX_DATA = 64 * 1024;
    /** The most bytes of a comment; longer ones are cut. */
    public static final int MAX_COMMENT = 4 * 1024;

    private static final byte[] NO_BYTES = new byte[0];
    private static final int COLLECTED = 1 << 20;

    private final FileChannel channel;
    private final Section section;
    private final ByteBuffer collected = ByteBuffer.allocateDirect(COLLECTED);
    private long drained;
    private volatile boolean unforced;

    private RecordWriter(FileChannel channel, String context) {
        this.channel = channel;
        section = Section.ofOurs(context);
    }

    /**
     * Creates the file and writes its head: a section header with {@code context} as its comment, and one serial interface.
     *
     * @param context what a decoder needs to begin here; see {@link RecordReader#context()}
     * @throws IOException when the file exists or can't be created
     */
    public static RecordWriter create(Path file, String application, String context) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        RecordWriter writer = new RecordWriter(channel, context);
        try {
            BlockEncoder.section(writer.collected, application, context);
            BlockEncoder.serialInterface(writer.collected, "uart");
            writer.drain();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return writer;
    }

    /** Where the next record will begin. */
    public Place place() {
        return new Place(drained + collected.position(), section);
    }

    /** How far the file can be read now. */
    public long drained() {
        return drained;
    }

    /**
     * Appends bytes of the wire.
     *
     * @param nanos since the epoch
     * @param lines the raised control lines, see {@link ControlBits}
     * @param length 1 to {@link #MAX_DATA}
     */
    public void data(long nanos, SerialEvent event, int lines, byte[] bytes, int offset, int length) throws IOException {
        makeRoom(BlockEncoder.room(length, 0));
        BlockEncoder.record(collected, nanos, event, lines, bytes, offset, length, NO_BYTES);
    }

    /** Appends a record without bytes, whose comment says what happened. */
    public void note(long nanos, SerialEvent event, int lines, String comment) throws IOException {
        byte[] text = comment.getBytes(StandardCharsets.UTF_8);
        if (text.length > MAX_COMMENT) {
            text = comment.substring(0, MAX_COMMENT / 4).getBytes(StandardCharsets.UTF_8);
        }
        makeRoom(BlockEncoder.room(0, text.length));
        BlockEncoder.record(collected, nanos, event, lines, NO_BYTES, 0, 0, text);
    }

    /** Writes what is collected, so that readers see it and a crash of this process doesn't lose it. */
    public void drain() throws IOException {
        collected.flip();
        try {
            while (collected.hasRemaining()) {
                drained += channel.write(collected, drained);
                unforced = true;
            }
        } finally {
            collected.compact();
        }
    }

    /** How long the file will be when what is collected is written. */
    public long length() {
        return drained + collected.position();
    }

    /** Has the operating system put the file on the disk, if anything was written since the last time. Any thread. */
    public void force() throws IOException {
        if (unforced) {
            unforced = false;
            channel.force(false);
        }
    }

    /** Closes the file without writing what is collected. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void makeRoom(int bytes) throws IOException {
        if (collected.remaining() < bytes) {
            drain();
        }
    }
}
