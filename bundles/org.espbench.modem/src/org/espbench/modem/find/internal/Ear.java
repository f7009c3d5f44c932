package org.espbench.modem.find.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.find.Attempt;
import org.espbench.modem.find.Evidence;
import org.espbench.modem.find.Impression;
import org.espbench.modem.find.SearchListener;
import org.espbench.modem.find.Trial;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/** Speaks and listens on the searching thread. A wait is a read, in slices so short that an interrupt or the end of the budget is noticed at once. */
final class Ear {

    private static final int SLICE_MILLIS = 30;
    private static final int BUFFER = 4096;
    /** What comes in with this little between bytes is one utterance; more than a USB adapter holds bytes back for. */
    private static final Duration QUIET = Duration.ofMillis(60);
    /** A backlog is waited out for so long; who talks on after that is asked nevertheless. */
    private static final Duration BACKLOG = Duration.ofSeconds(1);
    private static final byte[] NOTHING = {};
    private static final int BITS = 10;

    private final Port port;
    private final Time time;
    private final SearchListener listener;
    private final Notes notes;
    private final Deadline deadline;
    private final byte[] buffer = new byte[BUFFER];
    private int written;
    private boolean slow;

    Ear(Port port, Time time, Duration budget, SearchListener listener, Notes notes) {
        this.port = port;
        this.time = time;
        this.listener = listener;
        this.notes = notes;
        deadline = Deadline.in(time, budget);
    }

    Port port() {
        return port;
    }

    Time time() {
        return time;
    }

    /** Whether the budget is used up; notes it. */
    boolean over() {
        boolean over = deadline.over();
        notes.cutShort |= over;
        return over;
    }

    /** How many bytes were written in all. */
    int written() {
        return written;
    }

    /** Whether an answer came when nobody waited for it any more: a network or a machine in between takes its time. */
    boolean slow() {
        return slow;
    }

    /** From now on, answers are expected to be late. */
    void expectDelay() {
        slow = true;
    }

    /** Changes the line, and forgets what came at the old one. @return false when the port can't do it */
    boolean tune(LineSettings line) throws PortException, InterruptedException {
        if (!port.line().equals(line)) {
            letPass();
            try {
                port.setLine(line);
            } catch (PortException.Refused e) {
                report(new Trial(Attempt.ASK, line, Impression.IMPOSSIBLE, Evidence.silence(line.baud())), null, written);
                return false;
            }
            port.read(buffer, 0, buffer.length, 0);
        }
        return true;
    }

    /** Lets what waits pass, writes, and listens until it is enough; a little longer where bytes are still coming. */
    Hearing exchange(Attempt attempt, byte[] bytes, Duration longest, Predicate<Hearing> enough)
            throws PortException, InterruptedException {
        letPass();
        Hearing hearing = begin(attempt, bytes);
        write(bytes);
        boolean done = listen(hearing, longest.plus(lineTime(bytes.length)), () -> enough.test(hearing));
        if (!done && hearing.count() > 0) {
            listenUntilQuiet(hearing, longest, () -> enough.test(hearing));
        }
        return end(attempt, hearing);
    }

    /** Tells what is tried now. @param bytes what will be written */
    Hearing begin(Attempt attempt, byte[] bytes) {
        listener.trying(attempt, port.line(), Duration.ofNanos(deadline.remaining()));
        return new Hearing(bytes);
    }

    /** Notes and tells what came of it. */
    Hearing end(Attempt attempt, Hearing hearing) {
        LineSettings line = port.line();
        boolean unasked = attempt == Attempt.LISTEN || attempt == Attempt.ESCAPE;
        slow |= unasked && written > 0 && hearing.answered() && !hearing.cancelled() && !hearing.sendEnded();
        report(new Trial(attempt, line, hearing.impression(), hearing.evidence(line.baud())), hearing, written);
        return hearing;
    }

    void write(byte[] bytes) throws PortException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        port.write(bytes, 0, bytes.length);
        written += bytes.length;
    }

    /** @return whether it was enough */
    boolean listen(Hearing hearing, Duration longest, BooleanSupplier enough) throws PortException, InterruptedException {
        Deadline end = deadline.atMost(longest);
        while (!enough.getAsBoolean()) {
            if (end.over()) {
                return false;
            }
            read(hearing, end);
        }
        return true;
    }

    /** Listens until nothing comes for a while. */
    void listenUntilQuiet(Hearing hearing, Duration longest, BooleanSupplier enough) throws PortException, InterruptedException {
        Deadline end = deadline.atMost(longest);
        long before = -1;
        while (before != hearing.count() && !end.over() && !enough.getAsBoolean()) {
            before = hearing.count();
            long known = before;
            listen(hearing, QUIET, () -> hearing.count() != known || end.over());
        }
    }

    /** What waits already answers nothing that is asked from here on: it is the end of a flood, or an answer that comes late. */
    private void letPass() throws PortException, InterruptedException {
        int count = port.read(buffer, 0, buffer.length, 0);
        if (count > 0) {
            Hearing backlog = begin(Attempt.LISTEN, NOTHING);
            backlog.add(buffer, count);
            listenUntilQuiet(backlog, BACKLOG, () -> false);
            slow |= written > 0 && backlog.answered();
            // It may begin inside of somebody's data, which can look like the end of a send.
            report(new Trial(Attempt.LISTEN, port.line(), backlog.impression(), backlog.evidence(port.line().baud())), backlog, 0);
        }
    }

    /** How long so many bytes take on the line. */
    Duration lineTime(int bytes) {
        return Duration.ofNanos(TimeUnit.SECONDS.toNanos(BITS) * bytes / port.line().baud());
    }

    private void read(Hearing hearing, Deadline end) throws PortException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        double real = Math.ceil(end.remaining() * time.factor() / TimeUnit.MILLISECONDS.toNanos(1));
        int count = port.read(buffer, 0, buffer.length, (int) Math.max(1, Math.min(SLICE_MILLIS, real)));
        if (count > 0) {
            hearing.add(buffer, count);
        }
    }

    /** @param before how many bytes had been written that it may come of */
    private void report(Trial trial, @Nullable Hearing hearing, int before) {
        notes.add(trial, hearing, before);
        listener.tried(trial);
    }
}
