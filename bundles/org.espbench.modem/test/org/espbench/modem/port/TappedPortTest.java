package org.espbench.modem.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.espbench.modem.time.Time;
import org.junit.jupiter.api.Test;

class TappedPortTest {

    /** Answers each write with the same bytes. */
    private static final class EchoPort implements Port {
        private final Deque<byte[]> waiting = new ArrayDeque<>();
        private Consumer<? super String> warning = text -> {
        };
        private Outputs outputs = Outputs.LOWERED;
        private LineSettings line = LineSettings.DEFAULT;
        private boolean closed;

        @Override
        public PortAddress address() {
            return PortAddress.of("test", "echo");
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length, int waitMillis) throws PortException {
            try {
                for (int i = 0; waiting.isEmpty() && !closed && i < 20; i++) {
                    wait(1000);
                }
            } catch (InterruptedException e) {
                throw new PortException.Closed(address());
            }
            byte[] bytes = waiting.poll();
            if (bytes == null) {
                throw new PortException.Closed(address());
            }
            System.arraycopy(bytes, 0, buffer, offset, bytes.length);
            return bytes.length;
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            waiting.add(java.util.Arrays.copyOfRange(bytes, offset, offset + length));
            notifyAll();
        }

        @Override
        public LineSettings line() {
            return line;
        }

        @Override
        public void setLine(LineSettings settings) throws PortException {
            if (settings.baud() > 1_000_000) {
                throw new PortException.Refused(address(), "too fast", null);
            }
            line = settings;
        }

        @Override
        public Outputs outputs() {
            return outputs;
        }

        @Override
        public void setOutputs(Outputs levels) {
            outputs = levels;
            warning.accept("it wobbles");
        }

        @Override
        public Set<ControlLine> control() {
            return outputs.raised();
        }

        @Override
        public Optional<LineErrors> errors() {
            return Optional.of(new LineErrors(1, 2, 3, 4, 5));
        }

        @Override
        public void onWarning(Consumer<? super String> listener) {
            warning = listener;
        }

        @Override
        public synchronized void close() {
            closed = true;
            notifyAll();
        }
    }

    private static final class Notes implements PortTap {
        private final List<String> notes = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void received(Instant at, byte[] bytes, int offset, int length) {
            notes.add("rx " + bytes[offset]);
        }

        @Override
        public void transmitted(Instant at, byte[] bytes, int offset, int length) {
            notes.add("tx " + bytes[offset]);
        }

        @Override
        public void lineChanged(Instant at, LineSettings settings) {
            notes.add("line " + settings.baud());
        }

        @Override
        public void controlChanged(Instant at, Set<ControlLine> raised) {
            notes.add("control " + raised);
        }

        @Override
        public void warned(Instant at, String warning) {
            notes.add("warned " + warning);
        }

        @Override
        public void opened(Instant at, PortAddress address, LineSettings settings) {
            notes.add("opened " + address);
        }

        @Override
        public void closed(Instant at) {
            notes.add("closed");
        }
    }

    private final Notes tap = new Notes();
    private final TappedPort port = new TappedPort(new EchoPort(), tap, Time.real());

    @Test
    void aReplyNeverPrecedesItsCommand() throws Exception {
        int rounds = 100;
        Thread reader = new Thread(() -> {
            byte[] buffer = new byte[16];
            try {
                for (int i = 0; i < rounds; i++) {
                    port.read(buffer, 0, buffer.length, 1000);
                }
            } catch (PortException e) {
                throw new AssertionError(e);
            }
        });
        reader.start();
        for (int i = 0; i < rounds; i++) {
            port.write(new byte[] {(byte) i}, 0, 1);
        }
        reader.join(20_000);
        assertThat(tap.notes).hasSize(2 * rounds + 1);
        for (int i = 0; i < rounds; i++) {
            assertThat(tap.notes.indexOf("tx " + i)).isBetween(0, tap.notes.indexOf("rx " + i));
        }
    }

    @Test
    void settingsAndControlLinesAreToldOnceTheyAreInForce() throws Exception {
        port.setLine(LineSettings.DEFAULT.at(9600));
        assertThatThrownBy(() -> port.setLine(LineSettings.DEFAULT.at(2_000_000))).isInstanceOf(PortException.Refused.class);
        port.setControl(ControlLine.DTR, true);
        assertThat(tap.notes).containsExactly("opened test:echo", "line 9600", "warned it wobbles", "control [DTR]");
        assertThat(port.line().baud()).isEqualTo(9600);
    }

    @Test
    void bothOutputsChangeInOneStep() throws Exception {
        port.setOutputs(Outputs.RAISED);
        port.setControl(ControlLine.RTS, false);
        assertThat(port.outputs()).isEqualTo(new Outputs(true, false));
        assertThat(tap.notes).filteredOn(note -> note.startsWith("control")).containsExactly("control [DTR, RTS]", "control [DTR]");
        assertThatThrownBy(() -> port.setControl(ControlLine.CTS, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWarningGoesToTheTapAndToWhoeverListens() throws Exception {
        List<String> heard = new ArrayList<>();
        port.onWarning(heard::add);
        port.setOutputs(Outputs.RAISED);
        assertThat(heard).containsExactly("it wobbles");
        assertThat(tap.notes).contains("warned it wobbles");
        assertThat(port.errors()).contains(new LineErrors(1, 2, 3, 4, 5));
    }

    @Test
    void closedIsTheLastThingTold() throws Exception {
        port.close();
        port.close();
        port.write(new byte[] {1}, 0, 1);
        assertThat(tap.notes).containsExactly("opened test:echo", "closed");
    }
}
