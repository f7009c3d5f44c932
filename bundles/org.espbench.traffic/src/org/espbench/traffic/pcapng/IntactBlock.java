package org.espbench.traffic.pcapng;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Looks for the next block that is intact in a file where one isn't. */
final class IntactBlock {

    /** Small at first: the next intact block is mostly near, and a hostile file has thousands of damages. */
    private static final int FIRST_WINDOW = 1 << 12;
    private static final int WINDOW = 1 << 20;
    /** Type, length, interface, time stamp, captured length. */
    private static final int HEAD = 24;

    private final PositionedFile file;
    private final ByteOrder order;
    private final long limit;

    IntactBlock(PositionedFile file, ByteOrder order, long limit) {
        this.file = file;
        this.order = order;
        this.limit = limit;
    }

    /** Where it begins; the file's end when there is none. */
    long after(long damaged) throws IOException {
        ByteBuffer window = ByteBuffer.allocate((int) Math.min(FIRST_WINDOW, Math.max(Format.BLOCK_FRAME, limit - damaged))).order(order);
        long at = damaged + 1;
        while (at + Format.BLOCK_FRAME <= limit) {
            window.clear();
            window.limit((int) Math.min(window.capacity(), limit - at));
            file.read(window, at);
            window.flip();
            int last = window.limit() - Format.BLOCK_FRAME;
            for (int i = 0; i <= last; i++) {
                if (possible(window, i, at + i) && closed(window, i, at + i)) {
                    return at + i;
                }
            }
            at += Math.max(1, last + 1);
            if (window.capacity() < WINDOW) {
                window = ByteBuffer.allocate(2 * window.capacity()).order(order);
            }
        }
        return limit;
    }

    private boolean possible(ByteBuffer window, int i, long place) {
        int type = window.getInt(i);
        if (type != Format.ENHANCED_PACKET && type != Format.SECTION_HEADER) {
            return false;
        }
        int length = window.getInt(i + 4);
        return length >= Format.BLOCK_FRAME + 16 && length % 4 == 0 && length <= Format.MAX_BLOCK && place + length <= limit;
    }

    /** Whether the length stands at the end, too, and fits what a packet says about itself. */
    private boolean closed(ByteBuffer window, int i, long place) throws IOException {
        int length = window.getInt(i + 4);
        ByteBuffer end = read(place + length - 4, 4);
        if (end.getInt(0) != length) {
            return false;
        }
        if (window.getInt(i) == Format.SECTION_HEADER) {
            return true;
        }
        ByteBuffer head = read(place, HEAD);
        int captured = head.getInt(20);
        return length >= Format.BLOCK_FRAME + Format.PACKET_FIXED && head.getInt(8) >= 0 && captured >= 0
                && captured <= length - Format.BLOCK_FRAME - Format.PACKET_FIXED;
    }

    private ByteBuffer read(long place, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(order);
        file.read(bytes, place);
        return bytes.flip();
    }
}
