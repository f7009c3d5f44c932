package org.espbench.traffic.redact;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;

import org.espbench.modem.at.AtContext;
import org.espbench.modem.at.SecretScanner;
import org.espbench.modem.time.Time;

/**
 * Stands between the tap and the file: passes entries on in the order they came, secrets overwritten with {@code *}, lengths unchanged. An
 * entry whose end can't be judged yet waits for that direction's next bytes, and everything behind it waits too, so that a reply can't
 * overtake its command; after {@link #PATIENCE} what is still unclear is masked. One thread at a time.
 */
public final class Redactor {

    /** How long bytes are held back at most. */
    public static final Duration PATIENCE = Duration.ofMillis(100);

    /** Where entries go. */
    public interface Output {

        /** Bytes without secrets; the array is valid during the call only. */
        void data(long nanos, boolean sent, int lines, byte[] bytes, int offset, int length) throws IOException;
    }

    /** Something to do in order, between the entries before and those behind it. */
    @FunctionalInterface
    public interface Step {

        /** Does it. */
        void run() throws IOException;
    }

    private final Time time;
    private final Output output;
    private final ArrayDeque<Held> held = new ArrayDeque<>();
    private SecretScanner scanner = new SecretScanner();
    private Side host = new Side();
    private Side module = new Side();

    /** Masks for {@code output}; {@code time} measures the patience. */
    public Redactor(Time time, Output output) {
        this.time = time;
        this.output = output;
    }

    /** The port was opened: what comes now continues nothing. */
    public void restart() throws IOException {
        release();
        scanner = new SecretScanner();
        host = new Side();
        module = new Side();
    }

    /** Bytes were lost here: the rest of the line they belonged to is masked, because its beginning can't be known. */
    public void lost() throws IOException {
        restart();
        host.blind = true;
        module.blind = true;
    }

    /** As {@link SecretScanner#rest(boolean)}; empty, too, while anything is held back. */
    public Optional<AtContext> rest(boolean patient) {
        return held.isEmpty() && host.tail.length == 0 && module.tail.length == 0 && !host.blind && !module.blind ? scanner.rest(patient)
                : Optional.empty();
    }

    /** As {@link SecretScanner#context()}. */
    public AtContext context() {
        return scanner.context();
    }

    /** Takes bytes of the wire. They are masked in place, and copied if they have to wait. */
    public void data(long nanos, boolean sent, int lines, byte[] bytes, int offset, int length) throws IOException {
        Side side = sent ? host : module;
        if (side.blind) {
            int seen = side.maskLine(bytes, offset, length);
            judge(nanos, sent, lines, bytes, offset, length, seen);
        } else {
            judge(nanos, sent, lines, bytes, offset, length, 0);
        }
    }

    /** The first {@code skipped} bytes were dealt with. */
    private void judge(long nanos, boolean sent, int lines, byte[] bytes, int offset, int length, int skipped) throws IOException {
        Side side = sent ? host : module;
        int from = offset + skipped;
        int count = length - skipped;
        if (side.tail.length == 0 && held.isEmpty()) {
            int undecided = scan(sent, bytes, from, count);
            if (undecided == 0) {
                output.data(nanos, sent, lines, bytes, offset, length);
                return;
            }
            side.remember(bytes, offset + length, undecided);
            hold(nanos, sent, lines, bytes, offset, length).undecided = undecided;
            return;
        }
        Held entry = hold(nanos, sent, lines, bytes, offset, length);
        byte[] together = side.withTail(bytes, from, count);
        int undecided = scan(sent, together, 0, together.length);
        side.remember(together, together.length, undecided);
        settle(sent, together, undecided, entry, count);
        passOn();
    }

    /** Takes something that has its place between bytes. */
    public void step(Step step) throws IOException {
        if (held.isEmpty()) {
            step.run();
        } else {
            held.add(new Held(time.nanos(), step));
        }
    }

    /** Model nanoseconds until {@link #expire()} has something to do; {@link Long#MAX_VALUE} when nothing is held back. */
    public long due() {
        Held first = held.peek();
        return first == null ? Long.MAX_VALUE : Math.max(0, first.since + PATIENCE.toNanos() - time.nanos());
    }

    /** Masks and passes on what has waited too long. */
    public void expire() throws IOException {
        while (due() == 0) {
            Held first = held.element();
            first.mask();
            passOn();
        }
    }

    /** Masks what is unclear and passes everything on, at once. */
    public void release() throws IOException {
        for (Held entry : held) {
            entry.mask();
        }
        passOn();
    }

    private int scan(boolean sent, byte[] bytes, int offset, int length) {
        return sent ? scanner.transmitted(bytes, offset, length) : scanner.received(bytes, offset, length);
    }

    private Held hold(long nanos, boolean sent, int lines, byte[] bytes, int offset, int length) {
        byte[] copy = new byte[length];
        System.arraycopy(bytes, offset, copy, 0, length);
        Held entry = new Held(time.nanos(), nanos, sent, lines, copy);
        held.add(entry);
        return entry;
    }

    /** Copies what was decided back into the entries it came from, the youngest first. */
    private void settle(boolean sent, byte[] together, int undecided, Held youngest, int count) {
        int end = together.length;
        int open = undecided;
        for (var entries = held.descendingIterator(); entries.hasNext() && end > 0;) {
            Held entry = entries.next();
            if (entry.step != null || entry.sent != sent) {
                continue;
            }
            // An older entry than the tail reaches was decided before.
            int reach = entry == youngest ? count : entry.undecided;
            int from = end - Math.min(reach, end);
            int stays = Math.min(open, end - from);
            System.arraycopy(together, from, entry.bytes, entry.bytes.length - (end - from), end - from - stays);
            entry.undecided = stays;
            open -= stays;
            end = from;
        }
    }

    private void passOn() throws IOException {
        while (true) {
            Held first = held.peek();
            if (first == null || first.undecided > 0) {
                return;
            }
            held.remove();
            Step step = first.step;
            if (step != null) {
                step.run();
            } else {
                output.data(first.nanos, first.sent, first.lines, first.bytes, 0, first.bytes.length);
            }
        }
    }
}
