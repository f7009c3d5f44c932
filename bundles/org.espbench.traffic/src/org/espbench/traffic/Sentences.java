package org.espbench.traffic;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.util.Optional;

import org.espbench.modem.words.Words;
import org.espbench.traffic.pcapng.Flaw;

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

    /** What to say about a place where bytes can't be read. */
    static Damage damage(long from, long to) {
        return new Damage(from, WORDS.say("damage.between", from, to, to - from));
    }

    /** What to say about the end of a file. */
    static Optional<Damage> damage(Optional<Flaw> flaw, long size, long rows) {
        if (size == 0) {
            return Optional.of(new Damage(0, WORDS.say("damage.empty")));
        }
        return flaw.map(f -> new Damage(f.offset(), WORDS.say(switch (f.kind()) {
        case TRUNCATED -> "damage.truncated";
        case MALFORMED, FOREIGN -> "damage.malformed";
        }, f.offset(), size, rows)));
    }

    static CaptureException unreadable(Path file, IOException cause) {
        boolean closed = cause instanceof ClosedChannelException && !(cause instanceof ClosedByInterruptException);
        return failure(closed ? "read.closed" : "read.failed", file, cause);
    }
}
