package org.espbench.traffic.pcapng;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import org.espbench.traffic.pcapng.Section.SerialInterface;

/** A place in a file where reading can begin: the offset of a block, and what the blocks before it said. Immutable and small. */
public final class Place {

    /** The beginning of a file. */
    public static final Place START = new Place(0, Section.NONE);

    private final long offset;
    private final Section section;

    Place(long offset, Section section) {
        this.offset = offset;
        this.section = section;
    }

    /** Bytes from the beginning of the file. */
    public long offset() {
        return offset;
    }

    Section section() {
        return section;
    }

    /** Bytes that {@link #save} needs. */
    public int savedSize() {
        return Long.BYTES + 2 + section.interfaces().size() * (2 + Long.BYTES);
    }

    /** Puts the place down for {@link #restore}; not the comment at the section's head, which concerns only its beginning. */
    public void save(ByteBuffer out) {
        out.putLong(offset).put((byte) (section.order() == ByteOrder.BIG_ENDIAN ? 1 : 0)).put((byte) section.interfaces().size());
        for (SerialInterface each : section.interfaces()) {
            out.putShort((short) each.linkType()).putLong(each.unitsPerSecond());
        }
    }

    /** Whether {@link #save} can put it down: a file with hundreds of interfaces isn't worth it. */
    public boolean savable() {
        return section.interfaces().size() <= Byte.MAX_VALUE;
    }

    /** The place that was saved. */
    public static Place restore(ByteBuffer in) {
        long offset = in.getLong();
        ByteOrder order = in.get() == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int count = in.get();
        List<SerialInterface> interfaces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            interfaces.add(new SerialInterface(in.getShort() & 0xFFFF, in.getLong()));
        }
        return new Place(offset, new Section(order, "", interfaces));
    }
}
