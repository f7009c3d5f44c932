package org.espbench.traffic.pcapng;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** Writes IP packets into a new pcapng file. One thread at a time; may block on the disk. */
public final class PacketWriter implements AutoCloseable {

    /** The longest packet. */
    public static final int MAX_PACKET = 65_535;

    private static final int COLLECTED = 1 << 18;

    private final FileChannel channel;
    private final ByteBuffer collected = ByteBuffer.allocate(COLLECTED);

    private PacketWriter(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Creates the file with one interface.
     *
     * @throws IOException when the file exists or can't be created
     */
    public static PacketWriter create(Path file, String application, String comment) throws IOException {
        PacketWriter writer = new PacketWriter(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        BlockEncoder.section(writer.collected, application, comment);
        BlockEncoder.describe(writer.collected, Format.LINKTYPE_RAW, "links");
        return writer;
    }

    /** Says what addresses are called. */
    public void names(Map<Integer, String> names) throws IOException {
        for (Map.Entry<Integer, String> each : names.entrySet()) {
            room(Format.BLOCK_FRAME + 16 + Format.padded(4 + each.getValue().length() * 3 + 1));
            BlockEncoder.name(collected, each.getKey(), each.getValue());
        }
    }

    /** Appends a packet; an empty comment is none. */
    public void packet(long nanos, byte[] packet, int length, String comment) throws IOException {
        byte[] text = comment.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        room(Format.BLOCK_FRAME + Format.PACKET_FIXED + Format.padded(length) + 8 + Format.padded(text.length));
        BlockEncoder.packet(collected, nanos, packet, length, text);
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            drain();
        }
    }

    private void room(int bytes) throws IOException {
        if (collected.remaining() < bytes) {
            drain();
        }
    }

    private void drain() throws IOException {
        collected.flip();
        while (collected.hasRemaining()) {
            channel.write(collected);
        }
        collected.clear();
    }
}
