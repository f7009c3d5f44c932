package org.espbench.modem.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;

/** A port on whose other end somebody follows a script: each write is compared with the next line of it and answered as it says. */
final class ScriptedPort implements Port {

    private record Step(String expected, String answer, Runnable action) {
    }

    private static final long PATIENCE_MILLIS = 20_000;

    private final PortAddress address = PortAddress.of("script", "test");
    private final Deque<Step> script = new ArrayDeque<>();
    private final List<String> violations = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private boolean reading;
    private boolean closed;
    private boolean gone;
    private LineSettings line = LineSettings.DEFAULT;
    private LineSettings moduleLine = LineSettings.DEFAULT;
    private final Set<ControlLine> raised = EnumSet.noneOf(ControlLine.class);
    private final Set<Integer> impossible = new HashSet<>();
    private String saidOnceFollowed = "";
    private Outputs outputs = Outputs.LOWERED;
    private final List<Outputs> driven = new ArrayList<>();

    /** Next, the driver writes this and is answered that. */
    ScriptedPort on(String expected, String answer) {
        return on(expected, answer, () -> { });
    }

    /** The same, and then something happens, on the writing thread. */
    synchronized ScriptedPort on(String expected, String answer, Runnable action) {
        script.add(new Step(expected, answer, action));
        return this;
    }

    /** What every conversation begins with. */
    ScriptedPort onInitialise() {
        return onInitialise("AT version:1.7.5.0(Oct  9 2021 09:26:04)\r\nSDK version:3.0.5(b29dcd3)\r\ncompile time:x\r\nOK\r\n");
    }

    /** The same, of a firmware that names itself so. */
    ScriptedPort onInitialise(String version) {
        return on("AT\r\n", "AT\r\r\n\r\nOK\r\n").onProbe("AT+CIPMUX?\r\r\n+CIPMUX:1\r\n\r\nOK\r\n").on("ATE0\r\n", "ATE0\r\r\n\r\nOK\r\n")
                .on("AT+GMR\r\n", version).on("AT+CIPSTATUS\r\n", "STATUS:5\r\n\r\nOK\r\n");
    }

    /** What a conversation begins with after the second border between late answers and those to come. */
    ScriptedPort onInitialiseAgain() {
        String version = "AT version:1.7.5.0(x)\r\nOK\r\n";
        return on("AT\r\n", "\r\nOK\r\n").on("AT+GMR\r\n", version).on("ATE0\r\n", "\r\nOK\r\n").on("AT+GMR\r\n", version)
                .onSettings().on("AT+CIPSTATUS\r\n", "STATUS:5\r\n\r\nOK\r\n");
    }

    /** How a module that has restarted by itself is made ready again, by whoever comes next. */
    ScriptedPort onRestarted() {
        return onRestarted("1.7.5.0(x)");
    }

    /** The same of another firmware. */
    ScriptedPort onRestarted(String version) {
        String told = "AT version:" + version + "\r\n" + Rig.OK;
        return on("AT\r\n", "AT\r\r\n" + Rig.OK).on("AT+GMR\r\n", "AT+GMR\r\r\n" + told).on("ATE0\r\n", "ATE0\r\r\n" + Rig.OK)
                .on("AT+GMR\r\n", told).on("AT+CIPSTATUS\r\n", "STATUS:5\r\n" + Rig.OK);
    }

    /** How a 1.7 that doesn't come fresh from a start is told how data are to come. */
    ScriptedPort onSettings() {
        return on("AT+CIPMODE=0\r\n", Rig.OK).on("AT+CIPRECVMODE=0\r\n", Rig.OK).on("AT+CIPDINFO=0\r\n", Rig.OK);
    }

    /** The same of versions without passive reception. */
    ScriptedPort onOldSettings() {
        return on("AT+CIPMODE=0\r\n", Rig.OK).on("AT+CIPDINFO=0\r\n", Rig.OK);
    }

    ScriptedPort onProbe(String answer) {
        return on("AT+CIPMUX?\r\n", answer);
    }

    /** From now on the module's end of the line is set so; while the host's isn't, neither understands the other. Flow control doesn't matter. */
    synchronized void setModuleLine(LineSettings settings) {
        moduleLine = settings;
    }

    /** The same, and the module says something as soon as the host has followed. */
    synchronized void setModuleLine(LineSettings settings, String then) {
        moduleLine = settings;
        saidOnceFollowed = then;
    }

    /** The host's end can't do this rate. */
    synchronized void forbid(int baud) {
        impossible.add(baud);
    }

    /** The host sees this line raised. */
    synchronized void raise(ControlLine input) {
        raised.add(input);
    }

    /** The levels that the host has driven its control lines at. */
    synchronized List<Outputs> driven() {
        return List.copyOf(driven);
    }

    /** The module says something unasked. */
    synchronized void say(String bytes) {
        if (!connected()) {
            return;
        }
        answers.writeBytes(bytes.getBytes(StandardCharsets.ISO_8859_1));
        notifyAll();
    }

    synchronized void unplug() {
        gone = true;
        notifyAll();
    }

    /** Whether everything said has been heard and the reader waits for more. */
    synchronized boolean idle() {
        return reading && answers.size() == 0;
    }

    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    /** What the script still expects. */
    synchronized List<String> left() {
        return script.stream().map(Step::expected).toList();
    }

    synchronized List<String> written() {
        return List.copyOf(written);
    }

    /** Waits until this was written. */
    synchronized void awaitWritten(String text) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!written.contains(text)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never written: " + text + ", but " + written);
            }
            wait(PATIENCE_MILLIS);
        }
    }

    /** Waits until everything said has been heard. */
    synchronized void awaitHeard() {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!reading || answers.size() > 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never heard");
            }
            try {
                wait(100);
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted", e);
            }
        }
    }

    @Override
    public PortAddress address() {
        return address;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length, int waitMillis) throws PortException {
        long end = System.nanoTime() + waitMillis * 1_000_000L;
        reading = true;
        notifyAll();
        try {
            while (answers.size() == 0) {
                check();
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return 0;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            throw new PortException.Closed(address);
        } finally {
            reading = false;
        }
        byte[] all = answers.toByteArray();
        int count = Math.min(length, all.length);
        System.arraycopy(all, 0, buffer, offset, count);
        answers = new ByteArrayOutputStream();
        answers.write(all, count, all.length - count);
        return count;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws PortException {
        String text = new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        @Nullable Step step;
        synchronized (this) {
            check();
            if (!connected()) {
                notifyAll();
                return;
            }
            written.add(text);
            step = script.poll();
            if (step == null || !step.expected().equals(text)) {
                violations.add("wrote \"" + text + "\" instead of \"" + (step == null ? "nothing" : step.expected()) + "\"");
                // Nobody follows any more: better a lost port than a test that waits.
                gone = true;
            }
            notifyAll();
        }
        if (step != null && step.expected().equals(text)) {
            say(step.answer());
            step.action().run();
        }
    }

    private void check() throws PortException {
        if (closed) {
            throw new PortException.Closed(address);
        }
        if (gone) {
            throw new PortException.Gone(address, "the test unplugged it", null);
        }
    }

    private boolean connected() {
        return bare(line).equals(bare(moduleLine));
    }

    private static LineSettings bare(LineSettings settings) {
        return new LineSettings(settings.baud(), settings.dataBits(), settings.stopBits(), settings.parity(), FlowControl.NONE);
    }

    @Override
    public synchronized LineSettings line() {
        return line;
    }

    @Override
    public synchronized void setLine(LineSettings settings) throws PortException {
        if (impossible.contains(settings.baud())) {
            throw new PortException.Refused(address, "no such rate", null);
        }
        line = settings;
        if (connected() && !saidOnceFollowed.isEmpty()) {
            say(saidOnceFollowed);
            saidOnceFollowed = "";
        }
    }

    @Override
    public synchronized Outputs outputs() {
        return outputs;
    }

    @Override
    public synchronized void setOutputs(Outputs levels) {
        outputs = levels;
        driven.add(levels);
    }

    @Override
    public synchronized Set<ControlLine> control() {
        return EnumSet.copyOf(raised);
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
