package org.espbench.traffic.pcapng;

import java.nio.ByteOrder;
import java.util.List;

/**
 * What the blocks before a place in the file say about how to read on from there. Immutable.
 *
 * @param order how numbers are written
 * @param context the section header's first comment, empty if it has none
 * @param interfaces in the order of their ids
 */
record Section(ByteOrder order, String context, List<SerialInterface> interfaces) {

    /** Before the first block. */
    static final Section NONE = new Section(ByteOrder.LITTLE_ENDIAN, "", List.of());

    /** What {@link RecordWriter} writes at the head of a file. */
    static Section ofOurs(String context) {
        return new Section(ByteOrder.LITTLE_ENDIAN, context, List.of(new SerialInterface(Format.LINKTYPE_RTAC_SERIAL, SerialInterface.NANOS)));
    }

    /**
     * @param linkType what its packets are
     * @param unitsPerSecond of its time stamps
     */
    record SerialInterface(int linkType, long unitsPerSecond) {

        private static final long NANOS = 1_000_000_000;

        long nanos(long stamp) {
            if (unitsPerSecond == NANOS) {
                return stamp;
            }
            long seconds = Long.divideUnsigned(stamp, unitsPerSecond);
            long rest = Long.remainderUnsigned(stamp, unitsPerSecond);
            return seconds * NANOS + (long) ((double) rest / unitsPerSecond * NANOS);
        }
    }

    Section(ByteOrder order, String context, List<SerialInterface> interfaces) {
        this.order = order;
        this.context = context;
        this.interfaces = List.copyOf(interfaces);
    }
}
