package org.espbench.traffic;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;

import org.espbench.modem.words.Words;

/** What this package says to people. */
final class Sentences {

    static final Words WORDS = new Words(Sentences.class);

    private Sentences() {
    }

    /** The exception with the sentence {@code key} about a file. */
    static CaptureException failure(String key, Path file, Exception cause) {
        String reason = cause.getMessage();
        String said = reason == null || reason.isEmpty() ? cause.getClass().getSimpleName() : reason;
        return new CaptureException(file, WORDS.say(key, file, said), cause);
    }

    static CaptureException unreadable(Path file, IOException cause) {
        boolean closed = cause instanceof ClosedChannelException && !(cause instanceof ClosedByInterruptException);
        return failure(closed ? "read.closed" : "read.failed", file, cause);
    }
}
