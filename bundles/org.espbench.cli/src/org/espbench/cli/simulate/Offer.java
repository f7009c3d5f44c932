package org.espbench.cli.simulate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.TcpModule;
import org.espbench.simulator.pty.PtyModule;

/** Where a module can be reached, until it is closed. */
final class Offer implements AutoCloseable {

    private final Log log;
    private final SimulatedModule module;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    Offer(SimulatedModule module, Log log) {
        this.module = module;
        this.log = log;
        open.push(module);
    }

    /** Offers it on a pseudo-terminal. @param link a name for it in the file system, which must be free @return the path to open */
    String terminal(Optional<Path> link) throws IOException {
        PtyModule pty = PtyModule.open(module);
        open.push(pty);
        if (link.isPresent()) {
            name(link.get(), Path.of(pty.slavePath()));
        }
        return pty.slavePath();
    }

    /** Offers it on a port of the loopback interface; 0: a free one. @return where it listens */
    InetSocketAddress network(int port) throws IOException {
        TcpModule tcp = TcpModule.open(module, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), log::note);
        open.push(tcp);
        return tcp.address();
    }

    /** Takes back what was offered and switches the module off; a second call does nothing. */
    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                // The others are to be closed all the same.
                log.note(String.valueOf(e.getMessage()));
            }
        }
    }

    private void name(Path link, Path device) throws IOException {
        if (Files.isSymbolicLink(link) && Files.notExists(link)) {
            // Left over from a terminal that is gone.
            Files.delete(link);
        }
        try {
            Files.createSymbolicLink(link, device);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(Sentences.WORDS.say("link.taken", link), e);
        }
        open.push(() -> Files.deleteIfExists(link));
    }
}
