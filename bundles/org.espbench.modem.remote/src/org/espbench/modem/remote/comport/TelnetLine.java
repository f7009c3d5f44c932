package org.espbench.modem.remote.comport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.espbench.modem.port.PortException;
import org.espbench.modem.remote.socket.SocketLine;
import org.espbench.modem.remote.telnet.Options;
import org.espbench.modem.remote.telnet.Options.Side;
import org.espbench.modem.remote.telnet.TelnetCommand;
import org.espbench.modem.remote.telnet.TelnetDecoder;
import org.espbench.modem.remote.telnet.TelnetEncoder;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/**
 * A connection that speaks telnet. It has no thread: whoever reads also takes the commands, and who waits for an answer while nobody reads
 * reads himself and holds the data for later. Any thread.
 */
final class TelnetLine {

    private static final Duration SLICE = Duration.ofMillis(50);
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    private static final int PIECE = 4096;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SocketLine socket;
    private final int option;
    private final Consumer<byte[]> messages;
    private final Options options;
    /** Held by who reads: decoder, held data. */
    private final ReentrantLock reading = new ReentrantLock();
    private final TelnetDecoder decoder = new TelnetDecoder();
    private final Held held = new Held();
    private final byte[] piece = new byte[PIECE];
    /** Held by who writes: encoder. */
    private final ReentrantLock writing = new ReentrantLock();
    private final TelnetEncoder encoder = new TelnetEncoder();
    private boolean encodesLines;
    /** Guards the options, the replies not yet sent, and what {@link #messages} changes. */
    private final Object monitor = new Object();
    private byte[] replies = {};

    /**
     * @param option the one whose messages are told
     * @param messages gets each message's payload, under the monitor; must not block
     */
    TelnetLine(SocketLine socket, int option, Consumer<byte[]> messages) {
        this.socket = socket;
        this.option = option;
        this.messages = messages;
        this.options = new Options(Set.of(Code.BINARY, Code.SUPPRESS_GO_AHEAD, option));
    }

    /** What guards what the messages change. */
    Object monitor() {
        return monitor;
    }

    /** Proposes the option and what makes the line fit for all bytes. */
    void propose() throws PortException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        synchronized (monitor) {
            out.writeBytes(options.ask(Side.OURS, option));
            for (Side side : Side.values()) {
                out.writeBytes(options.ask(side, Code.BINARY));
                out.writeBytes(options.ask(side, Code.SUPPRESS_GO_AHEAD));
            }
        }
        send(out.toByteArray());
    }

    /** Whether the server does the option's part; under the monitor. */
    boolean agreed() {
        return options.on(Side.OURS, option);
    }

    /** Whether the server doesn't know the option; under the monitor. */
    boolean refused() {
        return options.refused(Side.OURS, option);
    }

    /** As {@link org.espbench.modem.port.Port#read}. */
    int read(byte[] buffer, int offset, int length, int waitMillis) throws PortException {
        Deadline deadline = Deadline.in(Time.real(), Duration.ofMillis(waitMillis));
        reading.lock();
        try {
            if (!held.isEmpty()) {
                socket.check();
                return held.take(buffer, offset, length);
            }
            while (true) {
                flushReplies();
                int count = socket.read(buffer, offset, length, (int) (deadline.remaining() / NANOS_PER_MILLI));
                int data = decoder.decode(buffer, offset, count, this::told);
                flushReplies();
                if (data > 0 || deadline.over()) {
                    return data;
                }
            }
        } finally {
            reading.unlock();
        }
    }

    /** Writes data. */
    void write(byte[] bytes, int offset, int length) throws PortException {
        writing.lock();
        try {
            sendReplies(true);
            if (encoder.changes(bytes, offset, length)) {
                byte[] encoded = encoder.data(bytes, offset, length);
                socket.write(encoded, 0, encoded.length);
            } else {
                socket.write(bytes, offset, length);
            }
        } finally {
            writing.unlock();
        }
        flushReplies();
    }

    /** Writes commands, encoded already. */
    void send(byte[] commands) throws PortException {
        writing.lock();
        try {
            sendReplies(true);
            socket.write(commands, 0, commands.length);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Waits until something is so that a message or a word on an option makes so.
     *
     * @param done asked under the monitor
     * @param cancellable whether an interrupt ends the wait; otherwise the thread stays interrupted
     * @return false when it isn't so by the deadline
     */
    boolean await(BooleanSupplier done, Deadline deadline, boolean cancellable) throws PortException {
        boolean interrupted = false;
        try {
            while (true) {
                synchronized (monitor) {
                    if (done.getAsBoolean()) {
                        return true;
                    }
                }
                interrupted |= Thread.interrupted();
                if (deadline.over() || interrupted && cancellable) {
                    return false;
                }
                // Somebody who reads takes the commands too.
                if (!reading.hasQueuedThreads() && reading.tryLock()) {
                    try {
                        pump(deadline.atMost(SLICE));
                    } finally {
                        reading.unlock();
                    }
                } else {
                    interrupted |= pause(done, deadline.atMost(SLICE));
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Forgets the data held. */
    void discard() {
        reading.lock();
        try {
            held.clear();
        } finally {
            reading.unlock();
        }
    }

    /** What the server said before it hung up, as text. */
    String lastWords() {
        reading.lock();
        try {
            byte[] text = new byte[PIECE];
            int count = held.take(text, 0, text.length);
            count += rest(text, count);
            return new String(text, 0, count, StandardCharsets.ISO_8859_1).strip();
        } finally {
            reading.unlock();
        }
    }

    private int rest(byte[] text, int from) {
        int count = 0;
        try {
            Deadline deadline = Deadline.in(Time.real(), LAST_WORDS);
            while (from + count < text.length && !deadline.over()) {
                int read = socket.read(text, from + count, text.length - from - count, (int) (deadline.remaining() / NANOS_PER_MILLI));
                count += decoder.decode(text, from + count, read, this::told);
            }
        } catch (PortException e) {
            // The end, as expected.
            return count;
        }
        return count;
    }

    void check() throws PortException {
        socket.check();
    }

    void close() {
        socket.close();
        synchronized (monitor) {
            monitor.notifyAll();
        }
    }

    private void pump(Deadline slice) throws PortException {
        flushReplies();
        int room = Math.min(piece.length, held.room());
        if (room == 0) {
            // What comes now has to wait in the network until somebody reads.
            pause(() -> false, slice);
            return;
        }
        int count = socket.read(piece, 0, room, (int) (slice.remaining() / NANOS_PER_MILLI) + 1);
        int data = decoder.decode(piece, 0, count, this::told);
        held.add(piece, 0, data);
        flushReplies();
    }

    /** @return whether the thread was interrupted */
    private boolean pause(BooleanSupplier done, Deadline deadline) {
        synchronized (monitor) {
            try {
                if (!done.getAsBoolean()) {
                    deadline.await(monitor);
                }
                return false;
            } catch (InterruptedException e) {
                return true;
            }
        }
    }

    private void told(TelnetCommand command) {
        synchronized (monitor) {
            switch (command) {
            case TelnetCommand.Negotiated said -> {
                options.hear(said).ifPresent(this::reply);
                decoder.lines(options.refused(Side.THEIRS, Code.BINARY));
            }
            case TelnetCommand.Said said -> {
                if (said.option() == option) {
                    messages.accept(said.payload());
                }
            }
            case TelnetCommand.Other other -> { }
            }
            monitor.notifyAll();
        }
    }

    /** Queues what answers the server: who reads must not wait for who writes. Under the monitor. */
    void reply(byte[] bytes) {
        if (replies.length > PIECE) {
            // Who talks on without listening gets no further answers.
            return;
        }
        byte[] all = Arrays.copyOf(replies, replies.length + bytes.length);
        System.arraycopy(bytes, 0, all, replies.length, bytes.length);
        replies = all;
    }

    private void flushReplies() throws PortException {
        if (writing.tryLock()) {
            try {
                sendReplies(false);
            } finally {
                writing.unlock();
            }
        }
    }

    /** Under the writing lock. */
    private void sendReplies(boolean wait) throws PortException {
        byte[] batch;
        synchronized (monitor) {
            batch = replies;
            replies = new byte[0];
            boolean lines = options.refused(Side.OURS, Code.BINARY);
            if (lines != encodesLines) {
                encodesLines = lines;
                encoder.lines(lines);
            }
        }
        if (batch.length == 0) {
            return;
        }
        int sent = 0;
        if (wait) {
            socket.write(batch, 0, batch.length);
            sent = batch.length;
        } else {
            sent = socket.writeSome(batch, 0, batch.length);
        }
        if (sent < batch.length) {
            synchronized (monitor) {
                byte[] later = replies;
                replies = Arrays.copyOfRange(batch, sent, batch.length);
                reply(later);
            }
        }
    }
}
