package org.espbench.connection.rehearsal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;

/** A line in memory to an {@link AgreeableModule}. */
final class AgreeablePort implements Port {

    private final PortAddress address;
    private final AgreeableModule module;
    private final Consumer<String> told;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private byte[] waiting = new byte[0];
    private LineSettings settings;
    private Outputs outputs = Outputs.LOWERED;
    private boolean closed;

    AgreeablePort(PortAddress address, LineSettings settings, AgreeableModule module, Consumer<String> told) {
        this.address = address;
        this.settings = settings;
        this.module = module;
        this.told = told;
    }

    @Override
    public PortAddress address() {
        return address;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length, int waitMillis) throws PortException {
        long end = System.nanoTime() + waitMillis * 1_000_000L;
        while (waiting.length == 0 && !closed) {
            long left = (end - System.nanoTime()) / 1_000_000L;
            if (left <= 0) {
                return 0;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 0;
            }
        }
        check();
        int count = Math.min(length, waiting.length);
        System.arraycopy(waiting, 0, buffer, offset, count);
        waiting = java.util.Arrays.copyOfRange(waiting, count, waiting.length);
        return count;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws PortException {
        check();
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                String command = line.toString(StandardCharsets.UTF_8).strip();
                line.reset();
                if (!command.isEmpty()) {
                    told.accept(command);
                    answer(module.answer(command));
                }
            } else {
                line.write(bytes[i]);
            }
        }
    }

    @Override
    public synchronized LineSettings line() {
        return settings;
    }

    @Override
    public synchronized void setLine(LineSettings changed) {
        settings = changed;
    }

    @Override
    public synchronized Outputs outputs() {
        return outputs;
    }

    @Override
    public synchronized void setOutputs(Outputs changed) {
        outputs = changed;
    }

    @Override
    public Set<ControlLine> control() {
        return EnumSet.noneOf(ControlLine.class);
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void answer(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        byte[] joined = java.util.Arrays.copyOf(waiting, waiting.length + more.length);
        System.arraycopy(more, 0, joined, waiting.length, more.length);
        waiting = joined;
        notifyAll();
    }

    private void check() throws PortException {
        if (closed) {
            throw new PortException.Closed(address);
        }
    }
}
