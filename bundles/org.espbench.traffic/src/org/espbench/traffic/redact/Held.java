package org.espbench.traffic.redact;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.traffic.redact.Redactor.Step;

/** An entry that waits: bytes whose last {@link #undecided} may be secret, or a step in its place. */
final class Held {

    final long since;
    final long nanos;
    final boolean sent;
    final int lines;
    final byte[] bytes;
    final @Nullable Step step;
    int undecided;

    Held(long since, long nanos, boolean sent, int lines, byte[] bytes) {
        this.since = since;
        this.nanos = nanos;
        this.sent = sent;
        this.lines = lines;
        this.bytes = bytes;
        step = null;
    }

    Held(long since, Step step) {
        this.since = since;
        this.step = step;
        nanos = 0;
        sent = false;
        lines = 0;
        bytes = new byte[0];
    }

    void mask() {
        Arrays.fill(bytes, bytes.length - undecided, bytes.length, (byte) '*');
        undecided = 0;
    }
}
