package org.espbench.modem.find;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;

/** A port in leaping time, for one thread: a read leaps to the next byte or to its end. Sides with different rates hear garbage. */
final class PeerPort implements Port {

    private record Saying(long due, int baud, String text) {
    }

    static final PortAddress ADDRESS = PortAddress.of("peer", "test");

    private static final int AS_IT_IS = 0;

    final LeapingTime time;
    final List<LineSettings> lines = new ArrayList<>();
    final Set<Integer> impossible = new TreeSet<>();
    final Set<ControlLine> inputs = EnumSet.noneOf(ControlLine.class);
    final List<Outputs> outputsSet = new ArrayList<>();
    private final List<Saying> sayings = new ArrayList<>();
    private final StringBuilder written = new StringBuilder();
    private Peer peer = text -> { };
    private int peerBaud = 115_200;
    private LineSettings line;
    private Outputs outputs = Outputs.LOWERED;
    private boolean closed;
    private boolean gone;
    private boolean streamOnly;
    private Duration latency = Duration.ofMillis(2);

    PeerPort(LeapingTime time, LineSettings line) {
        this.time = time;
        this.line = line;
    }

    void peer(int baud, Peer other) {
        peerBaud = baud;
        peer = other;
    }

    /** The peer says something after a while. */
    void say(Duration delay, int baud, String text) {
        sayings.add(new Saying(time.nanos() + delay.toNanos(), baud, text));
        sayings.sort(Comparator.comparingLong(Saying::due));
    }

    /** The peer says something now, at its rate. */
    void say(String text) {
        if (latency.toMillis() > 2) {
            // Its line is far away, and what comes from there has been read at the rate of that moment.
            say(latency, AS_IT_IS, heard(text, peerBaud, line.baud()));
        } else {
            say(latency, peerBaud, text);
        }
    }

    /** From now on there is a network between this side and the line. */
    void network(Duration delay) {
        latency = delay;
    }

    /** From now on it is a network stream. */
    void streamOnly() {
        streamOnly = true;
    }

    void unplug() {
        gone = true;
    }

    /** Everything written, at whatever rate. */
    String written() {
        return written.toString();
    }

    boolean isUsable() {
        return !closed && !gone;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public PortAddress address() {
        return ADDRESS;
    }

    @Override
    public int read(byte[] buffer, int offset, int length, int waitMillis) throws PortException {
        check();
        long end = time.nanos() + Duration.ofMillis(waitMillis).toNanos();
        if (sayings.isEmpty() || sayings.get(0).due() > end) {
            time.leap(Duration.ofNanos(end - time.nanos()));
            return 0;
        }
        Saying first = sayings.remove(0);
        time.leap(Duration.ofNanos(Math.max(0, first.due() - time.nanos())));
        byte[] heard = heard(first.text(), first.baud(), line.baud()).getBytes(StandardCharsets.ISO_8859_1);
        int count = Math.min(length, heard.length);
        System.arraycopy(heard, 0, buffer, offset, count);
        if (count < heard.length) {
            sayings.add(0, new Saying(first.due(), first.baud(), first.text().substring(count)));
        }
        return count;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws PortException {
        check();
        String text = new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        written.append(text);
        peer.hears(heard(text, line.baud(), peerBaud));
    }

    private static String heard(String text, int sender, int receiver) {
        if (sender == receiver || sender == AS_IT_IS) {
            return text;
        }
        StringBuilder garbage = new StringBuilder();
        text.chars().forEach(c -> garbage.append((char) (c * 7 & 0x7f | 0x80)));
        return garbage.toString();
    }

    @Override
    public LineSettings line() {
        return line;
    }

    @Override
    public void setLine(LineSettings settings) throws PortException {
        check();
        if (impossible.contains(settings.baud())) {
            throw new PortException.Refused(ADDRESS, "no such rate", null);
        }
        line = settings;
        lines.add(settings);
    }

    @Override
    public boolean hasLine() {
        return !streamOnly;
    }

    @Override
    public Outputs outputs() {
        return outputs;
    }

    @Override
    public void setOutputs(Outputs levels) throws PortException {
        check();
        outputs = levels;
        outputsSet.add(levels);
        peer.feels(levels);
    }

    @Override
    public Set<ControlLine> control() throws PortException {
        check();
        Set<ControlLine> raised = EnumSet.copyOf(outputs.raised().isEmpty() ? EnumSet.noneOf(ControlLine.class) : outputs.raised());
        raised.addAll(inputs);
        return raised;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void check() throws PortException {
        if (closed) {
            throw new PortException.Closed(ADDRESS);
        }
        if (gone) {
            throw new PortException.Gone(ADDRESS, "peer:test was unplugged", null);
        }
    }
}
