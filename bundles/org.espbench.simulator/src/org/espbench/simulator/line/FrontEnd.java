package org.espbench.simulator.line;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.espbench.simulator.firmware.ErrorCode;
import org.espbench.simulator.firmware.Firmware;
import org.espbench.simulator.loop.EventLoop;

/**
 * What stands between the UART and the commands: echo, lines, busy, payload and pass-through (reference 4.1).
 *
 * <pre>
 * IDLE --head--> LINE --LF--> PROCESS --done--> IDLE        PROCESS --collect--> DATA --all bytes--> SENDING --done--> IDLE
 * LINE --too long--> IDLE                                   PROCESS --pass--> TRANSPARENT --"+++"--> IDLE
 * </pre>
 * What comes in PROCESS and SENDING is thrown away; each LF there is answered by "busy". Used on the module's loop.
 */
public final class FrontEnd {

    /** Takes what the front end has understood. */
    public interface Listener {
        /** A command line, with head, without line end. {@link FrontEnd#done()} or one of its siblings must follow, now or later. */
        void command(String line);

        /** {@code AT+RST} while a command was in work. */
        void forcedRestart();

        /** An error or a busy is about to be printed; this is its number. */
        void complaint(ErrorCode code);
    }

    private enum State {
        IDLE, LINE, PROCESS, DATA, SENDING, TRANSPARENT
    }

    private static final int PASSED_AHEAD = 16 * 1024;

    private final Firmware firmware;
    private final Uart uart;
    private final EventLoop loop;
    private final Listener listener;
    private final Echo echo;
    private final Rescue rescue = new Rescue();
    private final byte[] line;
    private int length;
    private State state = State.IDLE;
    private int previous;
    private int underWay;
    private Runnable hungryAgain = () -> { };
    private Payload payload;
    private PassThrough passThrough;

    public FrontEnd(Firmware firmware, Uart uart, EventLoop loop, Listener listener) {
        this.firmware = firmware;
        this.uart = uart;
        this.loop = loop;
        this.listener = listener;
        echo = new Echo(firmware, uart);
        line = new byte[firmware.lineLimit()];
        payload = new Payload(loop, 0, false, false);
        passThrough = new PassThrough(loop, 1, packet -> { }, () -> { });
    }

    /** The bytes to come came after a silence, however soon they are taken after those before. */
    public void silence() {
        if (state == State.TRANSPARENT) {
            passThrough.silence();
        } else if (state == State.DATA) {
            payload.silence();
        }
    }

    /** Takes bytes from the host. */
    public void accept(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            at = switch (state) {
                case IDLE -> idle(bytes, at);
                case LINE -> line(bytes, at);
                case PROCESS -> discard(bytes, at, firmware.busyProcessing());
                case SENDING -> discard(bytes, at, firmware.busySending());
                case DATA -> data(bytes, at);
                case TRANSPARENT -> at + passThrough.accept(bytes, at);
            };
        }
    }

    /** Whether bytes are echoed; true after a reset. */
    public void echo(boolean on) {
        echo.on(on);
    }

    /** The command in work, or the send, is over. */
    public void done() {
        state = State.IDLE;
        previous = 0;
    }

    /** The command in work, or the send, is forgotten; without effect in pass-through and while a line is being typed. */
    public void interrupt() {
        if (state == State.PROCESS || state == State.DATA || state == State.SENDING) {
            payload.abandon();
            done();
        }
    }

    /** The command in work wants payload; afterwards input is busy until {@link #done()}. The prompt has been printed. */
    public void collect(int bytesWanted, boolean escaped, Consumer<byte[]> complete, Runnable cancelled) {
        state = State.DATA;
        payload = new Payload(loop, bytesWanted, escaped, firmware.cancelsSends());
        payload.listener(bytes -> {
            state = State.SENDING;
            rescue.forget();
            complete.accept(bytes);
        }, cancelled);
    }

    /** Hands everything through in packets until a packet is {@code +++}; each calls its second argument when it has gone. The prompt has been printed. */
    public void pass(BiConsumer<byte[], Runnable> packets, Runnable left) {
        state = State.TRANSPARENT;
        passThrough = new PassThrough(loop, firmware.passThroughPacket(), packet -> {
            underWay += packet.length;
            packets.accept(packet, () -> {
                underWay -= packet.length;
                // Not at once: a packet that goes as soon as it is full would let later bytes in before the rest of what it came with.
                loop.post(hungryAgain);
            });
        }, () -> {
            done();
            left.run();
        });
    }

    /** Whether bytes should be offered now; if not, {@code again} is called when they should. */
    public boolean hungry() {
        return underWay < PASSED_AHEAD;
    }

    /** @param again see {@link #hungry()} */
    public void onHungry(Runnable again) {
        hungryAgain = again;
    }

    /** Starts anew, as after power-up. */
    public void reset() {
        payload.abandon();
        passThrough.abandon();
        underWay = 0;
        echo.on(true);
        done();
    }

    private int idle(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at++) {
            byte b = bytes[at];
            if (b == '\n') {
                echo.bytes(bytes, from, at);
                echo.strayLineFeed();
                fail(ErrorCode.NO_HEAD);
                previous = b;
                return at + 1;
            }
            if (head(previous, b)) {
                echo.bytes(bytes, from, at + 1);
                state = State.LINE;
                line[0] = (byte) previous;
                line[1] = b;
                length = 2;
                return at + 1;
            }
            previous = b;
        }
        echo.bytes(bytes, from, bytes.length);
        return bytes.length;
    }

    private boolean head(int first, int second) {
        boolean alike = first == 'A' && second == 'T' || first == 'a' && second == 't';
        return alike || firmware.mixedHead() && (first == 'A' && second == 't' || first == 'a' && second == 'T');
    }

    private int line(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at++) {
            byte b = bytes[at];
            line[length++] = b;
            if (b == '\n') {
                echo.bytes(bytes, from, at);
                echo.lineFeed();
                ended();
                return at + 1;
            }
            if (length == line.length) {
                echo.bytes(bytes, from, at + 1);
                done();
                return at + 1;
            }
        }
        echo.bytes(bytes, from, bytes.length);
        return bytes.length;
    }

    private void ended() {
        if (line[length - 2] == '\r') {
            state = State.PROCESS;
            rescue.forget();
            listener.command(new String(line, 0, length - 2, StandardCharsets.ISO_8859_1));
        } else {
            fail(ErrorCode.NO_TERMINATOR);
            done();
        }
    }

    private int data(byte[] bytes, int from) {
        if (firmware.echoesPayload()) {
            echo.bytes(bytes, from, Math.min(bytes.length, from + payload.wanted()));
        }
        return from + payload.accept(bytes, from);
    }

    private int discard(byte[] bytes, int from, String busy) {
        for (int at = from; at < bytes.length; at++) {
            boolean called = rescue.heard(bytes[at]) && firmware.forcedRestart().isPresent();
            if (bytes[at] == '\n') {
                echo.rejected(bytes, from, at);
                if (called) {
                    uart.print(firmware.forcedRestart().orElseThrow());
                    listener.forcedRestart();
                } else {
                    listener.complaint(ErrorCode.BUSY);
                    uart.print(busy);
                }
                return at + 1;
            }
        }
        echo.rejected(bytes, from, bytes.length);
        return bytes.length;
    }

    private void fail(ErrorCode code) {
        listener.complaint(code);
        uart.print(firmware.error());
    }
}
