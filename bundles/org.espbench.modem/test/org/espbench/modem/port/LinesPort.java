package org.espbench.modem.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Remembers what its control lines were set to. */
final class LinesPort implements Port {

    private final List<Outputs> seen = new ArrayList<>();
    private Outputs outputs = Outputs.LOWERED;
    private boolean closed;

    List<Outputs> seen() {
        return seen;
    }

    @Override
    public PortAddress address() {
        return PortAddress.of("test", "lines");
    }

    @Override
    public int read(byte[] buffer, int offset, int length, int waitMillis) {
        return 0;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        // Nobody reads.
    }

    @Override
    public LineSettings line() {
        return LineSettings.DEFAULT;
    }

    @Override
    public void setLine(LineSettings settings) {
        // No line.
    }

    @Override
    public Outputs outputs() {
        return outputs;
    }

    @Override
    public void setOutputs(Outputs levels) throws PortException {
        check();
        outputs = levels;
        seen.add(levels);
    }

    @Override
    public Set<ControlLine> control() throws PortException {
        check();
        return outputs.raised();
    }

    @Override
    public void close() {
        closed = true;
    }

    private void check() throws PortException {
        if (closed) {
            throw new PortException.Closed(address());
        }
    }
}
