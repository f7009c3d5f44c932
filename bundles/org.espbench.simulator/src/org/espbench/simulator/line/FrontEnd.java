package org.espbench.simulator.line;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

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
    }

    private enum State {
        IDLE, LINE, PROCESS, DATA, SENDING, TRANSPARENT
    }

    private static final int PASSED_AHEAD = 16 * 1024;
    private static final byte[] RESET = "AT+RST\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Firmware firmware;
    private final Uart uart;
    private final EventLoop loop;
    private final Listener listener;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final byte[] recent = new byte[RESET.length];
    private State state = State.IDLE;
    private boolean echo = true;
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
        payload = new Payload(loop, 0, false);
        passThrough = new PassThrough(loop, packet -> { }, () -> { });
    }

    /** Takes bytes from the host. */
    public void accept(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            switch (state) {
                case IDLE -> idle(bytes[at++]);
                case LINE -> line(bytes[at++]);
                case PROCESS -> discard(bytes[at++], firmware.busyProcessing());
                case SENDING -> discard(bytes[at++], firmware.busySending());
                case DATA -> at += payload.accept(bytes, at);
                case TRANSPARENT -> at += passThrough.accept(bytes, at);
            }
        }
    }

    /** Whether bytes are echoed; true after a reset. */
    public void echo(boolean on) {
        echo = on;
    }

    /** The command in work, or the send, is over. */
    public void done() {
        state = State.IDLE;
        previous = 0;
    }

    /** The command in work wants payload; afterwards input is busy until {@link #done()}. The prompt has been printed. */
    public void collect(int length, boolean escaped, Consumer<byte[]> complete, Runnable cancelled) {
        state = State.DATA;
        payload = new Payload(loop, length, escaped);
        payload.listener(bytes -> {
            state = State.SENDING;
            complete.accept(bytes);
        }, cancelled);
    }

    /** Hands everything through in packets until a packet is {@code +++}; each calls its second argument when it has gone. The prompt has been printed. */
    public void pass(BiConsumer<byte[], Runnable> packets, Runnable left) {
        state = State.TRANSPARENT;
        passThrough = new PassThrough(loop, packet -> {
            underWay += packet.length;
            packets.accept(packet, () -> {
                underWay -= packet.length;
                hungryAgain.run();
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
        line.reset();
        Arrays.fill(recent, (byte) 0);
        echo = true;
        done();
    }

    private void idle(byte b) {
        echo(b);
        if (b == '\n') {
            uart.print(firmware.error());
        } else if (b == 'T' && previous == 'A' || b == 't' && previous == 'a') {
            state = State.LINE;
            line.reset();
            line.write(previous);
            line.write(b);
        }
        previous = b;
    }

    private void line(byte b) {
        echo(b);
        line.write(b);
        if (b == '\n') {
            state = State.PROCESS;
            String text = line.toString(StandardCharsets.ISO_8859_1);
            if (text.endsWith("\r\n")) {
                listener.command(text.substring(0, text.length() - 2));
            } else {
                uart.print(firmware.error());
                done();
            }
        } else if (line.size() >= firmware.lineLimit()) {
            done();
        }
    }

    private void discard(byte b, String busy) {
        System.arraycopy(recent, 1, recent, 0, recent.length - 1);
        recent[recent.length - 1] = b;
        if (b != '\n') {
            echo(b);
        } else if (Arrays.equals(recent, RESET)) {
            uart.print(firmware.forcedRestart());
            listener.forcedRestart();
        } else {
            uart.print(busy);
        }
    }

    private void echo(byte b) {
        if (echo) {
            uart.echo(b == '\n' ? firmware.echoedLineFeed() : Character.toString(b & 0xFF));
        }
    }
}
