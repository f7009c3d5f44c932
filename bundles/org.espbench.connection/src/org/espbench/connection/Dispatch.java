package org.espbench.connection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.Exchange;
import org.espbench.modem.Link;
import org.espbench.modem.ModemException;

/** Sends what users want sent on the links of a session. Stateless; on the threads of those who send. */
final class Dispatch {

    /** What a module takes at once (all generations, reference 3.2): so often is progress told, and a cancel heeded. */
    private static final int PORTION = 2048;
    /** For one portion: a module reports the loss of a send after about 20 s (reference 2.4). */
    private static final Duration PORTION_BUDGET = Duration.ofSeconds(60);

    private final Board board;

    Dispatch(Board board) {
        this.board = board;
    }

    void send(String key, byte[] bytes, Duration budget) throws ModemException {
        open(key, bytes.length).send(bytes, 0, bytes.length, budget);
    }

    /** To each in turn; who can't be reached doesn't keep the others from getting it. */
    void sendToVisitors(byte[] bytes, Duration budget) throws ModemException {
        List<String> visitors = board.visitors();
        if (visitors.isEmpty()) {
            throw new ModemException.NotSent(Said.WORDS.say("send.nobody"), Exchange.NONE, 0, null);
        }
        @Nullable ModemException first = null;
        for (String key : visitors) {
            try {
                send(key, bytes, budget);
            } catch (ModemException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    long sendFile(String key, Path file, SendProgress progress) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            long total = Files.size(file);
            Link link = open(key, total);
            byte[] portion = new byte[PORTION];
            long sent = 0;
            for (int count = in.readNBytes(portion, 0, PORTION); count > 0; count = in.readNBytes(portion, 0, PORTION)) {
                link.send(portion, 0, count, PORTION_BUDGET);
                sent += count;
                if (!progress.sent(sent, total)) {
                    return sent;
                }
            }
            return sent;
        }
    }

    private Link open(String key, long wanted) throws ModemException.NotSent {
        Optional<Link> link = board.link(key);
        if (link.isEmpty()) {
            throw new ModemException.NotSent(Said.WORDS.say("send.closed", wanted), Exchange.NONE, 0, null);
        }
        return link.get();
    }
}
