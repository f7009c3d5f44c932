package org.espbench.ui.connection;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineErrors;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.ui.door.UiDoor;

/** An open port that refuses the UI thread whatever it has to ask the system for. */
record GuardedPort(Port port) implements Port {

    @Override
    public PortAddress address() {
        return port.address();
    }

    @Override
    public int read(byte[] buffer, int offset, int length, int waitMillis) throws PortException {
        UiDoor.keepOut("Port.read"); //$NON-NLS-1$
        return port.read(buffer, offset, length, waitMillis);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws PortException {
        UiDoor.keepOut("Port.write"); //$NON-NLS-1$
        port.write(bytes, offset, length);
    }

    @Override
    public LineSettings line() {
        return port.line();
    }

    @Override
    public void setLine(LineSettings settings) throws PortException {
        UiDoor.keepOut("Port.setLine"); //$NON-NLS-1$
        port.setLine(settings);
    }

    @Override
    public boolean hasLine() {
        return port.hasLine();
    }

    @Override
    public Outputs outputs() {
        return port.outputs();
    }

    @Override
    public void setOutputs(Outputs outputs) throws PortException {
        UiDoor.keepOut("Port.setOutputs"); //$NON-NLS-1$
        port.setOutputs(outputs);
    }

    @Override
    public void setControl(ControlLine line, boolean raised) throws PortException {
        UiDoor.keepOut("Port.setControl"); //$NON-NLS-1$
        port.setControl(line, raised);
    }

    @Override
    public Set<ControlLine> control() throws PortException {
        UiDoor.keepOut("Port.control"); //$NON-NLS-1$
        return port.control();
    }

    @Override
    public Optional<LineErrors> errors() throws PortException {
        UiDoor.keepOut("Port.errors"); //$NON-NLS-1$
        return port.errors();
    }

    @Override
    public void discard() throws PortException {
        UiDoor.keepOut("Port.discard"); //$NON-NLS-1$
        port.discard();
    }

    @Override
    public void onWarning(Consumer<? super String> listener) {
        port.onWarning(listener);
    }

    @Override
    public void close() {
        UiDoor.keepOut("Port.close"); //$NON-NLS-1$
        port.close();
    }
}
