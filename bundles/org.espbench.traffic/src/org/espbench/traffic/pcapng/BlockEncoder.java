package org.espbench.traffic.pcapng;

import static org.espbench.traffic.pcapng.Format.padded;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Puts blocks into a buffer, little-endian whatever the machine, so that the same traffic makes the same file everywhere. The caller sees to
 * the room.
 */
final class BlockEncoder {

    private static final long NANOS = 1_000_000_000;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final byte NANOSECOND_RESOLUTION = 9;

    private BlockEncoder() {
    }

    /** Room that a record needs at most. */
    static int room(int data, int comment) {
        return Format.BLOCK_FRAME + Format.PACKET_FIXED + padded(Format.SERIAL_HEADER + data) + 4 + padded(comment) + 4;
    }

    static void section(ByteBuffer out, String application, String comment) {
        int start = begin(out, Format.SECTION_HEADER);
        out.putInt(Format.BYTE_ORDER_MAGIC).putShort((short) 1).putShort((short) 0);
        // Length unknown: the file is still being written.
        out.putLong(-1);
        option(out, Format.OPTION_COMMENT, comment.getBytes(StandardCharsets.UTF_8));
        option(out, Format.OPTION_APPLICATION, application.getBytes(StandardCharsets.UTF_8));
        endOfOptions(out);
        end(out, start);
    }

    static void serialInterface(ByteBuffer out, String name) {
        describe(out, Format.LINKTYPE_RTAC_SERIAL, name);
    }

    static void describe(ByteBuffer out, int linkType, String name) {
        int start = begin(out, Format.INTERFACE_DESCRIPTION);
        // Snap length 0: nothing is cut.
        out.putShort((short) linkType).putShort((short) 0).putInt(0);
        option(out, Format.OPTION_INTERFACE_NAME, name.getBytes(StandardCharsets.UTF_8));
        option(out, Format.OPTION_TIME_RESOLUTION, new byte[] {NANOSECOND_RESOLUTION});
        endOfOptions(out);
        end(out, start);
    }

    static void record(ByteBuffer out, long nanos, SerialEvent event, int lines, byte[] data, int offset, int length, byte[] comment) {
        int captured = Format.SERIAL_HEADER + length;
        int options = comment.length == 0 ? 0 : 4 + padded(comment.length) + 4;
        int total = Format.BLOCK_FRAME + Format.PACKET_FIXED + padded(captured) + options;
        long seconds = Math.floorDiv(nanos, NANOS);
        int micros = (int) ((nanos - seconds * NANOS) / NANOS_PER_MICRO);
        // Where every nanosecond counts: each number is put in one go, the big-endian ones of the serial header turned round.
        int at = out.position();
        out.order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(at, Format.ENHANCED_PACKET).putInt(at + 4, total).putInt(at + 8, 0).putInt(at + 12, (int) (nanos >>> 32)).putInt(at + 16, (int) nanos);
        out.putInt(at + 20, captured).putInt(at + 24, captured);
        out.putInt(at + 28, Integer.reverseBytes((int) seconds)).putInt(at + 32, Integer.reverseBytes(micros));
        out.putInt(at + 36, event.code() | lines << 8);
        if (length > 0) {
            // The padding at the end of the last word; the data goes over the rest of it.
            out.putInt(at + 28 + padded(captured) - 4, 0);
        }
        out.put(at + 40, data, offset, length);
        out.position(at + 28 + padded(captured));
        if (comment.length > 0) {
            option(out, Format.OPTION_COMMENT, comment);
            endOfOptions(out);
        }
        out.putInt(total);
    }

    static void packet(ByteBuffer out, long nanos, byte[] packet, int length, byte[] comment) {
        int start = begin(out, Format.ENHANCED_PACKET);
        out.putInt(0).putInt((int) (nanos >>> 32)).putInt((int) nanos).putInt(length).putInt(length);
        out.put(packet, 0, length);
        pad(out, length);
        if (comment.length > 0) {
            option(out, Format.OPTION_COMMENT, comment);
            endOfOptions(out);
        }
        end(out, start);
    }

    /** An IPv4 address and what it is called. */
    static void name(ByteBuffer out, int address, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        int start = begin(out, Format.NAME_RESOLUTION);
        int length = Integer.BYTES + text.length + 1;
        out.putShort((short) 1).putShort((short) length);
        out.order(ByteOrder.BIG_ENDIAN).putInt(address).order(ByteOrder.LITTLE_ENDIAN);
        out.put(text).put((byte) 0);
        pad(out, length);
        out.putShort((short) 0).putShort((short) 0);
        end(out, start);
    }

    private static int begin(ByteBuffer out, int type) {
        int start = out.position();
        out.order(ByteOrder.LITTLE_ENDIAN).putInt(type).putInt(0);
        return start;
    }

    private static void end(ByteBuffer out, int start) {
        int total = out.position() + 4 - start;
        out.putInt(total).putInt(start + 4, total);
    }

    private static void option(ByteBuffer out, int code, byte[] value) {
        out.putShort((short) code).putShort((short) value.length).put(value);
        pad(out, value.length);
    }

    private static void endOfOptions(ByteBuffer out) {
        out.putShort((short) Format.OPTION_END).putShort((short) 0);
    }

    private static void pad(ByteBuffer out, int length) {
        for (int i = length; i < padded(length); i++) {
            out.put((byte) 0);
        }
    }
}
