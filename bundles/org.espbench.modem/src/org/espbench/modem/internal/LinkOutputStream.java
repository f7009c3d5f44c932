package org.espbench.modem.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.Link;

/** A link's sends as a stream; unbuffered. */
final class LinkOutputStream extends OutputStream {

    private static final Duration CLOSE_BUDGET = Duration.ofSeconds(10);

    private final ModemLink link;

    LinkOutputStream(ModemLink link) {
        this.link = link;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte @Nullable [] bytes, int offset, int length) throws IOException {
        link.send(Objects.requireNonNull(bytes), offset, length, Link.WRITE_BUDGET);
    }

    @Override
    public void close() throws IOException {
        link.close(CLOSE_BUDGET);
    }
}
