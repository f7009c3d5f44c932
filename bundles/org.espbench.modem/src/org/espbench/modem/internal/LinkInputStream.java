package org.espbench.modem.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.ModemException;

/** A link's received bytes as a stream. */
class LinkInputStream extends InputStream {

    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Duration CLOSE_BUDGET = Duration.ofSeconds(10);

    private final ModemLink link;

    LinkInputStream(ModemLink link) {
        this.link = link;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte @Nullable [] into, int offset, int length) throws IOException {
        byte[] bytes = Objects.requireNonNull(into);
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int count = 0;
        while (length > 0 && count == 0) {
            try {
                count = link.receive(bytes, offset, length, AGAIN);
            } catch (ModemException.Cancelled e) {
                InterruptedIOException interrupted = new InterruptedIOException(e.getMessage());
                interrupted.initCause(e);
                throw interrupted;
            }
        }
        return count;
    }

    @Override
    public int available() {
        return link.available();
    }

    @Override
    public void close() throws IOException {
        link.close(CLOSE_BUDGET);
    }
}
