package org.espbench.modem.serial;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineErrors;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/** A serial port of paper: notes what is asked of it, in order, and does what the test says. */
final class RecordingDevice implements Device {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> calls = new ArrayList<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Set<ControlLine> inputs = EnumSet.noneOf(ControlLine.class);
    private ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Outputs outputs = Outputs.LOWERED;
    private LineErrors errors = LineErrors.NONE;
    private int error;
    private int waiting;
    private int nativeReads;
    private int mostBaud = LineSettings.MAX_BAUD;
    private boolean opens = true;
    private boolean takes = true;
    private boolean closes = true;
    private boolean gone;
    private boolean closed;

    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    synchronized byte[] written() {
        return written.toByteArray();
    }

    synchronized int nativeReads() {
        return nativeReads;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized RecordingDevice doesNotOpen(int number) {
        opens = false;
        error = number;
        return this;
    }

    /** A write waits until the device is closed. */
    synchronized RecordingDevice takesNothing() {
        takes = false;
        return this;
    }

    /** Closing hangs. */
    synchronized RecordingDevice doesNotClose() {
        closes = false;
        return this;
    }

    synchronized RecordingDevice knowsRatesUpTo(int baud) {
        mostBaud = baud;
        return this;
    }

    synchronized void says(byte... bytes) {
        said.writeBytes(bytes);
        notifyAll();
    }

    synchronized void inputs(ControlLine... lines) {
        inputs.clear();
        inputs.addAll(List.of(lines));
    }

    synchronized void happened(LineErrors more) {
        errors = errors.plus(more);
    }

    /** So many bytes have not left yet. */
    synchronized void holdsBack(int bytes) {
        waiting = bytes;
    }

    synchronized void unplug() {
        gone = true;
        notifyAll();
    }

    synchronized void awaitCall(String call) throws InterruptedException {
        Deadline deadline = Deadline.in(Time.real(), PATIENCE);
        while (!calls.contains(call)) {
            if (!deadline.await(this)) {
                throw new AssertionError("only " + calls);
            }
        }
    }

    @Override
    public String path() {
        return "/dev/ttyPaper0";
    }

    @Override
    public synchronized boolean open() {
        note("open");
        return opens;
    }

    @Override
    public void prepare() {
        // Counts from the start.
    }

    @Override
    public synchronized int error() {
        return error;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
        nativeReads++;
        Deadline deadline = Deadline.in(Time.real(), Duration.ofMillis(READ_MILLIS));
        while (said.size() == 0 && !gone && !closed && !deadline.over()) {
            await(deadline);
        }
        byte[] all = said.toByteArray();
        int count = Math.min(length, all.length);
        System.arraycopy(all, 0, buffer, offset, count);
        said = new ByteArrayOutputStream();
        said.write(all, count, all.length - count);
        return count == 0 && (gone || closed) ? -1 : count;
    }

    @Override
    public synchronized int readable() {
        return gone ? -1 : said.size();
    }

    @Override
    public synchronized int write(byte[] bytes, int offset, int length) {
        note("write " + length);
        while (!takes && !closed) {
            await(Deadline.in(Time.real(), PATIENCE));
        }
        if (gone || closed) {
            return -1;
        }
        written.write(bytes, offset, length);
        return length;
    }

    @Override
    public synchronized int waiting() {
        note("waiting");
        // It leaves in two goes.
        int before = waiting;
        waiting = before / 2;
        return before;
    }

    @Override
    public synchronized void discard() {
        note("discard");
    }

    @Override
    public synchronized boolean set(LineSettings line) {
        note("line " + line.baud() + " " + line.dataBits() + " " + line.parity() + " " + line.stopBits() + " " + line.flow());
        return line.baud() <= mostBaud;
    }

    @Override
    public synchronized void set(Outputs levels) {
        note("outputs " + levels.raised());
        outputs = levels;
    }

    @Override
    public synchronized Set<ControlLine> control() {
        Set<ControlLine> all = outputs.raised();
        all.addAll(inputs);
        return all;
    }

    @Override
    public synchronized Optional<LineErrors> errors() {
        return Optional.of(errors);
    }

    @Override
    public synchronized void close() {
        note("close");
        while (!closes) {
            await(Deadline.in(Time.real(), PATIENCE));
        }
        closed = true;
        notifyAll();
    }

    private void note(String call) {
        calls.add(call);
        notifyAll();
    }

    private void await(Deadline deadline) {
        try {
            deadline.await(this);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
