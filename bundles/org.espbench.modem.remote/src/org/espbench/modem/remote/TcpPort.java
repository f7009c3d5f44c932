package org.espbench.modem.remote;

import java.util.Set;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.remote.socket.SocketLine;

/** A byte stream over the network. What only a serial line has is remembered. */
final class TcpPort implements Port {

    private static final int WASTE = 4096;

    private final PortAddress address;
    private final SocketLine socket;
    private final Object writing = new Object();
    private volatile LineSettings line;
    private volatile Outputs outputs = Outputs.LOWERED;

    TcpPort(PortAddress address, SocketLine socket, LineSettings line) {
        this.address = address;
        this.socket = socket;
        this.line = line;
    }

    @Override
    public PortAddress address() {
        return address;
    }

    @Override
    public int read(byte[] buffer, int offset, int length, int waitMillis) throws PortException {
        return socket.read(buffer, offset, length, waitMillis);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws PortException {
        synchronized (writing) {
            socket.write(bytes, offset, length);
        }
    }

    @Override
    public LineSettings line() {
        return line;
    }

    @Override
    public void setLine(LineSettings settings) throws PortException {
        socket.check();
        line = settings;
    }

    @Override
    public boolean hasLine() {
        return false;
    }

    @Override
    public Outputs outputs() {
        return outputs;
    }

    @Override
    public void setOutputs(Outputs levels) throws PortException {
        socket.check();
        outputs = levels;
    }

    @Override
    public Set<ControlLine> control() throws PortException {
        socket.check();
        return Set.of();
    }

    /** What is on its way in the network can't be called back. */
    @Override
    public void discard() throws PortException {
        byte[] waste = new byte[WASTE];
        while (socket.read(waste, 0, waste.length, 0) == waste.length) {
            continue;
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
