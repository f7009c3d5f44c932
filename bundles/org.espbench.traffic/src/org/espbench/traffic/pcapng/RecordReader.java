package org.espbench.traffic.pcapng;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.traffic.pcapng.Section.SerialInterface;

/**
 * Reads the serial records of a pcapng file forward from a {@link Place}, into one buffer that is used again: what it says about the current
 * record holds until the next {@link #next()}. Other blocks and other link types are passed over. One thread at a time.
 */
public final class RecordReader {

    /** The first word of the comment of a record that stands for bytes which can't be read. */
    public static final String DAMAGED = "damaged";

    private static final int BUFFER = 128 * 1024;
    private static final int SMALLEST_BUFFER = 64;
    private static final int SECTION_MIN = 28;
    private static final int INTERFACE_MIN = 20;

    private enum Block {
        RECORD, OTHER, BAD
    }

    private final PositionedFile file;
    private long limit;
    private ByteBuffer buffer;
    private long bufferAt;
    private long at;
    private Section section;
    private @Nullable Flaw flaw;

    private long recordAt;
    private Section recordSection;
    private long nanos;
    private SerialEvent event = SerialEvent.STATUS_CHANGE;
    private int lines;
    private int dataIndex;
    private int dataLength;
    private String comment = "";
    private int sections;

    /**
     * @param limit where to stop; blocks that end behind it count as cut off
     */
    public RecordReader(PositionedFile file, Place from, long limit) {
        this(file, from, limit, BUFFER);
    }

    /** As above, with the bytes to read at once: small for a few records, large for a whole file. */
    public RecordReader(PositionedFile file, Place from, long limit, int bufferSize) {
        this.file = file;
        this.limit = limit;
        buffer = ByteBuffer.allocate((int) Math.min(bufferSize, Math.max(SMALLEST_BUFFER, limit - from.offset())));
        buffer.limit(0);
        at = from.offset();
        bufferAt = at;
        section = from.section();
        recordSection = section;
        recordAt = at;
    }

    /**
     * Goes to the next serial record. Where blocks aren't intact and intact ones follow, what lies between is a record without bytes, an
     * event {@link SerialEvent#DATA_LOST} whose comment is {@link #DAMAGED} with the place and the number of bytes.
     *
     * @return false at the end, or where the rest of the file isn't intact, see {@link #flaw()}
     */
    public boolean next() throws IOException {
        while (flaw == null && at < limit) {
            if (!have(8)) {
                return broken(Flaw.Kind.TRUNCATED);
            }
            int start = index();
            int type = buffer.getInt(start);
            if (type == Format.SECTION_HEADER) {
                if (!have(12)) {
                    return broken(Flaw.Kind.TRUNCATED);
                }
                start = index();
                ByteOrder order = byteOrder(buffer.order(ByteOrder.LITTLE_ENDIAN).getInt(start + 8));
                if (order != section.order() || at == 0) {
                    section = new Section(order, "", at == 0 ? List.of() : section.interfaces());
                }
                buffer.order(order);
            } else if (section.interfaces().isEmpty() && at == 0) {
                return broken(Flaw.Kind.FOREIGN);
            }
            buffer.order(section.order());
            type = buffer.getInt(start);
            int length = buffer.getInt(start + 4);
            if (length < Format.BLOCK_FRAME || length % 4 != 0 || length > Format.MAX_BLOCK) {
                return damaged(Flaw.Kind.MALFORMED);
            }
            if (!have(length)) {
                return damaged(Flaw.Kind.TRUNCATED);
            }
            start = index();
            if (buffer.getInt(start + length - 4) != length) {
                return damaged(Flaw.Kind.MALFORMED);
            }
            Section before = section;
            Block block = block(type, start, length);
            if (block == Block.BAD) {
                return damaged(Flaw.Kind.MALFORMED);
            }
            recordAt = at;
            recordSection = before;
            at += length;
            if (block == Block.RECORD) {
                return true;
            }
        }
        return false;
    }

    /** The first bad block, once {@link #next()} has come upon it. */
    public Optional<Flaw> flaw() {
        return Optional.ofNullable(flaw);
    }

    /** The file has grown: goes on up to here. */
    public void extend(long grown) {
        limit = grown;
    }

    /** How many section headers were passed; a new one begins a conversation of its own. */
    public int sections() {
        return sections;
    }

    /** Where the current record's block begins; reading can begin there again. */
    public Place place() {
        return new Place(recordAt, recordSection);
    }

    /** Where the current record's block begins, in bytes from the beginning of the file. */
    public long recordOffset() {
        return recordAt;
    }

    /** Where the block behind it begins, in bytes from the beginning of the file. */
    public long nextOffset() {
        return at;
    }

    /** Where the block behind the current record begins. */
    public Place nextPlace() {
        return new Place(at, section);
    }

    /** Whether a serial interface was described so far. */
    public boolean serial() {
        return section.interfaces().stream().anyMatch(i -> i.linkType() == Format.LINKTYPE_RTAC_SERIAL);
    }

    /** Whether any interface was described so far. */
    public boolean described() {
        return !section.interfaces().isEmpty();
    }

    /** The decoder context that the current section began with; empty when none was written. */
    public String context() {
        return section.context();
    }

    /** Nanoseconds since the epoch. */
    public long nanos() {
        return nanos;
    }

    public SerialEvent event() {
        return event;
    }

    /** The raised control lines, see {@link ControlBits}. */
    public int lines() {
        return lines;
    }

    /** Holds the record's bytes from {@link #dataIndex()}. */
    public byte[] bytes() {
        return buffer.array();
    }

    /** Where the record's bytes begin in {@link #bytes()}. */
    public int dataIndex() {
        return dataIndex;
    }

    /** How many bytes of the wire the record has. */
    public int dataLength() {
        return dataLength;
    }

    /** The record's first comment; empty if it has none. */
    public String comment() {
        return comment;
    }

    private Block block(int type, int start, int length) {
        int end = start + length - 4;
        switch (type) {
        case Format.SECTION_HEADER:
            if (length < SECTION_MIN || !Options.intact(buffer, start + 24, end)) {
                return Block.BAD;
            }
            section = new Section(section.order(), Options.comment(buffer, start + 24, end), List.of());
            sections++;
            return Block.OTHER;
        case Format.INTERFACE_DESCRIPTION:
            if (length < INTERFACE_MIN || section.interfaces().size() >= Format.MAX_INTERFACES || !Options.intact(buffer, start + 16, end)) {
                return Block.BAD;
            }
            List<SerialInterface> more = new ArrayList<>(section.interfaces());
            more.add(new SerialInterface(buffer.getShort(start + 8) & 0xFFFF, Options.unitsPerSecond(buffer, start + 16, end)));
            section = new Section(section.order(), section.context(), more);
            return Block.OTHER;
        case Format.ENHANCED_PACKET:
            return length < Format.BLOCK_FRAME + Format.PACKET_FIXED ? Block.BAD : packet(start, end);
        default:
            return Block.OTHER;
        }
    }

    private Block packet(int start, int end) {
        int id = buffer.getInt(start + 8);
        if (id < 0 || id >= section.interfaces().size()) {
            return Block.BAD;
        }
        SerialInterface from = section.interfaces().get(id);
        if (from.linkType() != Format.LINKTYPE_RTAC_SERIAL) {
            return Block.OTHER;
        }
        int captured = buffer.getInt(start + 20);
        int data = start + 8 + Format.PACKET_FIXED;
        if (captured < Format.SERIAL_HEADER || captured > end - data) {
            return Block.BAD;
        }
        int options = data + Format.padded(captured);
        boolean plain = options == end;
        if (!plain && !Options.intact(buffer, options, end)) {
            return Block.BAD;
        }
        nanos = from.nanos((long) buffer.getInt(start + 12) << 32 | buffer.getInt(start + 16) & 0xFFFF_FFFFL);
        event = SerialEvent.of(buffer.get(data + 8) & 0xFF);
        lines = buffer.get(data + 9) & 0xFF;
        dataIndex = data + Format.SERIAL_HEADER;
        dataLength = captured - Format.SERIAL_HEADER;
        comment = plain ? "" : Options.comment(buffer, options, end);
        return Block.RECORD;
    }

    private static ByteOrder byteOrder(int magic) {
        return Integer.reverseBytes(magic) == Format.BYTE_ORDER_MAGIC ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private boolean broken(Flaw.Kind kind) {
        flaw = new Flaw(at, kind);
        return false;
    }

    /** Goes on behind the damage if anything intact is there. */
    private boolean damaged(Flaw.Kind kind) throws IOException {
        long from = at;
        long intact = section.interfaces().isEmpty() ? limit : new IntactBlock(file, section.order(), limit).after(from);
        if (intact >= limit) {
            return broken(kind);
        }
        recordAt = from;
        recordSection = section;
        event = SerialEvent.DATA_LOST;
        dataLength = 0;
        comment = DAMAGED + ' ' + from + ' ' + (intact - from);
        at = intact;
        return true;
    }

    private int index() {
        return (int) (at - bufferAt);
    }

    /** Sees to it that {@code length} bytes from the current block on are in the buffer, unless the file ends before. */
    private boolean have(int length) throws IOException {
        if (at + length > limit) {
            return false;
        }
        if (at >= bufferAt && at - bufferAt + length <= buffer.limit()) {
            return true;
        }
        ByteOrder order = buffer.order();
        if (length > buffer.capacity()) {
            buffer = ByteBuffer.allocate(Math.max(length, buffer.capacity() * 2)).order(order);
        }
        buffer.clear();
        buffer.limit((int) Math.min(buffer.capacity(), limit - at));
        file.read(buffer, at);
        buffer.flip();
        bufferAt = at;
        return buffer.limit() >= length;
    }
}
