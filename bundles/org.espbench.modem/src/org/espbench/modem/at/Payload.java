package org.espbench.modem.at;

import org.eclipse.jdt.annotation.Nullable;

/** The counted bytes behind a header: handed out as they stand in the read where they are whole there, otherwise put together. */
final class Payload {

    private final Header header;
    private byte @Nullable [] collected;
    private int filled;
    private @Nullable Frame complete;

    Payload(Header header) {
        this.header = header;
    }

    /** Begins behind the header; gives the frame of a payload without any bytes. */
    @Nullable Frame begin() {
        return header.remaining == 0 ? header.data(array(), 0, 0) : null;
    }

    /** How many bytes are still to come, the line end in front of them included. */
    int missing() {
        return header.lineEnd + header.remaining - filled;
    }

    /** Takes what there is, up to the end of a piece; returns where it stopped. */
    int take(byte[] bytes, int at, int end) {
        complete = null;
        if (header.lineEnd > 0) {
            return takeLineEnd(bytes, at);
        }
        int size = Math.min(AtDecoder.PIECE, header.remaining);
        if (filled == 0 && end - at >= size) {
            header.remaining -= size;
            complete = header.data(bytes, at, size);
            return at + size;
        }
        int taken = Math.min(size - filled, end - at);
        System.arraycopy(bytes, at, array(), filled, taken);
        filled += taken;
        if (filled == size) {
            finish();
        }
        return at + taken;
    }

    /** The piece that the bytes taken last have completed. */
    @Nullable Frame piece() {
        return complete;
    }

    /** Ends with what is there, which is the last piece, if it is any. */
    @Nullable Frame abandon() {
        complete = null;
        if (filled > 0) {
            header.remaining = filled;
            finish();
        }
        header.clear();
        return complete;
    }

    // 2.0 ends the header with CR LF; where there is none, it is payload that begins.
    private int takeLineEnd(byte[] bytes, int at) {
        if (header.lineEnd == 2 && bytes[at] == '\r') {
            header.lineEnd = 1;
            return at + 1;
        }
        boolean missed = header.lineEnd == 1 && bytes[at] != '\n';
        boolean consumed = header.lineEnd == 1 && !missed;
        header.lineEnd = 0;
        if (missed && header.remaining > 0) {
            array()[filled++] = '\r';
            if (filled == header.remaining) {
                finish();
            }
        }
        return consumed ? at + 1 : at;
    }

    private void finish() {
        int size = filled;
        filled = 0;
        header.remaining -= size;
        complete = header.data(array(), 0, size);
    }

    private byte[] array() {
        byte[] array = collected;
        if (array == null) {
            array = new byte[AtDecoder.PIECE];
            collected = array;
        }
        return array;
    }
}
