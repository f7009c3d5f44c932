package org.espbench.modem.serial;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineErrors;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;

import com.fazecast.jSerialComm.SerialPort;

/**
 * A serial port through jSerialComm. Seen of version 2.11.4 with strace on Linux: what is set before opening is applied right behind
 * {@code open(2)}, the control lines first and both in one {@code TIOCMSET}; while open, {@link SerialPort#setDTRandRTS} is one such call too.
 * On Windows they are in the settings that the port is opened with, so they never have another level.
 */
final class LibraryDevice implements Device {

    private final SerialPort port;
    private int flow = -1;
    private volatile LineErrors before = LineErrors.NONE;
    private volatile @Nullable LineCounters counters;

    LibraryDevice(SerialPort port) {
        this.port = port;
        // Ends as soon as the first byte is there; also the shortest wait that Linux has.
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MILLIS, 0);
    }

    @Override
    public String path() {
        return port.getSystemPortPath();
    }

    @Override
    public boolean open() {
        return port.openPort(0);
    }

    @Override
    public void prepare() {
        LineCounters found = LineCounters.of(path()).orElse(null);
        if (found != null) {
            before = found.now().orElse(LineErrors.NONE);
            counters = found;
        }
    }

    @Override
    public int error() {
        return port.getLastErrorCode();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        return port.readBytes(buffer, length, offset);
    }

    @Override
    public int readable() {
        return port.bytesAvailable();
    }

    @Override
    public int write(byte[] bytes, int offset, int length) {
        // The library's native half copies the whole array, however little of it goes.
        boolean small = bytes.length > 2 * length;
        return small ? port.writeBytes(Arrays.copyOfRange(bytes, offset, offset + length), length) : port.writeBytes(bytes, length, offset);
    }

    @Override
    public int waiting() {
        return port.bytesAwaitingWrite();
    }

    @Override
    public void discard() {
        port.flushIOBuffers();
    }

    @Override
    public synchronized boolean set(LineSettings line) {
        int wanted = LibrarySettings.flow(line.flow());
        boolean taken = LibrarySettings.apply(port, line);
        if (taken && wanted != flow) {
            // A pass over all settings of its own, so only when there is something to change.
            taken = port.setFlowControl(wanted);
            flow = taken ? wanted : -1;
        }
        return taken;
    }

    @Override
    public void set(Outputs outputs) {
        port.setDTRandRTS(outputs.dtr(), outputs.rts());
    }

    @Override
    public Set<ControlLine> control() {
        Set<ControlLine> raised = EnumSet.noneOf(ControlLine.class);
        for (ControlLine line : ControlLine.values()) {
            if (isRaised(line)) {
                raised.add(line);
            }
        }
        return raised;
    }

    private boolean isRaised(ControlLine line) {
        return switch (line) {
        case DTR -> port.getDTR();
        case RTS -> port.getRTS();
        case CTS -> port.getCTS();
        case DSR -> port.getDSR();
        case DCD -> port.getDCD();
        case RI -> port.getRI();
        };
    }

    @Override
    public Optional<LineErrors> errors() {
        LineCounters known = counters;
        return known == null ? Optional.empty() : known.now().map(now -> now.since(before));
    }

    @Override
    public void close() {
        port.closePort();
    }
}
