package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.Exchange;
import org.espbench.modem.ModemException;
import org.espbench.modem.PassThrough;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.AtEncoder;
import org.espbench.modem.at.LinkEncoder;
import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.time.Deadline;

/** Pass-through as one holds it: owns the turn until it is left. */
final class PassThroughLine implements PassThrough {

    /** What sets an escape apart from data, with room (reference 3.5: more than 20 ms). */
    private static final Duration SILENCE = Duration.ofMillis(50);
    /** What the module needs before the next command (reference 3.5). */
    private static final Duration SETTLE = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration CLOSE_BUDGET = Duration.ofSeconds(15);
    private static final byte[] ESCAPE = "+++".getBytes(StandardCharsets.US_ASCII);

    private final Channel channel;
    private final Talk talk;
    private final Links links;
    private final ModemLink link;
    private final LinkRequest request;
    private final Readiness readiness;
    private final Object turn;
    private final Object writing = new Object();
    /**
     * How many plus signs stand at the end of what was written last. Where the module's packet begins that they are in, only the module knows: its
     * own silence is shorter than ours, and packets end when they are full. Guarded by {@code writing}.
     */
    private int plusSigns;
    private long lastWrite;
    /** Guarded by the monitor. */
    private boolean left;

    /** The module has given its prompt. @param turn held, and given back when it is left */
    PassThroughLine(Channel channel, Talk talk, Links links, ModemLink link, LinkRequest request, Readiness readiness, Object turn) {
        this.channel = channel;
        this.talk = talk;
        this.links = links;
        this.link = link;
        this.request = request;
        this.readiness = readiness;
        this.turn = turn;
        link.takeLine();
        this.lastWrite = channel.time().nanos();
    }

    @Override
    public LinkRequest request() {
        return request;
    }

    @Override
    public boolean active() {
        synchronized (channel) {
            return !left && link.open() && !channel.ended();
        }
    }

    @Override
    public InputStream input() {
        return new LinkInputStream(link) {
            @Override
            public void close() throws IOException {
                leave(CLOSE_BUDGET);
            }
        };
    }

    @Override
    public OutputStream output() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                PassThroughLine.this.write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte @Nullable [] bytes, int offset, int length) throws IOException {
                PassThroughLine.this.write(Objects.requireNonNull(bytes), offset, length);
            }

            @Override
            public void close() throws IOException {
                leave(CLOSE_BUDGET);
            }
        };
    }

    @Override
    public int receive(byte[] buffer, int offset, int length, Duration budget) throws IOException {
        return link.receive(buffer, offset, length, budget);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws ModemException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        synchronized (writing) {
            if (!active()) {
                channel.requireAlive(Exchange.NONE);
                throw new ModemException.Closed(WORDS.say("passThrough.left"), Exchange.NONE);
            }
            int plus = plusSignsAtTheEnd(bytes, offset, length);
            if (plus == ESCAPE.length) {
                put(bytes, offset, length - plus, 0);
                putPlusSigns(plus - 1);
                pause();
                putPlusSigns(1);
            } else if (plus == length && plus < ESCAPE.length) {
                putPlusSigns(plus);
            } else {
                put(bytes, offset, length, plus);
            }
        }
    }

    @Override
    public void leave(Duration budget) throws ModemException {
        Deadline deadline = Deadline.in(channel.time(), budget);
        synchronized (writing) {
            synchronized (channel) {
                if (left) {
                    return;
                }
                left = true;
            }
            boolean back = false;
            try {
                returnToCommands(deadline);
                talk.run(AtEncoder.CLOSE, deadline);
                talk.require(AtEncoder.MUX, deadline);
                back = true;
            } finally {
                synchronized (channel) {
                    links.closed(link);
                    if (!back) {
                        readiness.lose();
                    }
                }
                talk.release(turn);
            }
        }
    }

    /** The port or the module is lost: nobody can leave it any more. Under the monitor. */
    void lost() {
        left = true;
        talk.release(turn);
    }

    private void returnToCommands(Deadline deadline) throws ModemException {
        while (true) {
            pause();
            channel.write(ESCAPE, Exchange.NONE);
            // What is still under way to us is the far end's.
            channel.raw(true);
            talk.waitFor(() -> false, deadline.atMost(SETTLE), Exchange.NONE);
            channel.raw(false);
            AtCommand command = LinkEncoder.passThrough(false);
            Running running = talk.begin(new Running(command, 0));
            if (talk.waitFor(() -> running.result() != null, deadline.atMost(ANSWER), running) && running.ok()) {
                return;
            }
            // Whoever initialises a module that is still there escapes first.
            channel.raw(true);
            if (deadline.over()) {
                throw new ModemException.TimedOut(WORDS.say("passThrough.stuck"), running.exchange());
            }
        }
    }

    /** One or two; not so that with those before they are three that stand alone. */
    private void putPlusSigns(int count) throws ModemException {
        if (channel.time().nanos() - lastWrite > SILENCE.toNanos()) {
            plusSigns = 0;
        }
        if (plusSigns > 0 && plusSigns + count == ESCAPE.length) {
            pause();
            plusSigns = 0;
        }
        put(ESCAPE, 0, count, plusSigns + count);
    }

    private void put(byte[] bytes, int offset, int length, int plusSignsThen) throws ModemException {
        if (length > 0) {
            channel.write(bytes, offset, length, Exchange.NONE);
            lastWrite = channel.time().nanos();
            plusSigns = plusSignsThen;
        }
    }

    private void pause() throws ModemException {
        talk.waitFor(() -> false, Deadline.in(channel.time(), SILENCE), Exchange.NONE);
    }

    private static int plusSignsAtTheEnd(byte[] bytes, int offset, int length) {
        int count = 0;
        while (count < length && bytes[offset + length - 1 - count] == '+') {
            count++;
        }
        return count;
    }
}
