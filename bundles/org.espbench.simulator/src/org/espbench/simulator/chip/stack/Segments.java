package org.espbench.simulator.chip.stack;

import java.util.BitSet;

/** What became of the segments that the host sent with {@code AT+CIPSENDBUF} over one link (G1, reference 2.4). Used on the module's loop. */
public final class Segments {

    private static final int REMEMBERED = 32;

    private final BitSet acknowledged = new BitSet();
    private int sent;
    private int done;
    private int lastAcknowledged;
    private int bytes;
    private int queued;

    /** The number of the segment begun last; 0: none. */
    public int current() {
        return sent;
    }

    /** The number up to which it is known what became of them. */
    public int done() {
        return done;
    }

    /** The number of the segment acknowledged last. */
    public int acknowledged() {
        return lastAcknowledged;
    }

    /** Bytes of the send buffer in use. */
    public int bytes() {
        return bytes;
    }

    /** Segments on the way. */
    public int queued() {
        return queued;
    }

    /** A segment begins. @return its number */
    public int begin() {
        return ++sent;
    }

    /** The segment begun last is not sent. */
    public void cancel() {
        sent--;
    }

    /** The segment begun last is complete and on its way. */
    public void leave(int length) {
        bytes += length;
        queued++;
    }

    /** The oldest segment on the way has arrived, or is lost. @return its number */
    public int arrived(int length, boolean delivered) {
        bytes -= length;
        queued--;
        done++;
        if (delivered) {
            acknowledged.set(done);
            lastAcknowledged = done;
        }
        return done;
    }

    /** Whether this segment is one of the last ones, about which something is known. */
    public boolean remembers(int segment) {
        return segment >= 1 && segment <= sent && segment > sent - REMEMBERED;
    }

    /** Whether this segment was acknowledged. */
    public boolean acknowledged(int segment) {
        return acknowledged.get(segment);
    }
}
